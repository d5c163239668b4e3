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

  /// One page. The template engine runs once for each shape of page, not for each page.
  func set(_ model: Model, with template: String, _ voice: Voice) -> [UInt8] {
    mould(for: model, template, voice).filled(with: model)
  }

  /// Adds pieces of a page, set one by one: of a tree's steps or a site's pages there may be
  /// thousands, and most have the shape of the one before.
  func add<Items: Sequence>(
    _ items: Items, to page: inout [UInt8], with template: String, _ voice: Voice,
    _ set: (inout Model, Items.Element) -> Void
  ) {
    var model = Model()
    var last: (shape: [UInt8], mould: Mould)?
    for item in items {
      model.removeAll()
      set(&model, item)
      let known = last.flatMap { $0.shape == model.shape ? $0.mould : nil }
      let mould = known ?? mould(for: model, template, voice)
      if known == nil { last = (model.shape, mould) }
      page += mould.filled(with: model)
    }
  }

  private func mould(for model: Model, _ template: String, _ voice: Voice) -> Mould {
    moulds.mould(for: template, voice, model) {
      let constants = constants[template] ?? constants["style"] ?? [:]
      let marked = MarkedModel(model, voice, constants: constants.map(\.key))
      guard let page = library.render(marked, withTemplate: template) else {
        preconditionFailure("the theme was checked to have every template")
      }
      return Mould(
        page, textCount: model.ends.count, constants: constants.map(\.value) + voice.texts)
    }
  }
}
