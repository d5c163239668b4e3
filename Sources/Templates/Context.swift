/// A name as templates and contexts know it once it was interned: equal names have equal numbers.
package struct Symbol: Hashable, Sendable {
  /// From 0, in the order in which the names came into their ``SymbolTable``.
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// The names interned so far.
package struct SymbolTable: Sendable {
  private var symbols: [String: Symbol] = [:]

  /// A table that begins with some names, in their order.
  package init(_ names: [String] = []) { for name in names { _ = intern(name) } }

  /// The symbol of a name, which is new if the table did not have it.
  package mutating func intern(_ name: String) -> Symbol {
    if let symbol = symbols[name] { return symbol }
    let symbol = Symbol(number: symbols.count)
    symbols[name] = symbol
    return symbol
  }

  /// The symbol of a name; nil if the table does not have it.
  package func symbol(_ name: String) -> Symbol? { symbols[name] }
}

/// What stands under a name.
package enum Value: Sendable {
  /// False in sections, nothing in print; unlike a name that a context does not have, it is not
  /// looked for in the contexts around.
  case absent
  /// For sections only.
  case flag(Bool)
  /// True in sections, even if it is empty.
  case text(String)
  /// The same in UTF-8: a text or HTML. Only the tag decides whether it is escaped.
  case bytes([UInt8])
  /// One context: a section over it is printed once.
  case group(Context)
  /// A section over it is printed once for each.
  case list([Context])

  /// A text; nil is absent.
  package init(_ text: String?) { self = text.map { .text($0) } ?? .absent }
}

/// The values that a template sees, by name: what Mustache calls a context.
package struct Context: Sendable {
  private var fields: [(symbol: Symbol, value: Value)]

  package init(_ fields: [(symbol: Symbol, value: Value)] = []) { self.fields = fields }

  /// What stands under a name; nil if this context does not have it. Of a name that stands here
  /// twice, the later one holds.
  package subscript(symbol: Symbol) -> Value? {
    // There are few fields, and numbers are quick to compare: quicker than a dictionary.
    fields.last { $0.symbol == symbol }?.value
  }

  /// Adds a field.
  package mutating func set(_ symbol: Symbol, _ value: Value) { fields.append((symbol, value)) }

  /// Adds the fields of another context.
  package mutating func add(_ other: Context) { fields += other.fields }
}
