import Diagnostics
import Text

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

  /// The page with a model's texts.
  func filled(with model: Model) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: mostBytes(with: model)) { room, count in
      var page = Filling(room)
      bytes.withUnsafeBufferPointer { bytes in
        model.texts.withUnsafeBufferPointer { texts in
          var done = 0
          for hole in holes {
            page.add(bytes[done..<hole.offset])
            done = hole.offset
            let text = texts[model.range(ofText: hole.text)]
            if hole.isEscaped { page.add(escaping: text) } else { page.add(text) }
          }
          page.add(bytes[done...])
        }
      }
      count = page.count
    }
  }

  /// What a page has room in, whatever signs are in its texts.
  private func mostBytes(with model: Model) -> Int {
    holes.reduce(bytes.count) { count, hole in
      let length = model.range(ofText: hole.text).count
      return count + (hole.isEscaped ? length * UInt8.longestReference : length)
    }
  }
}

/// A page being filled, from its beginning on.
private struct Filling {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func add(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    precondition(text.count <= room.count - count, "room was made for every text")
    count = room[count...].initialize(fromContentsOf: text)
  }

  /// Adds text made safe for HTML.
  mutating func add(escaping text: Slice<UnsafeBufferPointer<UInt8>>) {
    precondition(
      text.count <= (room.count - count) / UInt8.longestReference, "room was made for every text")
    for byte in UnsafeBufferPointer(rebasing: text) {
      if byte.needsReference {
        var reference = byte.reference ?? ""
        reference.withUTF8 { add($0[...]) }
      } else {
        room[count] = byte
        count += 1
      }
    }
  }
}

/// The moulds made so far. Most pages of a site have one of few shapes.
final class Moulds: Sendable {
  /// What has more texts, a long guide's contents or the list of all pages, hardly has its like.
  private static let mostTexts = 400
  private let kept = Memo<Key, Mould>()

  private struct Key: Hashable {
    let template: String
    let language: String
    let form: AddressForm
    let shape: [UInt8]

    static func == (one: Key, other: Key) -> Bool {
      one.shape.isSame(as: other.shape) && one.form == other.form && one.template == other.template
        && one.language == other.language
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(template)
      // Far quicker than byte by byte.
      shape.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
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
