import Diagnostics

/// The section named `urgent` must be one of the page's table of contents.
func urgentSection(of page: Page) -> [Diagnostic] {
  guard let urgent = page.matter.urgent, case .guide(let guide) = page.body,
    !guide.contents.contains(where: { $0.id == urgent.value })
  else { return [] }
  let sections = guide.contents.map(\.id)
  let list = sections.prefix(12).joined(separator: ", ")
  return [
    Diagnostic(
      .deadLink, at: urgent.place,
      Wording(
        fr: "« urgent » nomme « \(urgent.value) », qui n'est pas une section du sommaire",
        en: "“urgent” names “\(urgent.value)”, which is no section of the contents"),
      help: didYouMean(
        urgent.value, among: sections,
        otherwise: sections.isEmpty
          ? Wording(
            fr: "cette page n'a pas de sommaire : écrivez « toc: true », ou supprimez « urgent »",
            en: "this page has no contents: write “toc: true”, or remove “urgent”")
          : Wording(
            fr: "sections du sommaire : \(list)",
            en: "sections of the contents: \(list)")))
  ]
}
