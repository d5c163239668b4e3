import Images
import Testing

/// What a picture says of itself, from a few bytes.
@Suite struct ImageHeaders {
  /// Bytes of Latin-1.
  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value) }
  }

  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> (8 * $0) & 0xFF) }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    big(number, count).reversed()
  }

  private func read(_ bytes: [UInt8]) -> String {
    do throws(ImageFault) {
      let header = try readImageHeader(bytes)
      let place = header.holdsPlace ? ", a place" : ""
      return "\(header.format) \(header.width)×\(header.height)\(place)"
    } catch {
      return "\(error)"
    }
  }

  /// Exif with an orientation and, if asked for, a place.
  private static func exif(orientation: Int, withPlace: Bool) -> [UInt8] {
    var block = latin("MM\u{0}*") + big(8, 4) + big(withPlace ? 2 : 1, 2)
    block += big(0x0112, 2) + big(3, 2) + big(1, 4) + big(orientation, 2) + big(0, 2)
    if withPlace { block += big(0x8825, 2) + big(4, 2) + big(1, 4) + big(38, 4) }
    block += big(0, 4)
    if withPlace { block += big(1, 2) + big(2, 2) + big(5, 2) + big(3, 4) + big(0, 4) }
    return block
  }

  private static func png(exif: [UInt8] = []) -> [UInt8] {
    var bytes = latin("\u{89}PNG\r\n\u{1A}\n")
    func add(_ name: String, _ content: [UInt8]) {
      bytes += big(content.count, 4) + latin(name) + content + big(0, 4)
    }
    add("IHDR", big(40, 4) + big(30, 4) + [8, 0, 0, 0, 0])
    if !exif.isEmpty { add("eXIf", exif) }
    add("IDAT", [1, 2, 3])
    add("IEND", [])
    return bytes
  }

  private static func jpeg(exif: [UInt8] = [], xmp: String = "") -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    func add(_ marker: UInt8, _ content: [UInt8]) {
      bytes += [0xFF, marker] + big(content.count + 2, 2) + content
    }
    add(0xE0, latin("JFIF\u{0}"))
    if !exif.isEmpty { add(0xE1, latin("Exif\u{0}\u{0}") + exif) }
    if !xmp.isEmpty { add(0xE1, latin("http://ns.adobe.com/xap/1.0/\u{0}" + xmp)) }
    add(0xC2, [8] + big(30, 2) + big(40, 2) + [3, 1, 2, 3])
    add(0xDA, [1, 1, 0])
    return bytes + [1, 2, 0xFF, 0, 3, 0xFF, 0xD9]
  }

  private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count + 8, 4) + latin(name) + content
  }

  private static func avif(turned: Bool = false) -> [UInt8] {
    func size(_ width: Int, _ height: Int) -> [UInt8] {
      box("ispe", big(0, 4) + big(width, 4) + big(height, 4))
    }
    let properties =
      size(4, 3) + size(400, 300) + (turned ? box("irot", [1]) : []) + box("pixi", [0])
    return box("ftyp", latin("avif") + big(0, 4) + latin("mif1avif"))
      + box("meta", big(0, 4) + box("iprp", box("ipco", properties))) + box("mdat", [1, 2])
  }

  private static func webp(_ chunks: [UInt8]) -> [UInt8] {
    latin("RIFF") + little(chunks.count + 4, 4) + latin("WEBP") + chunks
  }

  @Test func `every format tells its size`() {
    #expect(read(Self.png()) == "png 40×30")
    #expect(read(Self.jpeg()) == "jpeg 40×30")
    #expect(
      read(Self.latin("GIF89a") + Self.little(40, 2) + Self.little(30, 2) + [0, 0, 0x3B])
        == "gif 40×30")
    #expect(read(Self.avif()) == "avif 400×300")
    let plain =
      Self.latin("VP8 ") + Self.little(10, 4) + [0, 0, 0, 0x9D, 0x01, 0x2A]
      + Self.little(40, 2) + Self.little(30, 2)
    #expect(read(Self.webp(plain)) == "webp 40×30")
    let lossless =
      Self.latin("VP8L") + Self.little(5, 4) + [0x2F] + Self.little(39 | 29 << 14, 4)
      + [0]
    #expect(read(Self.webp(lossless)) == "webp 40×30")
    let extended =
      Self.latin("VP8X") + Self.little(10, 4) + [0, 0, 0, 0] + Self.little(39, 3)
      + Self.little(29, 3)
    #expect(read(Self.webp(extended)) == "webp 40×30")
  }

  @Test func `a photograph that was taken sideways is turned as browsers turn it`() {
    #expect(read(Self.jpeg(exif: Self.exif(orientation: 6, withPlace: false))) == "jpeg 30×40")
    #expect(read(Self.jpeg(exif: Self.exif(orientation: 3, withPlace: false))) == "jpeg 40×30")
    #expect(read(Self.png(exif: Self.exif(orientation: 8, withPlace: false))) == "png 30×40")
    #expect(read(Self.avif(turned: true)) == "avif 300×400")
  }

  @Test func `the place of a photograph is seen`() {
    let place = Self.exif(orientation: 1, withPlace: true)
    let beside = Self.box("mdat", Self.latin("Exif\u{0}\u{0}") + place)
    #expect(read(Self.jpeg(exif: place)) == "jpeg 40×30, a place")
    #expect(read(Self.png(exif: place)) == "png 40×30, a place")
    #expect(read(Self.jpeg(xmp: "<a exif:GPSLatitude=\"50,51N\"/>")) == "jpeg 40×30, a place")
    #expect(read(Self.avif() + beside) == "avif 400×300, a place")
  }

  private static let none: [([UInt8], String)] = [
    ([], "empty"), (Array("x".utf8), "other(nil)"),
    (
      Array("<!doctype html>".utf8),
      "other(Optional(\"HTML\"))"
    ),
    (Array("<?xml?>\n<svg/>".utf8), "other(Optional(\"SVG\"))"),
    (Array("version https://git-lfs.github.com/spec/v1\n".utf8), "pointer"),
    (Array("%PDF-1.7".utf8), "other(Optional(\"PDF\"))"), ([0x89, 0x50], "truncated"),
    ([0xFF, 0xD8, 0xFF], "truncated"), (Array("GIF89a".utf8), "truncated"),
    (
      [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8),
      "other(Optional(\"HEIC\"))"
    ),
  ]

  @Test(arguments: none)
  func `what is no picture is told apart`(_ bytes: [UInt8], _ expected: String) {
    #expect(read(bytes) == expected)
  }

  @Test func `a picture cut anywhere is cut, and nothing crashes`() {
    for whole in [Self.png(), Self.jpeg(), Self.avif()] {
      for count in 1..<whole.count { _ = read(Array(whole.prefix(count))) }
      #expect(read(Array(whole.dropLast(12))) == "truncated")
    }
  }
}
