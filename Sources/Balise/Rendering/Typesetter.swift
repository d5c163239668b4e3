import Mustache

/// The templates of a theme, compiled once for the whole site.
struct Typesetter: Sendable {
  private let library: MustacheLibrary
  private let moulds = Moulds()

  /// Compiles templates that have been checked (``checkTemplates(of:languages:)``).
  init(_ theme: Theme) {
    library = MustacheLibrary(
      templates: theme.templates.mapValues { source in
        guard let template = try? MustacheTemplate(string: source) else {
          preconditionFailure("every template was checked")
        }
        return template
      })
  }

  /// The bytes of one page. The template engine runs once for each shape of page, not for each page.
  func render(_ model: Model, with template: String, _ setting: Setting) -> [UInt8] {
    let cast = Cast(model)
    let mould = moulds.mould(for: template, setting.voice, cast) {
      guard let page = library.render(MarkedModel(model, setting), withTemplate: template) else {
        preconditionFailure("the theme was checked to have every template")
      }
      return Mould(page)
    }
    return mould.filled(with: cast.texts)
  }
}

/// What templates see besides a page's model, the same on all pages of one voice and template.
struct Setting {
  let voice: Edition.Voice
  let words: Words
  /// `site-title`, `style`, `policy`.
  let constants: [String: String]
}
