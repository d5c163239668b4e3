/// What a template sees: names and values, checked against ``ThemeContract``.
struct Model: Sendable {
  /// What stands under a name.
  enum Value: Sendable {
    /// False in sections, nothing in print. (A name that is not there at all would be looked up in
    /// the sections around.)
    case absent
    case flag(Bool)
    /// Escaped where the template writes `{{name}}`.
    case text(String)
    /// UTF-8, mostly HTML.
    case bytes([UInt8])
    /// An empty one is false.
    case list([Model])
  }

  /// Of a name that stands here twice, the later value holds.
  private(set) var fields: [(name: StaticString, value: Value)] = []

  /// - Parameter count: about how many names there will be.
  init(_ count: Int = 8) { fields.reserveCapacity(count) }

  private mutating func set(_ name: StaticString, to value: Value) {
    assert(
      ThemeContract.names.contains("\(name)"), "\(name) is missing from the theme's contract")
    fields.append((name, value))
  }

  /// A text; nil is false.
  mutating func set(_ name: StaticString, _ text: String?) {
    set(name, to: text.map { .text($0) } ?? .absent)
  }

  /// HTML; nil is false.
  mutating func set(_ name: StaticString, _ html: [UInt8]?) {
    set(name, to: html.map { .bytes($0) } ?? .absent)
  }

  mutating func set(flag name: StaticString, _ flag: Bool) { set(name, to: .flag(flag)) }

  mutating func set(list name: StaticString, _ items: [Model]) { set(name, to: .list(items)) }

  /// One thing with names of its own; nil is false.
  mutating func set(one name: StaticString, _ item: Model?) {
    set(list: name, item.map { [$0] } ?? [])
  }
}
