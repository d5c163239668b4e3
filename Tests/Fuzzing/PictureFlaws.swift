import Images
import SVG

/// What is wrong with how a drawing is read: what is let through must not hold what would run, as far as
/// one can tell without reading XML.
func svgFlaws(_ bytes: [UInt8]) -> [String] {
  let report = readSVG(bytes)
  var flaws: [String] = []
  if readSVG(bytes).faults != report.faults { flaws.append("a second run finds something else") }
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
  for fault in report.faults where fault.line < 1 || fault.line > lines || fault.column < 1 {
    flaws.append("a place outside: \(fault)")
  }
  guard report.faults.isEmpty, let text = String(validating: bytes, as: UTF8.self) else {
    return flaws
  }
  // Comments, texts that hold anything, and names of other kinds of XML may look like it.
  let mayHoldAnything = ["<!", "<?", "xmlns:", "xmlns =", "&"].contains(where: text.contains)
  if !mayHoldAnything, text.ranges(of: "xmlns=").count <= 1 {
    for sign in ["<script", "<foreignobject", " onload=", "\"javascript:"]
    where text.lowercased().contains(sign) {
      flaws.append("let through: \(sign)")
    }
  }
  return flaws
}

/// What is wrong with how the header of a picture is read.
func imageFlaws(_ bytes: [UInt8]) -> [String] {
  do throws(ImageFault) {
    let header = try readImageHeader(bytes)
    let again = try readImageHeader(bytes)
    var flaws = header == again ? [] : ["a second run reads something else"]
    if header.width < 0 || header.height < 0 { flaws.append("a size below nothing: \(header)") }
    return flaws
  } catch {
    return bytes.isEmpty == (error == .empty) ? [] : ["empty or not: \(error)"]
  }
}

/// Drawings to begin with, by their name.
let drawings: [String: [UInt8]] = {
  let open =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
  let parts = [
    "<path d=\"M0 0\"/>", "<use xlink:href=\"#a\"/>", "<style>a { fill: url(#b) }</style>",
    "<animate attributeName=\"x\" values=\"0;1\"/>", "<script>a()</script>",
    "<rect onload=\"a()\"/>",
    "<image href=\"data:image/png;base64,AA==\"/>", "<a href=\"javascript:a\"><text>b</text></a>",
    "<![CDATA[<script>]]><!-- a -->", "<x:a xmlns:x=\"urn:b\"/>",
    "<foreignObject><p/></foreignObject>",
  ]
  var texts = parts.map { open + $0 + "</svg>" }
  texts.append(
    "<!DOCTYPE svg [<!ENTITY a \"b\"><!ATTLIST svg onload CDATA \"c\">]>\(open)&a;</svg>")
  texts.append("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(open)</svg>")
  return Dictionary(uniqueKeysWithValues: texts.map { ($0, Array($0.utf8)) })
}()

/// The beginnings of pictures, by their name.
let pictures: [String: [UInt8]] = {
  func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
  let exif =
    latin("MM\0*\0\0\0\u{8}\0\u{2}\u{1}\u{12}\0\u{3}\0\0\0\u{1}\0\u{6}\0\0")
    + latin("\u{88}\u{25}\0\u{4}\0\0\0\u{1}\0\0\0\u{26}\0\0\0\0")
  return [
    "png": latin(
      "\u{89}PNG\r\n\u{1A}\n\0\0\0\u{D}IHDR\0\0\0(\0\0\0\u{1E}\u{8}\0\0\0\0\0\0\0\0\0\0\0\u{3}IDATabc\0\0\0\0\0\0\0\0IEND\0\0\0\0"
    ),
    "jpeg": [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 8)] + latin("Exif\0\0") + exif
      + [0xFF, 0xC0, 0, 8, 8, 0, 3, 0, 4, 0, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9],
    "gif": latin("GIF89a(\0\u{1E}\0\0\0\0;"),
    "webp": latin("RIFF\u{16}\0\0\0WEBPVP8X\u{A}\0\0\0\0\0\0\0'\0\0\u{1D}\0\0"),
    "webp lossless": latin("RIFF\u{11}\0\0\0WEBPVP8L\u{5}\0\0\0/'@\u{7}\0\0"),
    "avif": latin(
      "\0\0\0\u{14}ftypavif\0\0\0\0mif1\0\0\0,meta\0\0\0\0\0\0\0 iprp\0\0\0\u{18}ipco\0\0\0\u{14}ispe\0\0\0\0\0\0\u{1}\0\0\0\u{1}\0"
    ),
  ]
}()
