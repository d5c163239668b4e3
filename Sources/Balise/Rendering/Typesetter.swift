import Mustache

/// The theme's templates with everything set in them that does not change from page to page: the
/// words of one language and form of address, the style, the policy.
struct Typesetter: Sendable {
  private let library: MustacheLibrary

  /// Sets some templates and the partials they include. They have been checked before
  /// (``checkTemplates(of:languages:)``).
  init(
    _ theme: Theme, entries: [String], words: Words, form: AddressForm,
    constants: [String: String]
  ) {
    var templates: [String: MustacheTemplate] = [:]
    var pending = entries
    while let name = pending.popLast() {
      guard templates[name] == nil, let source = theme.templates[name] else { continue }
      pending += tags(in: source).filter { $0.kind == .partial }.map(\.name)
      let set = settingConstants(in: source, words, form, constants)
      guard let template = try? MustacheTemplate(string: set) else {
        preconditionFailure("\(name) was checked, and words and styles do not open tags")
      }
      templates[name] = template
    }
    library = MustacheLibrary(templates: templates)
  }

  /// The bytes of one page.
  func render(_ model: Model, with template: String) -> [UInt8] {
    guard let html = library.render(model, withTemplate: template) else {
      preconditionFailure("the theme was checked to have every template")
    }
    return Array(html.utf8)
  }
}

private func settingConstants(
  in template: String, _ words: Words, _ form: AddressForm, _ constants: [String: String]
) -> String {
  var result = ""
  var end = template.startIndex
  for tag in tags(in: template) where tag.kind == .text || tag.kind == .html {
    let value: String?
    if tag.name.hasPrefix("words.") {
      value = words.text(String(tag.name.dropFirst("words.".count)), form) ?? ""
    } else {
      value = constants[tag.name]
    }
    guard let value else { continue }
    result += template[end..<tag.range.lowerBound]
    // A brace in a word would be taken for a tag, with its neighbours; styles have theirs apart.
    result += tag.kind == .text ? escaped(value).replacing("{", with: "&#123;") : value
    end = tag.range.upperBound
  }
  return result + template[end...]
}
