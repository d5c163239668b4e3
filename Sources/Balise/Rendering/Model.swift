import Text

/// What a template sees: names of ``ThemeContract``, and what stands under them.
///
/// Written down in a row while it is made, the texts apart from all the rest, which is the *shape*.
/// Which parts of a template show depends on the shape alone: on what is there, what is true, and
/// how long the lists are. Two pages of one shape differ in nothing but their texts.
struct Model: Sendable {
  /// What stands under a name.
  enum Sign: UInt8 {
    /// False in sections, nothing in print. (A name that is not there at all would be looked up in
    /// the sections around.)
    case absent = 0xF0
    case no
    case yes
    /// Escaped where the template writes `{{name}}`.
    case text
    /// The items follow, then `end`. An empty one is false.
    case list
    /// An item's names follow.
    case item
    case end
  }

  /// Names, each with a sign. Of a name that stands twice in one place, the later one holds.
  private(set) var shape: [UInt8] = []
  /// The texts (UTF-8, some of them HTML), in the order they were set.
  private(set) var texts: [UInt8] = []
  /// Where in `texts` each of them ends.
  private(set) var ends: [Int] = []

  /// - Parameter byteCount: about how long the texts will be.
  init(byteCount: Int = 0) {
    shape.reserveCapacity(512)
    ends.reserveCapacity(128)
    texts.reserveCapacity(byteCount + 2048)
  }

  /// Where in `texts` a text stands.
  func range(ofText number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private mutating func add(_ name: Name, _ sign: Sign) {
    shape.append(name.rawValue)
    shape.append(sign.rawValue)
  }

  mutating func set(flag name: Name, _ flag: Bool) { add(name, flag ? .yes : .no) }

  /// A name under which nothing stands.
  mutating func set(absent name: Name) { add(name, .absent) }

  /// A text; nil is false.
  mutating func set(_ name: Name, _ text: String?) {
    guard let text else { return add(name, .absent) }
    write(name) { $0.append(utf8: text) }
  }

  /// A text that `write` adds to those before.
  mutating func write(_ name: Name, _ write: (inout [UInt8]) -> Void) {
    add(name, .text)
    write(&texts)
    ends.append(texts.count)
  }

  mutating func set(_ name: Name, _ number: Int) {
    write(name) { text in
      // Most numbers on a page have one digit, which needs no text of its own.
      if 0...9 ~= number {
        text.append(0x30 + UInt8(number))
      } else {
        text.append(utf8: "\(number)")
      }
    }
  }

  /// The address of a place on the same page.
  mutating func set(_ name: Name, anchor id: String) {
    write(name) { text in
      text.append(UInt8(ascii: "#"))
      text.append(utf8: id)
    }
  }

  /// A list; `set` sets the names of an item.
  mutating func set<Items: Collection>(
    list name: Name, _ items: Items, _ set: (inout Model, Items.Element) -> Void
  ) {
    add(name, .list)
    for item in items {
      shape.append(Sign.item.rawValue)
      set(&self, item)
    }
    shape.append(Sign.end.rawValue)
  }

  /// One thing with names of its own; nil is false.
  mutating func set<Item>(one name: Name, _ item: Item?, _ set: (inout Model, Item) -> Void) {
    if let item {
      self.set(list: name, CollectionOfOne(item), set)
    } else {
      self.set(list: name, EmptyCollection(), set)
    }
  }

  /// Takes everything out; what was reserved stays.
  mutating func removeAll() {
    shape.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// All names of another model.
  mutating func add(_ part: Model) {
    shape += part.shape
    let before = texts.count
    texts += part.texts
    for end in part.ends { ends.append(before + end) }
  }
}
