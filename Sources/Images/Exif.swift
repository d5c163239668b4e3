/// What a camera wrote beside a photograph (Exif 2.32, in the form of TIFF 6.0).
struct Exif {
  /// Whether there is a latitude.
  var holdsPlace = false
  /// Whether browsers turn the picture by a quarter.
  private var isTurned = false

  init() {}

  /// Reads a block; what cannot be read says nothing.
  init(_ bytes: [UInt8], at start: Int, count: Int) {
    let end = min(bytes.count, start + max(0, count))
    guard start + 8 <= end else { return }
    let block = Array(bytes[start..<end])
    let isLittle = begins(block, "II")
    func number(at place: Int, _ count: Int) -> Int? {
      isLittle
        ? try? littleEndian(block, at: place, count: count)
        : try? bigEndian(block, at: place, count: count)
    }
    /// The entries of a directory: tag, and where its value stands.
    func entries(at place: Int) -> [(tag: Int, value: Int)] {
      guard let count = number(at: place, 2), count < 1000 else { return [] }
      return (0..<count).compactMap { index in
        let entry = place + 2 + 12 * index
        return number(at: entry, 2).map { ($0, entry + 8) }
      }
    }
    guard let first = number(at: 4, 4) else { return }
    for (tag, value) in entries(at: first) {
      if tag == 0x0112, let orientation = number(at: value, 2) { isTurned = 5...8 ~= orientation }
      if tag == 0x8825, let directory = number(at: value, 4) {
        holdsPlace = entries(at: directory).contains { $0.tag == 2 || $0.tag == 4 }
      }
    }
  }

  /// The first block of a file in which blocks stand wherever they stand.
  static func anywhere(in bytes: [UInt8]) -> Exif {
    var place = 0
    while let found = bytes[place...].firstIndex(of: UInt8(ascii: "E")) {
      if begins(bytes, "Exif\u{0}\u{0}", at: found) {
        return Exif(bytes, at: found + 6, count: bytes.count)
      }
      place = found + 1
    }
    return Exif()
  }

  /// A header with what this says of the picture.
  func header(_ format: ImageHeader.Format, _ width: Int, _ height: Int) -> ImageHeader {
    ImageHeader(
      format: format, width: isTurned ? height : width, height: isTurned ? width : height,
      holdsPlace: holdsPlace)
  }
}
