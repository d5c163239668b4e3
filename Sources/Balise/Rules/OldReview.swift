import Diagnostics

extension Rule {
  static let oldReview = Rule(
    "old-review", .warning,
    finds: Wording(
      fr: "une page n'a pas été relue depuis plus de deux ans",
      en: "a page has not been reviewed for more than two years"),
    protects: Wording(
      fr: "Les numéros changent, les services ferment : un vieux conseil peut ne plus valoir.",
      en: "Numbers change, services close: an old advice may hold no more."),
    in: Example.pagePath, "---\ntitle: Le guide\nreviewed: 2026-11-21\n---\n",
    slip: ("2026", "2019"))
}

/// After so many days nobody should rely on a text that gives numbers and addresses: two years.
private let mostDays = 730

/// Pages that were last read over long ago, or in the future. Without a day nothing is said.
func oldReviews(in site: Site, today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  return site.pages.compactMap { placed in
    guard let reviewed = placed.page.frontMatter.reviewed else { return nil }
    let age = today.number - reviewed.value.number
    // The day begins earlier in the east than in Greenwich.
    if age < -1 {
      return Diagnostic(
        .oldReview, at: reviewed.place,
        Wording(fr: "cette date n'est pas encore venue", en: "this day has not come yet"),
        help: Wording(
          fr: "écrivez le jour où la page a été relue", en: "write the day the page was reviewed"))
    }
    guard age > mostDays else { return nil }
    return Diagnostic(
      .oldReview, at: reviewed.place,
      Wording(
        fr: "cette page n'a pas été relue depuis plus de \(age / 365) ans",
        en: "this page has not been reviewed for more than \(age / 365) years"),
      help: Wording(
        fr: "relisez-la, surtout les numéros et les adresses, puis mettez la date du jour",
        en: "review it, its numbers and addresses above all, then write the day's date"))
  }
}

/// Help lines that nobody has tried for a long time. Where no day is written nothing is said.
func oldHelpLines(in settings: Settings, today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  let months = min(max(settings.helpVerifiedMonths ?? 12, 1), 1200)
  return settings.help.flatMap(\.lines).compactMap { line in
    guard let verified = line.verified, today.number - verified.value.number > months * 31 else {
      return nil
    }
    return Diagnostic(
      .oldReview, at: verified.place,
      Wording(
        fr: "\(line.name.plain) n'a pas été vérifié depuis plus de \(months) mois",
        en: "\(line.name.plain) has not been verified for more than \(months) months"),
      help: Wording(
        fr: "appelez ou écrivez-leur, corrigez ce qui a changé, puis mettez la date du jour",
        en: "call or write to them, mend what has changed, then write the day's date"))
  }
}
