/// About how many bytes are left of some when a server compresses them, as gzip does: repetitions are
/// looked for in the last 32 KB, and what is left is counted as Huffman codes.
package func compressedSize(of bytes: [UInt8]) -> Int {
  // Of very much, a part tells how much the whole would be.
  let most = 200_000
  if bytes.count > most {
    return compressedSize(of: Array(bytes[..<most])) * (bytes.count / 1000) / (most / 1000)
  }
  var size = DeflateSize()
  size.count(bytes)
  // Head and tail of the format, and the tables of codes.
  return size.bits / 8 + 100
}

/// What Deflate would write (RFC 1951), counted and not written.
private struct DeflateSize {
  /// Literals, then lengths of repetitions.
  private var letters = [Int](repeating: 0, count: 288)
  private var distances = [Int](repeating: 0, count: 32)
  private var extraBits = 0

  private static let window = 32_768
  private static let longest = 258
  /// How many earlier places with the same four bytes are tried.
  private static let tries = 16

  mutating func count(_ bytes: [UInt8]) {
    var last = [Int32](repeating: -1, count: 1 << 15)
    var before = [Int32](repeating: -1, count: bytes.count)
    func key(_ place: Int) -> Int {
      let four = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[place + $1]) }
      return Int((four &* 0x9E37_79B1) >> 17)
    }
    var place = 0
    while place < bytes.count {
      var (length, distance) = (0, 0)
      if place + 4 <= bytes.count {
        var candidate = Int(last[key(place)])
        var left = Self.tries
        while candidate >= 0, place - candidate <= Self.window, left > 0 {
          let same = equalBytes(bytes, candidate, place)
          if same > length { (length, distance) = (same, place - candidate) }
          candidate = Int(before[candidate])
          left -= 1
        }
      }
      let step = length >= 4 ? length : 1
      if length >= 4 { add(length, distance) } else { letters[Int(bytes[place])] += 1 }
      for passed in place..<max(place, min(place + step, bytes.count - 3)) {
        let key = key(passed)
        before[passed] = last[key]
        last[key] = Int32(passed)
      }
      place += step
    }
  }

  private func equalBytes(_ bytes: [UInt8], _ one: Int, _ other: Int) -> Int {
    let most = min(Self.longest, bytes.count - other)
    var length = 0
    while length < most, bytes[one + length] == bytes[other + length] { length += 1 }
    return length
  }

  /// A repetition: its code and the bits that follow it, for its length and for its distance.
  private mutating func add(_ length: Int, _ distance: Int) {
    let (lengthCode, lengthBits) = code(of: length - 3, finestBits: 3)
    let (distanceCode, distanceBits) = code(of: distance - 1, finestBits: 2)
    letters[min(256 + lengthCode, 287)] += 1
    distances[min(distanceCode, 31)] += 1
    extraBits += lengthBits + distanceBits
  }

  /// Codes stand for ever larger ranges: four, or two, of each power of two.
  private func code(of value: Int, finestBits: Int) -> (code: Int, extraBits: Int) {
    let width = Int.bitWidth - value.leadingZeroBitCount
    if width <= finestBits { return (value, 0) }
    let extra = width - finestBits
    return (extra << (finestBits - 1) + value >> extra, extra)
  }

  var bits: Int { huffmanBits(letters) + huffmanBits(distances) + extraBits }

  /// The bits of all symbols in their best code: the sums of the two rarest, again and again.
  private func huffmanBits(_ counts: [Int]) -> Int {
    var weights = counts.filter { $0 > 0 }.sorted(by: >)
    var bits = 0
    while weights.count > 1 {
      let sum = weights.removeLast() + weights.removeLast()
      bits += sum
      weights.insert(sum, at: weights.partitionPoint { $0 > sum })
    }
    return bits
  }
}
