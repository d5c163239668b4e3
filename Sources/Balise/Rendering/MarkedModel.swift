import Mustache

/// A model as the template engine gets to see it: with marks in the place of its texts, numbered
/// in the order they were set.
///
/// Words and other constants are marks too, numbered after the texts. The engine must not escape
/// them: it compares characters, and `"` with an accent after it is another character than `"`.
struct MarkedModel: MustacheParent {
  private var fields: [String: Any] = [:]
  /// The number of the model's texts.
  private let textCount: Int
  /// The texts that the marks after those stand for.
  private(set) var constantTexts: [String] = []

  init(_ model: Model, _ voice: Voice, constants: [Name: String]) {
    var shape = model.shape[...]
    var count = 0
    self.init(&shape, count: &count)
    var marks: [String: Mark] = [:]
    for name in voice.words.texts.keys {
      marks[name] = voice.text(name).map { add(constant: $0) }
    }
    fields["words"] = WordList(marks: marks)
    for (name, text) in constants { fields[name.written] = add(constant: text) }
  }

  private mutating func add(constant text: String) -> Mark {
    constantTexts.append(text)
    return Mark(text: textCount + constantTexts.count - 1)
  }

  /// Reads the names at the beginning of a shape, up to what ends them.
  private init(_ shape: inout ArraySlice<UInt8>, count: inout Int) {
    while let name = shape.first.flatMap(Name.init(rawValue:)) {
      shape.removeFirst()
      switch shape.popFirst().flatMap(Model.Sign.init) {
      case .no: fields[name.written] = false
      case .yes: fields[name.written] = true
      case .text:
        fields[name.written] = Mark(text: count)
        count += 1
      case .list:
        var items: [MarkedModel] = []
        while shape.popFirst() == Model.Sign.item.rawValue {
          items.append(MarkedModel(&shape, count: &count))
        }
        fields[name.written] = items
      case .absent, .item, .end, nil: fields[name.written] = Absent()
      }
    }
    textCount = count
  }

  func child(named name: String) -> Any? { fields[name] }
}

/// What the template engine prints in the place of a text: the text's number, so written that one
/// sees whether the template escapes it.
struct Mark: MustacheParent, MustacheCustomRenderable {
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
