import Markdown

/// Link texts that say nothing without the sentence around them, in any of the languages: a screen
/// reader lists a page's links without their sentences.
private let vagueTexts: Set<String> = [
  "ici", "cliquez ici", "clique ici", "cliquer ici", "là", "lien", "ce lien", "le lien",
  "cette page", "en savoir plus", "lire la suite", "voir plus", "plus", "suite",
  "here", "click here", "this link", "link", "this page", "read more", "learn more", "more",
  "hier", "klik hier", "deze link", "deze pagina", "lees meer", "meer", "meer weten",
  "hier klicken", "klicken sie hier", "klick hier", "dieser link", "mehr", "mehr erfahren",
  "weiterlesen", "qui", "clicca qui", "cliccare qui", "questo link", "leggi di più", "di più",
]

/// A link whose text does not say where it leads.
func vagueLink(_ link: Link, at place: Place) -> Diagnostic? {
  guard link.text.utf8.count < 32 else { return nil }
  let words = link.text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  guard vagueTexts.contains(words) else { return nil }
  return Diagnostic(
    .vagueLink, at: place,
    Wording(
      fr: "le lien « \(link.text) » ne dit pas où il mène",
      en: "the link “\(link.text)” does not say where it leads"),
    help: Wording(
      fr: "nommez ce que l'on trouvera : [le guide pour les parents](parents.md)",
      en: "name what one will find: [the guide for parents](parents.md)"))
}
