/// A page of one shape, with a hole for each text.
struct Mould: Sendable {
  private struct Hole: Sendable {
    /// Where in `bytes`.
    let offset: Int
    /// The number of a text of the model.
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
        let constant = constants[text - textCount]
        if isEscaped { bytes.append(escaping: constant) } else { bytes.append(utf8: constant) }
      } else if text < textCount {
        holes.append(Hole(offset: bytes.count, text: text, isEscaped: isEscaped))
      }
      // A theme could hold a mark of its own; it stands for nothing.
    }
    bytes += rest
  }

  /// Adds the page with a model's texts.
  func set(_ model: Model, into page: inout [UInt8]) {
    // A page that is set piece by piece had better grow in its own way.
    if page.isEmpty { page.reserveCapacity(bytes.count + model.texts.count * 9 / 8) }
    bytes.withUnsafeBufferPointer { bytes in
      model.texts.withUnsafeBufferPointer { texts in
        var done = 0
        for hole in holes {
          page.append(contentsOf: bytes[done..<hole.offset])
          done = hole.offset
          let start = hole.text == 0 ? 0 : model.ends[hole.text - 1]
          let text = UnsafeBufferPointer(rebasing: texts[start..<model.ends[hole.text]])
          if hole.isEscaped { page.append(escaping: text) } else { page.append(contentsOf: text) }
        }
        page.append(contentsOf: bytes[done...])
      }
    }
  }
}

/// The moulds made so far. Most pages of a site have one of few shapes.
final class Moulds: Sendable {
  /// What has more texts, a tree on one page, hardly has its like.
  private static let mostTexts = 400
  private let kept = Memo<Key, Mould>()

  private struct Key: Hashable {
    let template: String
    let language: String
    let form: AddressForm
    let shape: [UInt8]
  }

  func mould(
    for template: String, _ voice: Voice, _ model: Model, _ make: () -> Mould
  ) -> Mould {
    if model.ends.count > Self.mostTexts { return make() }
    let key = Key(
      template: template, language: voice.language, form: voice.form, shape: model.shape)
    return kept.value(for: key, make)
  }
}
