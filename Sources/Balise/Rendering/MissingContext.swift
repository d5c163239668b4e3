import Templates
import Text

extension OutputPage {
  /// What the template of the 404 page sees. A host serves it at any depth, so it links to no page
  /// unless the site knows its own address; whoever answers elsewhere is within reach all the same.
  ///
  /// - Parameter others: the same page in the other languages of the site: nobody knows which of them
  ///   the reader of a missing page speaks.
  func missingContext(others: [OutputPage]) -> Context {
    var context = newContext()
    context.set(.`document-title`, documentTitle(word("missing-title")))
    context.set(.`exit-url`, site.settings.exit)
    context.set(flag: .noindex, true)
    let help = site.settings.help.map(\.id)
    if !help.isEmpty { context.set(.`help-address`, anchor: "aide") }
    setMissing(&context, help: help, suffix: "")
    context.set(flag: .`has-languages`, !others.isEmpty)
    context.set(list: .languages, others) { context, other in
      context.set(.language, other.language)
      context.set(.direction, direction(of: other.language))
      context.set(.name, languageName(other.language, site.theme))
      context.set(.address, anchor: other.language)
      context.set(flag: .current, false)
    }
    context.set(list: .versions, others) { context, other in
      context.setLanguage(other.language)
      context.set(.id, other.language)
      context.set(.name, languageName(other.language, site.theme))
      context.add(other.interface.wordsContext)
      let help = other.helpOfEdition
      if let first = help.first {
        context.set(.`help-address`, anchor: "aide-\(first)-\(other.language)")
      } else {
        context.set(.`help-address`, nil)
      }
      other.setMissing(&context, help: help, suffix: "-" + other.language)
    }
    return context
  }

  /// Sets what is said in one language: the heading, whoever helps, and the ways to pages.
  ///
  /// - Parameters:
  ///   - help: the ids of help blocks.
  ///   - suffix: what makes ids differ from those of other languages.
  private func setMissing(_ context: inout Context, help: [String], suffix: String) {
    context.set(.heading, escaping: word("missing-title"))
    context.set(list: .help, help) { context, id in
      guard let block = interface.help[id] else { return }
      context.set(.id, "aide-\(id)\(suffix)")
      context.add(block)
    }
    context.set(.`home-address`, site.settings.url.map { $0 + (edition.home?.path ?? "") })
    let navigation = site.settings.url == nil ? [] : links.navigation
    context.set(list: .navigation, navigation) { context, entry in
      let isForeign = primary(entry.language) != primary(language)
      context.set(one: .foreign, isForeign ? entry.language : nil) { $0.setLanguage($1) }
      context.set(.title, entry.title)
      context.set(.address, fullAddressOf: entry.route, on: self)
      context.set(flag: .current, false)
    }
  }

  /// The help blocks that pages of the edition ask for; all of the site where none does.
  private var helpOfEdition: [String] {
    let pages = site.pages.lazy.filter { site.editions[$0.edition].folder == edition.folder }
    let asked = Set(pages.flatMap { $0.page.frontMatter.help.map(\.value) })
    let all = site.settings.help.map(\.id)
    return asked.isEmpty ? all : all.filter(asked.contains)
  }
}
