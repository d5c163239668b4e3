import Mustache

/// A model as the template engine gets to see it: with marks in the place of its texts, numbered
/// in the order they were set.
///
/// Constants and words are marks too, numbered after the texts. The engine must not escape them: it
/// compares characters, and `"` with an accent after it is another character than `"`.
struct MarkedModel: MustacheParent {
  private var fields: [String: Any] = [:]

  init(_ model: Model, _ voice: Voice, constants: [Name]) {
    var shape = model.shape[...]
    var count = 0
    self.init(&shape, count: &count)
    for name in constants {
      fields[name.written] = Mark(text: count)
      count += 1
    }
    fields["words"] = WordList(voice: voice, firstText: count)
  }

  /// Reads the names at the beginning of a shape, up to what ends them.
  private init(_ shape: inout ArraySlice<UInt8>, count: inout Int) {
    fields.reserveCapacity(32)
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

/// The words of a voice, numbered in its order.
private struct WordList: MustacheParent {
  let voice: Voice
  let firstText: Int

  func child(named name: String) -> Any? {
    voice.numberOfText(name).map { Mark(text: firstText + $0) } ?? Absent()
  }
}
