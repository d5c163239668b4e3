import Diagnostics
import TreeGraph

extension SiteChanges {
  /// Which states were compared, and what changed, page by page, for whoever approves the text.
  package func text(
    comparing states: (SiteState, SiteState), in language: MessageLanguage
  ) -> String {
    let (before, after) = (states.0.inWords, states.1.inWords)
    let head = Wording(
      fr: "Avant : \(before.french) ; après : \(after.french)\n\n",
      en: "Before: \(before.english); after: \(after.english)\n\n")
    return head.text(in: language) + text(in: language)
  }

  /// What changed.
  func text(in language: MessageLanguage) -> String {
    if isEmpty {
      return Wording(
        fr: "Rien ne change pour les lecteurs.\n", en: "Nothing changes for readers.\n"
      ).text(in: language)
    }
    var parts: [[String]] = []
    let all = everywhere.map { "  " + $0.text.text(in: language) }
    if !all.isEmpty {
      parts.append(
        [Wording(fr: "Tout le site", en: "The whole site").text(in: language)] + all)
    }
    func pages(_ pages: [Page], _ what: Wording) {
      let lines = pages.map { $0.heading + " – " + what.text(in: language) }
      if !lines.isEmpty { parts.append(lines) }
    }
    pages(removed, Wording(fr: "page supprimée", en: "page removed"))
    pages(added, Wording(fr: "nouvelle page", en: "new page"))
    for page in changed { parts.append(page.lines(in: language)) }
    return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }
}

extension SiteState {
  /// `revision “main” (0123456789ab)`
  fileprivate var inWords: Wording {
    switch self {
    case .folder(let name):
      let name = quoted(name)
      return Wording(fr: "dossier \(name.french)", en: "folder \(name.english)")
    case .revision(let name, let commit):
      let (name, commit) = (quoted(name), commit.map { " (\($0.prefix(12)))" } ?? "")
      return Wording(
        fr: "révision \(name.french)\(commit)", en: "revision \(name.english)\(commit)")
    }
  }
}

extension SiteChanges.Page {
  fileprivate var heading: String { "content/\(file) · \(printable(title, most: 70))" }
}

extension PageChanges {
  fileprivate func lines(in language: MessageLanguage) -> [String] {
    var lines = [page.heading]
    lines += changes.map { "  " + $0.text.text(in: language) }
    if let consequences {
      lines.append("  " + Wording(fr: "Conséquences", en: "Consequences").text(in: language))
      lines += consequences.texts.map { "    " + $0.text(in: language) }
    }
    return lines
  }
}

extension PathChanges {
  /// Beyond this many only their number is told.
  private static let mostShown = 20

  /// A line each: which answers end elsewhere, then how many paths each outcome has.
  var texts: [Wording] {
    shown(rerouted.map(\.text))
      + shown(
        outcomes.map { outcome in
          let before = outcome.before?.inWords ?? Wording(fr: "aucun", en: "none")
          let after = outcome.after?.inWords ?? Wording(fr: "aucun", en: "none")
          return Wording(
            fr: "#\(outcome.id) : avant \(before.french), maintenant \(after.french)",
            en: "#\(outcome.id): \(before.english) before, \(after.english) now")
        })
  }

  private func shown(_ texts: [Wording]) -> [Wording] {
    let rest = texts.count - Self.mostShown
    if rest <= 1 { return texts }
    let note = Wording(
      fr: "… et \(rest) autres : --format json les donne tous",
      en: "… and \(rest) more: --format json gives them all")
    return texts.prefix(Self.mostShown) + [note]
  }
}

extension PathChanges.Rerouted {
  fileprivate var text: Wording {
    let isOne = paths == .exactly(Tally(1))
    let count = paths.inWords
    let path = inArrows(answers)
    let example =
      path.isEmpty
      ? Wording(fr: "", en: "")
      : Wording(
        fr: isOne ? " (\(path))" : ", par exemple \(path)",
        en: isOne ? " (\(path))" : ", for instance \(path)")
    if after.isOutcome, before.isOutcome {
      return Wording(
        fr: "\(count.french) \(isOne ? "finit" : "finissent") maintenant à #\(after.id) "
          + "au lieu de #\(before.id)\(example.french)",
        en: "\(count.english) now \(isOne ? "ends" : "end") at #\(after.id) "
          + "instead of #\(before.id)\(example.english)")
    }
    if after.isOutcome {
      return Wording(
        fr: "\(count.french) \(isOne ? "finit" : "finissent") maintenant à #\(after.id) "
          + "au lieu de continuer à #\(before.id)\(example.french)",
        en: "\(count.english) now \(isOne ? "ends" : "end") at #\(after.id) "
          + "instead of going on at #\(before.id)\(example.english)")
    }
    return Wording(
      fr: "\(count.french) \(isOne ? "continue" : "continuent") maintenant à #\(after.id) "
        + "au lieu de finir à #\(before.id)\(example.french)",
      en: "\(count.english) now \(isOne ? "goes" : "go") on at #\(after.id) "
        + "instead of ending at #\(before.id)\(example.english)")
  }
}

extension PathCounts.Count {
  fileprivate var inWords: Wording {
    switch self {
    case .exactly(let paths): paths.inWords
    case .any:
      Wording(
        fr: "autant de chemins qu'on veut (boucle)", en: "any number of paths (a loop)")
    }
  }
}
