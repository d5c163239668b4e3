import Diagnostics

extension Rule {
  static let deadLink = Rule(
    "dead-link", .error,
    finds: Wording(
      fr: "un lien mène à une page, un fichier ou un passage qui n'existe pas",
      en: "a link leads to a page, file or passage that does not exist"),
    protects: Wording(
      fr: "Le lecteur qui demande de l'aide tomberait sur une page introuvable.",
      en: "The reader who asks for help would find no page."),
    wrong: [
      Example.pagePath: Example.page("Voyez [où appeler](aides.md)."),
      Example.helpPath: Example.helpPage,
    ],
    right: [
      Example.pagePath: Example.page("Voyez [où appeler](aide.md)."),
      Example.helpPath: Example.helpPage,
    ])
}

/// Links to pages, files and anchors that do not exist. Nobody knows what is on pages that could not
/// be read: those links are left alone.
func deadLinks(on index: Int, of site: Site, unread: Set<String>) -> [LocalLink] {
  let placed = site.pages[index]
  return placed.targets.indices.compactMap { place in
    guard case .nothing = placed.targets[place], let link = placed.page.links[place] else {
      return nil
    }
    // A choice to an unknown step has had its own message while the tree was compiled.
    if placed.page.tree?.brokenChoices.contains(link.place) ?? false { return nil }
    let target = link.path(from: placed.page.path).map { "content/" + $0 } ?? placed.page.file
    return unread.contains(target) ? nil : link
  }
}

/// What to say of a link that leads nowhere.
func deadLink(
  _ link: LocalLink, on index: Int, of site: Site, _ suggestions: inout Suggestions
) -> Diagnostic {
  let path = link.path(from: site.pages[index].page.path)
  let page = path.map { site.indexOfPage[$0] } ?? index
  if let page, let fragment = link.fragment {
    let file = path ?? ""
    return Diagnostic(
      .deadLink, at: link.place,
      Wording(
        fr: "« \(link.text) » mène à « \(file)#\(fragment) », mais rien n'y porte ce nom",
        en: "“\(link.text)” leads to “\(file)#\(fragment)”, but nothing there has that name"),
      help: suggestions.didYouMean(
        fragment, among: site.pages[page].anchorIDs, prefix: file + "#",
        otherwise: Wording(
          fr: "donnez ce nom au titre visé : ## … {#\(fragment)}",
          en: "give that name to the heading you mean: ## … {#\(fragment)}")))
  }
  if let path, site.drafts.contains(path) {
    return Diagnostic(
      .deadLink, at: link.place,
      Wording(
        fr: "« \(link.text) » mène à « \(path) », un brouillon qui n'est pas publié",
        en: "“\(link.text)” leads to “\(path)”, a draft that is not published"),
      help: Wording(
        fr: "retirez « draft: true » de cette page, ou le lien d'ici",
        en: "remove “draft: true” from that page, or the link from here"))
  }
  let isAnchor = site.pages[index].anchor(link.written) != nil
  let anchor = Wording(
    fr: "vouliez-vous dire « #\(link.written) » ?", en: "did you mean “#\(link.written)”?")
  return Diagnostic(
    .deadLink, at: link.place,
    Wording(
      fr: "« \(link.text) » mène à « \(link.written) », qui n'existe pas",
      en: "“\(link.text)” leads to “\(link.written)”, which does not exist"),
    help: isAnchor
      ? anchor
      : otherAddress(link.written)
        ?? suggestions.didYouMean(
          file: path ?? link.written, written: link.written, on: site.pages[index].page.path,
          among: site.pages.map(\.page.path.file) + site.assets.sorted(),
          otherwise: Wording(
            fr: "on écrit le chemin du fichier Markdown, par exemple parents.md ou ../parents.md",
            en: "write the path of the Markdown file, such as parents.md or ../parents.md")))
}

/// How an address of another kind, written without its beginning, is to be written.
private func otherAddress(_ written: String) -> Wording? {
  let address: String
  if written.hasPrefix("www.") {
    address = "https://" + written
  } else if written.contains("@"), !written.contains("/") {
    address = "mailto:" + written
  } else if written.utf8.count > 2, written.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2B }) {
    address = "tel:" + written
  } else {
    return nil
  }
  return Wording(fr: "écrivez \(address)", en: "write \(address)")
}

extension Suggestions {
  /// “Did you mean …?” for a link to a file, which is suggested as it is written on a page. Who writes on a page
  /// in a folder often begins at `content/`.
  mutating func didYouMean(
    file: String, written: String, on page: PagePath, among files: @autoclosure () -> [String],
    otherwise fallback: Wording
  ) -> Wording {
    guard mayLook() else { return fallback }
    let files = files()
    let name = files.first { $0 == written } ?? closest(to: file, among: files)
    guard let name, name != page.file else { return fallback }
    var address: [UInt8] = []
    address.append(addressOf: Route(name), fragment: nil, from: Route(page.file))
    let path = String(decoding: address, as: UTF8.self)
    return Wording(fr: "vouliez-vous dire « \(path) » ?", en: "did you mean “\(path)”?")
  }
}

/// Pages in the navigation that do not exist. Of a page that could not be read nobody knows what it is.
func deadNavigation(in site: Site, unread: Set<String>) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var suggestions = Suggestions()
  for entry in site.settings.navigation where site.indexOfPage[entry.page.value] == nil {
    let isDraft = site.drafts.contains(entry.page.value)
    if isDraft || unread.contains("content/" + entry.page.value) { continue }
    diagnostics.append(
      Diagnostic(
        .deadLink, at: entry.page.place,
        Wording(
          fr: "la navigation nomme « \(entry.page.value) », qui n'existe pas",
          en: "the navigation names “\(entry.page.value)”, which does not exist"),
        help: suggestions.didYouMean(
          entry.page.value, among: site.pages.map(\.page.path.file),
          otherwise: Wording(
            fr: "on écrit le chemin du fichier depuis content/, par exemple parents.md",
            en: "write the file's path from content/, such as parents.md"))))
  }
  return diagnostics
}

/// The section named `urgent` must be one of the page's table of contents.
func urgentSection(of page: Page) -> [Diagnostic] {
  guard let urgent = page.frontMatter.urgent, case .guide(let guide) = page.body,
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

/// A bare address that a sign of Markdown cuts.
func brokenAddress(_ text: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .deadLink, at: place,
    Wording(
      fr: "l'adresse « \(text) » est coupée par un signe de Markdown",
      en: "the address “\(text)” is cut by a Markdown sign"),
    help: Wording(
      fr: "mettez-la entre chevrons : <https://…>",
      en: "put it between angle brackets: <https://…>"))
}
