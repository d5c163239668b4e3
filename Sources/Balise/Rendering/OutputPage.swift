import Templates
import Text

/// One page being rendered: where it stands, and how the interface speaks on it. The functions that
/// make a page's context extend it.
struct OutputPage {
  let site: Site
  /// Its name.
  let template: String
  let route: Route
  let links: EditionLinks
  let interface: InterfaceText
  /// The page of the sources that it belongs to; nil for pages the tool makes.
  let source: Source?

  struct Source {
    /// Among the pages of the site.
    let index: Int
    let placed: PlacedPage

    var page: Page { placed.page }
  }

  var edition: Edition { links.edition }

  /// BCP 47.
  var language: String { interface.language }

  /// A context that holds what is the same on all pages, and the page's language.
  func newContext() -> Context {
    var context = interface.contexts[template] ?? interface.contexts["style"] ?? Context()
    // Most pages have room in this.
    context.reserve(fields: 200, bytes: 8192)
    context.set(.language, language)
    context.set(.direction, direction(of: language))
    return context
  }

  /// A word of the interface, its `{…}` filled.
  func word(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    interface.word(name, values)
  }
}
