import Diagnostics
import Text

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
  _ link: LocalLink, on index: Int, of site: Site, _ suggestions: inout LinkSuggestions
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
      help: suggestions.anchor(fragment, on: page).map { meaning(file + "#" + $0) }
        ?? nameForHeading(fragment, file))
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
  if link.isImage { return missingPicture(link, path ?? link.written, on: index, of: site) }
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
        ?? suggestions.help(link, path ?? link.written, on: site.pages[index].page.path))
}

/// How to name the heading that a link is to lead to, in letters that a name may have.
private func nameForHeading(_ fragment: String, _ file: String) -> Wording {
  let name = plainName(fragment)
  if name == fragment {
    return Wording(
      fr: "donnez ce nom au titre visé : ## … {#\(name)}",
      en: "give that name to the heading you mean: ## … {#\(name)}")
  }
  return Wording(
    fr: "nommez le titre visé ## … {#\(name)}, et écrivez ici \(file)#\(name)",
    en: "name the heading you mean ## … {#\(name)}, and write \(file)#\(name) here")
}

/// A picture that is not there; one of the same name in another folder is the likely one.
private func missingPicture(
  _ link: LocalLink, _ path: String, on index: Int, of site: Site
) -> Diagnostic {
  let pictures = site.assets.filter {
    switch FileKind(ending: fileEnding(of: $0)) {
    case .image, .drawing: true
    case .plain, .active, .other: false
    }
  }.sorted()
  let name = path.split(separator: "/").last?.lowercased() ?? ""
  let likely =
    pictures.first { $0.split(separator: "/").last?.lowercased() == name }
    ?? closest(to: path, among: pictures)
  let help = likely.map { likely in
    var address: [UInt8] = []
    address.append(
      addressOf: Route(likely), fragment: nil, from: Route(site.pages[index].page.path.file))
    let written = String(decoding: address, as: UTF8.self)
    return Wording(fr: "vouliez-vous dire « \(written) » ?", en: "did you mean “\(written)”?")
  }
  return Diagnostic(
    .deadLink, at: link.place,
    Wording(
      fr: "l'image « \(link.written) » n'existe pas", en: "there is no picture “\(link.written)”"),
    help: help
      ?? Wording(
        fr: "copiez-la dans content/, par exemple images/plan.png, et vérifiez son nom",
        en: "copy it into content/, such as images/plan.png, and look at its name"))
}

/// How an address of another kind, written without its beginning, is to be written.
private func otherAddress(_ written: String) -> Wording? {
  let plain = written.replacing("%20", with: " ")
  let digits = plain.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
  let address: String
  if written.hasPrefix("www.") || beginsWithHost(written) {
    address = "https://" + written
  } else if written.contains("@"), !written.contains("/") {
    address = "mailto:" + written
  } else if digits.count > 2,
    plain.unicodeScalars.allSatisfy({
      ("0"..."9").contains($0) || "+ ./-()".unicodeScalars.contains($0)
    })
  {
    address = "tel:" + String(String.UnicodeScalarView(digits))
  } else {
    return nil
  }
  return Wording(fr: "écrivez \(address)", en: "write \(address)")
}

extension LinkSuggestions {
  /// How to mend a link to a file, which is suggested as it is written on its page.
  fileprivate mutating func help(_ link: LocalLink, _ path: String, on page: PagePath) -> Wording {
    guard let file = file(path, from: page), file != page.file else {
      return isImage(path)
        ? Wording(
          fr: "mettez l'image dans content/, et écrivez son chemin, par exemple images/plan.png",
          en: "put the image into content/, and write its path, such as images/plan.png")
        : Wording(
          fr: "on écrit le chemin du fichier Markdown, par exemple parents.md ou ../parents.md",
          en: "write the path of the Markdown file, such as parents.md or ../parents.md")
    }
    var address: [UInt8] = []
    address.append(addressOf: Route(file), fragment: link.fragment, from: Route(page.file))
    return meaning(String(decoding: address, as: UTF8.self))
  }
}

/// Pages in the navigation that do not exist. Of a page that could not be read nobody knows what it is.
func deadNavigation(in site: Site, unread: Set<String>) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var suggestions = LinkSuggestions(for: site)
  for entry in site.settings.navigation where site.indexOfPage[entry.page.value] == nil {
    let isDraft = site.drafts.contains(entry.page.value)
    if isDraft || unread.contains("content/" + entry.page.value) { continue }
    diagnostics.append(
      Diagnostic(
        .deadLink, at: entry.page.place,
        Wording(
          fr: "la navigation nomme « \(entry.page.value) », qui n'existe pas",
          en: "the navigation names “\(entry.page.value)”, which does not exist"),
        help: suggestions.file(entry.page.value, from: nil).map(meaning)
          ?? Wording(
            fr: "on écrit le chemin du fichier depuis content/, par exemple parents.md",
            en: "write the file's path from content/, such as parents.md")))
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
