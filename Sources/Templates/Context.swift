import Text

/// A name that was interned: templates and contexts compare numbers, not texts.
package struct Symbol: Hashable, Sendable {
  /// From 0, in the order in which the names came into their ``SymbolTable``.
  package let number: Int

  /// The symbol that came in as this one, from 0.
  package init(number: Int) { self.number = number }

  /// Stands for no name.
  static let item = Symbol(number: -1)
}

/// The names interned so far.
package struct SymbolTable: Sendable {
  private var symbols: [String: Symbol] = [:]
  private var names: [String] = []

  /// A table that begins with some names, in their order.
  package init(_ names: [String] = []) { for name in names { _ = intern(name) } }

  /// The symbol of a name, which is new if the table did not have it.
  package mutating func intern(_ name: String) -> Symbol {
    if let symbol = symbols[name] { return symbol }
    let symbol = Symbol(number: names.count)
    symbols[name] = symbol
    names.append(name)
    return symbol
  }

  /// The symbol of a name; nil if the table does not have it.
  package func symbol(_ name: String) -> Symbol? { symbols[name] }

  /// A path as it is written: `words.quit`.
  package func text(_ path: Path) -> String {
    ([path.first] + path.rest).map(name).joined(separator: ".")
  }

  /// The name that was interned as a symbol of this table.
  package func name(_ symbol: Symbol) -> String { names[symbol.number] }
}

/// The values that a template sees, by name: what Mustache calls a context.
///
/// All fields stand in one row, those of each item of a list after it, and all texts in another. So
/// a context is made, added to another and given back in a few strokes, however much it holds.
package struct Context: Sendable {
  /// What stands under a name.
  enum Value: Sendable {
    /// False in sections, nothing in print; unlike a name that is not set at all, it is not looked
    /// for in the sections around.
    case absent
    /// For sections only.
    case flag(Bool)
    /// Where in `texts`. True in sections, even if it is empty; only the tag decides whether it is
    /// escaped.
    case text(Range<Int>)
    /// The fields of a list, one without a name for each item: a section is printed for each. Or
    /// the fields of an item.
    case items(Range<Int>)
  }

  struct Field: Sendable {
    /// Of an item, `Symbol.item`.
    let symbol: Symbol
    var value: Value
  }

  private(set) var fields: [Field] = []
  /// UTF-8.
  private(set) var texts: [UInt8] = []

  /// A context without fields.
  package init() {}

  /// Makes room for so many more fields and bytes.
  package mutating func reserve(fields fieldCount: Int, bytes: Int) {
    fields.reserveCapacity(fields.count + fieldCount)
    texts.reserveCapacity(texts.count + bytes)
  }

  // MARK: Setting values; of a name that is set twice in one place, the first value holds.

  /// A name under which nothing stands.
  package mutating func set(absent symbol: Symbol) { add(symbol, .absent) }

  /// Sets a text or HTML.
  package mutating func set(_ symbol: Symbol, _ text: String) {
    let start = texts.count
    texts.append(utf8: text)
    add(symbol, .text(start..<texts.count))
  }

  /// What is for sections only.
  package mutating func set(_ symbol: Symbol, _ flag: Bool) { add(symbol, .flag(flag)) }

  /// Sets a text or HTML in UTF-8, which `write` adds to those before.
  package mutating func set(_ symbol: Symbol, _ write: (inout [UInt8]) -> Void) {
    let start = texts.count
    write(&texts)
    add(symbol, .text(start..<texts.count))
  }

  /// Begins a list, or without a symbol an item of the list that was begun last.
  ///
  /// - Returns: what `end` wants to know.
  package mutating func begin(_ symbol: Symbol?) -> Int {
    add(symbol ?? .item, .items(fields.count + 1..<fields.count + 1))
    return fields.count - 1
  }

  /// Ends a list or an item: what was set since it began belongs to it.
  package mutating func end(_ beginning: Int) {
    fields[beginning].value = .items(beginning + 1..<fields.count)
  }

  private mutating func add(_ symbol: Symbol, _ value: Value) {
    fields.append(Field(symbol: symbol, value: value))
  }

  /// Adds the fields of another context.
  package mutating func add(_ other: Context) {
    let (before, bytesBefore) = (fields.count, texts.count)
    for field in other.fields { add(field.symbol, field.value.moved(before, bytesBefore)) }
    texts += other.texts
  }

  // MARK: Finding values

  /// The fields of the first of some items; nil if there is none.
  func firstItem(in items: Range<Int>) -> Range<Int>? {
    guard !items.isEmpty, case .items(let item) = fields[items.lowerBound].value else { return nil }
    return item
  }

  /// What stands under a name among some fields; nil if it is not there.
  func value(_ symbol: Symbol, among places: Range<Int>) -> Value? {
    var place = places.lowerBound
    while place < places.upperBound {
      if fields[place].symbol == symbol { return fields[place].value }
      if case .items(let items) = fields[place].value {
        place = items.upperBound
      } else {
        place += 1
      }
    }
    return nil
  }
}

extension Context.Value {
  /// The value in a context that has so many fields and bytes before it.
  fileprivate func moved(_ fields: Int, _ bytes: Int) -> Context.Value {
    switch self {
    case .absent, .flag: self
    case .text(let text): .text(text.lowerBound + bytes..<text.upperBound + bytes)
    case .items(let items): .items(items.lowerBound + fields..<items.upperBound + fields)
    }
  }

  /// Whether an inverted section shows.
  var isFalse: Bool {
    switch self {
    case .absent, .flag(false): true
    case .items(let items): items.isEmpty
    case .flag(true), .text: false
    }
  }
}
