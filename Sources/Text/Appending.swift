// Bytes added to others in one stroke: a page is made of some two hundred such pieces, and a slice or
// a view counts references that both cores share.

extension [UInt8] {
  /// Adds a text.
  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { unsafe append(contentsOf: $0) }
  }

  /// Adds a part of other bytes.
  package mutating func append(_ part: Range<Int>, of other: [UInt8]) {
    unsafe other.withUnsafeBufferPointer { other in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: other[part]))
    }
  }

  /// Adds the path that leads from one file to another, both from the same folder: `../b.html`.
  ///
  /// What is not plain in it is percent-encoded.
  package mutating func append(pathOf one: String, from other: String) {
    var (one, other) = (one, other)
    one.withUTF8 { one in
      other.withUTF8 { other in
        let separator = UInt8(ascii: "/")
        // Past the folders that both stand in.
        var (common, place) = (0, 0)
        while place < Swift.min(one.count, other.count), unsafe one[place] == other[place] {
          place += 1
          if unsafe one[place - 1] == separator { common = place }
        }
        for place in common..<other.count where unsafe other[place] == separator {
          append(UInt8(ascii: "."))
          append(UInt8(ascii: "."))
          append(separator)
        }
        let start = count
        unsafe append(contentsOf: UnsafeBufferPointer(rebasing: one[common...]))
        percentEncode(from: start)
      }
    }
  }
}
