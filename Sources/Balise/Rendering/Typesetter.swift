import Mustache

/// The templates of a theme, compiled once for the whole site.
struct Typesetter: Sendable {
  private let library: MustacheLibrary
  /// What templates see besides the model and the words: `site-title`, `style`, `policy`. By
  /// stylesheet.
  private let constants: [String: [String: String]]
  private let moulds = Moulds()

  /// Compiles templates that have been checked (``checkTemplates(of:languages:)``).
  init(_ theme: Theme, constants: [String: [String: String]]) {
    self.constants = constants
    library = MustacheLibrary(
      templates: theme.templates.mapValues { source in
        guard let template = try? MustacheTemplate(string: source) else {
          preconditionFailure("every template was checked")
        }
        return template
      })
  }

  /// The bytes of one page, or of a piece of one. The template engine runs once for each shape of
  /// page, not for each page.
  func render(_ model: Model, with template: String, _ words: Words, _ voice: Voice) -> [UInt8] {
    let cast = Cast(model)
    let mould = moulds.mould(for: template, voice, cast) {
      let marked = MarkedModel(
        model, words, voice.form, constants: constants[template] ?? constants["style"] ?? [:])
      guard let page = library.render(marked, withTemplate: template) else {
        preconditionFailure("the theme was checked to have every template")
      }
      return Mould(page)
    }
    return mould.filled(with: cast.texts)
  }
}

/// A primary language and a form of address: what the interface's words depend on.
struct Voice: Hashable, Sendable {
  let language: String
  let form: AddressForm
}
