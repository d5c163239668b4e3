import Diagnostics

/// Messages on pages; where most of those in the site's language seem to be in another, it is the
/// settings that are wrong, and one message says so.
func withoutWrongSiteLanguage(
  _ diagnostics: [Diagnostic], _ pages: [Page], _ settings: Settings
) -> [Diagnostic] {
  guard settings.isLanguageKnown, settings.languagePlace.line > 0,
    diagnostics.contains(where: { $0.rule == .otherLanguage })
  else { return diagnostics }
  let inheriting = Set(
    pages.lazy.filter { $0.path.suffix == nil && $0.frontMatter.language == nil }.map(\.file))
  let told = diagnostics.filter { $0.rule == .otherLanguage && inheriting.contains($0.place.path) }
  let files = Set(told.map(\.place.path))
  guard told.count >= 3, files.count * 2 > inheriting.count else { return diagnostics }
  let site = Diagnostic(
    .otherLanguage, at: settings.languagePlace,
    Wording(
      fr:
        "la plupart des pages ne semblent pas écrites en « \(settings.language) », la langue du site",
      en: "most pages do not seem to be in “\(settings.language)”, the site's language"),
    help: Wording(
      fr:
        "corrigez « language: » ; une page dans une autre langue le dit dans son nom : guide.nl.md",
      en: "correct “language:”; a page in another language says so in its name: guide.nl.md"))
  return [site]
    + diagnostics.filter { $0.rule != .otherLanguage || !inheriting.contains($0.place.path) }
}
