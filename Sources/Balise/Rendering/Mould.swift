import Mustache

/// A model taken apart: its texts, and its shape, which is all the rest.
///
/// Which parts of a template show depends on the shape alone: on what is there, what is true, and
/// how long the lists are. Two pages of one shape differ in nothing but their texts.
struct Cast {
  /// Names and values in the order they were set, with a sign in the place of each text.
  private(set) var shape: [UInt8] = []
  /// In the order they were set.
  private(set) var texts: [Model.Value] = []

  init(_ model: Model) {
    shape.reserveCapacity(2_000)
    texts.reserveCapacity(80)
    take(apart: model)
  }

  private mutating func take(apart model: Model) {
    for (name, value) in model.fields {
      shape.append(contentsOf: name.bytes)
      switch value {
      case .absent: shape.append(UInt8(ascii: "!"))
      case .flag(let flag): shape.append(flag ? UInt8(ascii: "1") : UInt8(ascii: "0"))
      case .text, .bytes:
        shape.append(UInt8(ascii: "="))
        texts.append(value)
      case .list(let items):
        shape.append(UInt8(ascii: "["))
        for item in items {
          take(apart: item)
          shape.append(UInt8(ascii: ";"))
        }
        shape.append(UInt8(ascii: "]"))
      }
    }
  }
}

extension StaticString {
  /// The UTF-8 of the text, for as long as the program runs.
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

/// A page of one shape, with a hole for each text.
struct Mould: Sendable {
  private struct Hole: Sendable {
    /// Where in `bytes`.
    let offset: Int
    /// A place in ``Cast/texts``.
    let text: Int
    let isEscaped: Bool
  }

  private var bytes: [UInt8] = []
  private var holes: [Hole] = []

  /// Reads a page that a template made of a ``MarkedModel`` with so many texts. What is the same on
  /// every page of the shape is filled in at once.
  init(_ page: String, textCount: Int, constants: [String]) {
    var rest = Array(page.utf8)[...]
    while let start = rest.firstIndex(of: Mark.border) {
      bytes += rest[..<start]
      rest = rest[(start + 1)...]
      guard let end = rest.firstIndex(of: Mark.border) else { continue }
      let written = rest[..<end]
      rest = rest[(end + 1)...]
      let digits = written.drop { !(0x30...0x39).contains($0) }
      guard let text = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      let isEscaped = written.first != Mark.bracket
      if constants.indices.contains(text - textCount) {
        var constant = constants[text - textCount]
        constant.withUTF8 {
          if isEscaped { bytes.append(escaping: $0) } else { bytes.append(contentsOf: $0) }
        }
      } else {
        holes.append(Hole(offset: bytes.count, text: text, isEscaped: isEscaped))
      }
    }
    bytes += rest
  }

  /// The page with these texts.
  func filled(with texts: [Model.Value]) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + texts.reduce(0) { $0 + $1.byteCount } * 9 / 8)
    var done = 0
    for hole in holes {
      page += bytes[done..<hole.offset]
      done = hole.offset
      // A theme could hold a mark of its own; it stands for nothing.
      guard texts.indices.contains(hole.text) else { continue }
      texts[hole.text].withBytes { text in
        if hole.isEscaped { page.append(escaping: text) } else { page.append(contentsOf: text) }
      }
    }
    page += bytes[done...]
    return page
  }
}

extension Model.Value {
  fileprivate var byteCount: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    case .absent, .flag, .list: 0
    }
  }

  fileprivate func withBytes(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch self {
    case .text(var text): text.withUTF8(use)
    case .bytes(let bytes): bytes.withUnsafeBufferPointer(use)
    case .absent, .flag, .list: break
    }
  }
}

/// What the template engine prints in the place of a text: the text's number, so written that one
/// sees whether the template escapes it.
private struct Mark: MustacheParent, MustacheCustomRenderable {
  /// Stands in no text that the engine sees: no author's, no translator's.
  static let border: UInt8 = 1
  static let bracket = UInt8(ascii: "<")

  let text: Int
  var renderText: String { "\u{1}<\(text)\u{1}" }
  let isNull = false

  func child(named name: String) -> Any? { nil }
}

/// What is not there: false in sections and nothing in print.
private struct Absent: MustacheParent, MustacheCustomRenderable {
  let renderText = ""
  let isNull = true

  func child(named name: String) -> Any? { nil }
}

/// The theme's words of one language and form of address.
private struct WordList: MustacheParent {
  let marks: [String: Mark]

  func child(named name: String) -> Any? { marks[name] ?? Absent() }
}

/// A model as the template engine gets to see it: with marks in the place of its texts, numbered
/// as in ``Cast/texts``.
///
/// Words and other constants are marks too, numbered after the texts. The engine must not escape
/// them: it compares characters, and `"` with an accent after it is another character than `"`.
struct MarkedModel: MustacheParent {
  private var fields: [String: Any] = [:]
  /// The number of the model's texts.
  private(set) var textCount = 0
  /// The texts that the marks after those stand for.
  private(set) var constantTexts: [String] = []

  init(_ model: Model, _ words: Words, _ form: AddressForm, constants: [String: String]) {
    var count = 0
    self.init(model, count: &count)
    textCount = count
    var marks: [String: Mark] = [:]
    for name in words.texts.keys {
      marks[name] = words.text(name, form).map { add(constant: $0) }
    }
    fields["words"] = WordList(marks: marks)
    for (name, text) in constants { fields[name] = add(constant: text) }
  }

  private mutating func add(constant text: String) -> Mark {
    constantTexts.append(text)
    return Mark(text: textCount + constantTexts.count - 1)
  }

  private init(_ model: Model, count: inout Int) {
    for (name, value) in model.fields {
      let name = "\(name)"
      switch value {
      case .absent: fields[name] = Absent()
      case .flag(let flag): fields[name] = flag
      case .text, .bytes:
        fields[name] = Mark(text: count)
        count += 1
      case .list(let items): fields[name] = items.map { MarkedModel($0, count: &count) }
      }
    }
  }

  func child(named name: String) -> Any? { fields[name] }
}

/// The moulds made so far. Most pages of a site have one of few shapes.
final class Moulds: Sendable {
  /// What has more texts, a tree on one page, hardly has its like.
  private static let mostTexts = 400
  private let kept = Memo<Key, Mould>()

  private struct Key: Hashable {
    let template: String
    let voice: Voice
    let shape: String
  }

  func mould(
    for template: String, _ voice: Voice, _ cast: Cast, _ make: () -> Mould
  ) -> Mould {
    if cast.texts.count > Self.mostTexts { return make() }
    let key = Key(
      template: template, voice: voice, shape: String(decoding: cast.shape, as: UTF8.self))
    return kept.value(for: key, make)
  }
}
