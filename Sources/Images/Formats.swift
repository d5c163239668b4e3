/// PNG (RFC 2083): a row of chunks, of which the last is `IEND`.
func pngHeader(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  let width = try bigEndian(bytes, at: 16, count: 4)
  let height = try bigEndian(bytes, at: 20, count: 4)
  var exif = Exif()
  var place = 8
  while true {
    let length = try bigEndian(bytes, at: place, count: 4)
    if begins(bytes, "IEND", at: place + 4) { break }
    if begins(bytes, "eXIf", at: place + 4) {
      exif = Exif(bytes, at: place + 8, count: length)
    }
    place += length + 12
  }
  return exif.header(.png, width, height)
}

/// JPEG (ITU T.81): segments that begin with a marker, up to the scan of the picture.
func jpegHeader(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  var (width, height) = (0, 0)
  var exif = Exif()
  var place = 2
  while true {
    guard place + 1 < bytes.count else { throw .truncated }
    // Markers may be filled up.
    if bytes[place] == 0xFF, bytes[place + 1] == 0xFF {
      place += 1
      continue
    }
    guard bytes[place] == 0xFF else { throw .other(nil) }
    let marker = bytes[place + 1]
    let length = try bigEndian(bytes, at: place + 2, count: 2)
    switch marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      height = try bigEndian(bytes, at: place + 5, count: 2)
      width = try bigEndian(bytes, at: place + 7, count: 2)
    case 0xE1 where begins(bytes, "Exif\u{0}\u{0}", at: place + 4):
      exif = Exif(bytes, at: place + 10, count: length - 8)
    case 0xE1: if holdsPlaceInXMP(bytes, place..<place + length) { exif.holdsPlace = true }
    case 0xDA:
      // From here on the picture, which ends with a marker of its own.
      guard hasEnd(bytes, from: place) else { throw .truncated }
      return exif.header(.jpeg, width, height)
    default: break
    }
    place += length + 2
  }
}

private func hasEnd(_ bytes: [UInt8], from start: Int) -> Bool {
  var place = bytes.count - 2
  while place > start {
    if bytes[place] == 0xFF, bytes[place + 1] == 0xD9 { return true }
    place -= 1
  }
  return false
}

/// A packet of XMP that names a place.
private func holdsPlaceInXMP(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let text = String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  return text.contains("GPSLatitude")
}

/// GIF (GIF89a): the size of the screen comes first, and the last byte ends the file.
func gifHeader(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  let width = try littleEndian(bytes, at: 6, count: 2)
  let height = try littleEndian(bytes, at: 8, count: 2)
  guard bytes.suffix(16).contains(0x3B) else { throw .truncated }
  return ImageHeader(format: .gif, width: width, height: height, holdsPlace: false)
}

/// WebP (RFC 9649): chunks in a RIFF container.
func webpHeader(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  let end = try littleEndian(bytes, at: 4, count: 4) + 8
  if end > bytes.count { throw .truncated }
  var size: (width: Int, height: Int)?
  var exif = Exif()
  var place = 12
  while place + 8 <= end {
    let length = try littleEndian(bytes, at: place + 4, count: 4)
    let content = place + 8
    if begins(bytes, "VP8X", at: place) {
      size = (
        try littleEndian(bytes, at: content + 4, count: 3) + 1,
        try littleEndian(bytes, at: content + 7, count: 3) + 1
      )
    } else if begins(bytes, "VP8 ", at: place), size == nil {
      size = (
        try littleEndian(bytes, at: content + 6, count: 2) & 0x3FFF,
        try littleEndian(bytes, at: content + 8, count: 2) & 0x3FFF
      )
    } else if begins(bytes, "VP8L", at: place), size == nil {
      let packed = try littleEndian(bytes, at: content + 1, count: 4)
      size = (packed & 0x3FFF + 1, packed >> 14 & 0x3FFF + 1)
    } else if begins(bytes, "EXIF", at: place) {
      exif = Exif(bytes, at: content, count: length)
    }
    // Chunks begin at even places.
    place = content + length + length & 1
  }
  guard let size else { throw .truncated }
  // WebP is turned by its own means only.
  return ImageHeader(
    format: .webp, width: size.width, height: size.height, holdsPlace: exif.holdsPlace)
}

/// The brands that the first box of a file names (ISO 14496-12).
func brands(of bytes: [UInt8]) -> [String] {
  let length = min((try? bigEndian(bytes, at: 0, count: 4)) ?? 0, bytes.count, 256)
  return stride(from: 8, to: max(8, length - 3), by: 4).filter { $0 != 12 }.map {
    String(decoding: bytes[$0..<$0 + 4], as: UTF8.self)
  }
}

/// AVIF (ISO 23008-12): the properties of its images stand in boxes inside boxes; the largest is the
/// picture, others are its tiles and its preview.
func avifHeader(_ bytes: [UInt8]) throws(ImageFault) -> ImageHeader {
  var size = (width: 0, height: 0)
  var isTurned = false
  var pending = [0..<bytes.count]
  while let range = pending.popLast() {
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let length = try bigEndian(bytes, at: place, count: 4)
      let end = length == 0 ? range.upperBound : place + length
      guard length == 0 || length >= 8, end <= bytes.count else { throw .truncated }
      if begins(bytes, "meta", at: place + 4) {
        // Its version and flags come first.
        pending.append(min(place + 12, end)..<end)
      } else if begins(bytes, "iprp", at: place + 4) || begins(bytes, "ipco", at: place + 4) {
        pending.append(place + 8..<end)
      } else if begins(bytes, "ispe", at: place + 4) {
        let width = try bigEndian(bytes, at: place + 12, count: 4)
        let height = try bigEndian(bytes, at: place + 16, count: 4)
        // Two numbers of 32 bits: what comes of them needs all 64.
        let isLarger = UInt(width) * UInt(height) > UInt(size.width) * UInt(size.height)
        if isLarger { size = (width, height) }
      } else if begins(bytes, "irot", at: place + 4), place + 8 < bytes.count {
        isTurned = bytes[place + 8] & 1 == 1
      }
      place = end
    }
  }
  if size.width == 0 { throw .truncated }
  if isTurned { swap(&size.width, &size.height) }
  return ImageHeader(
    format: .avif, width: size.width, height: size.height,
    holdsPlace: Exif.anywhere(in: bytes).holdsPlace)
}
