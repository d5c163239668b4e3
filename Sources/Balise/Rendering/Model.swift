import Markdown
import Mustache

/// What a template sees: names and values, checked against ``ThemeContract``.
struct Model: MustacheParent {
  private var fields: [String: Any] = [:]

  func child(named name: String) -> Any? { fields[name] }

  /// A text, escaped where the template writes `{{name}}`; nil is false (and not absent: an absent
  /// name would be looked up in the sections around).
  mutating func set(_ name: String, _ text: String?) {
    assert(ThemeContract.names.contains(name), "\(name) is missing from the theme's contract")
    fields[name] = text.map(ModelText.init) ?? Absent()
  }

  mutating func set(flag name: String, _ flag: Bool) {
    assert(ThemeContract.names.contains(name), "\(name) is missing from the theme's contract")
    fields[name] = flag
  }

  /// A list; an empty one is false.
  mutating func set(list name: String, _ items: [Model]) {
    assert(ThemeContract.names.contains(name), "\(name) is missing from the theme's contract")
    fields[name] = items
  }

  /// One thing with names of its own; nil is false.
  mutating func set(one name: String, _ item: Model?) {
    assert(ThemeContract.names.contains(name), "\(name) is missing from the theme's contract")
    fields[name] = item ?? Absent()
  }
}

/// A text that the template engine prints without asking Swift's reflection about it.
struct ModelText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull = false

  init(_ text: String) { renderText = text }

  func child(named name: String) -> Any? { nil }
}

/// A value that is not there: false in sections, nothing in print.
struct Absent: MustacheParent, MustacheCustomRenderable {
  let renderText = ""
  let isNull = true

  func child(named name: String) -> Any? { nil }
}
