import Mustache

/// The templates of a theme, and what they make of models.
final class Typesetter: Sendable {
  private let library: MustacheLibrary
  /// What templates see besides the model and the words: `site-title`, `style`, `policy`. By
  /// stylesheet.
  private let constants: [String: [Name: String]]
  private let moulds = Moulds()

  init(_ templates: [String: MustacheTemplate], constants: [String: [Name: String]]) {
    self.constants = constants
    library = MustacheLibrary(templates: templates)
  }

  /// One page, or a piece of one. The template engine runs once for each shape of page, not for each
  /// page.
  func set(_ model: Model, with template: String, _ voice: Voice) -> [UInt8] {
    let mould = moulds.mould(for: template, voice, model) {
      let constants = constants[template] ?? constants["style"] ?? [:]
      let marked = MarkedModel(model, voice, constants: constants.map(\.key))
      guard let page = library.render(marked, withTemplate: template) else {
        preconditionFailure("the theme was checked to have every template")
      }
      return Mould(
        page, textCount: model.ends.count, constants: constants.map(\.value) + voice.texts)
    }
    return mould.filled(with: model)
  }
}
