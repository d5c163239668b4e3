import Mustache

/// The templates of a theme, and what they make of models.
struct Typesetter: Sendable {
  private let library: MustacheLibrary
  /// What templates see besides the model and the words: `site-title`, `style`, `policy`. By
  /// stylesheet.
  private let constants: [String: [String: String]]
  private let moulds = Moulds()

  init(_ templates: [String: MustacheTemplate], constants: [String: [String: String]]) {
    self.constants = constants
    library = MustacheLibrary(templates: templates)
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
      return Mould(page, textCount: marked.textCount, constants: marked.constantTexts)
    }
    return mould.filled(with: cast.texts)
  }
}

/// A primary language and a form of address: what the interface's words depend on.
struct Voice: Hashable, Sendable {
  let language: String
  let form: AddressForm
}
