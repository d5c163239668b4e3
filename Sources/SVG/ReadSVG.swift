import CExpat

/// What is known of a drawing.
package struct SVGReport: Sendable {
  /// In the order of the file; none for a drawing that is nothing but a drawing.
  package internal(set) var faults: [SVGFault] = []
  /// The outermost element's `width`, as written; nil where it has none.
  package internal(set) var width: String?
  /// The outermost element's `height`, as written; nil where it has none.
  package internal(set) var height: String?
  /// The outermost element's `viewBox`, as written; nil where it has none.
  package internal(set) var viewBox: String?
}

extension SVGReport {
  /// How large browsers draw it, in whole pixels: by its width and height, or by the shape of its
  /// `viewBox`. nil where it does not say.
  package var size: (width: Int, height: Int)? {
    let box = viewBox.map { $0.split { " ,\t\n\r".contains($0) }.compactMap { Double($0) } } ?? []
    let shape = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
    switch (width.flatMap(pixels), height.flatMap(pixels), shape) {
    case (let width?, let height?, _): return whole(width, height)
    case (let width?, nil, let shape?): return whole(width, width * shape.1 / shape.0)
    case (nil, let height?, let shape?): return whole(height * shape.0 / shape.1, height)
    case (nil, nil, let shape?): return whole(shape.0, shape.1)
    case (_, _, nil): return nil
    }
  }

  private func whole(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
    guard 0.5...1e6 ~= width, 0.5...1e6 ~= height else { return nil }
    return (Int(width.rounded()), Int(height.rounded()))
  }
}

/// A length in pixels, by the units of CSS that have a fixed one; nil for others.
private func pixels(_ length: String) -> Double? {
  let text = length.filter { !$0.isWhitespace }
  let number = text.prefix { $0.isNumber || ".+-eE".contains($0) }
  let units = ["": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96]
  // The `e` of `em` is no part of a number.
  guard let value = Double(number), value > 0,
    let unit = units[String(text.dropFirst(number.count))]
  else { return nil }
  return value * unit
}

/// Reads a drawing with expat and holds it against what a drawing may hold.
///
/// Elements of namespaces that no browser knows, as drawing programs leave them, are passed over.
package func readSVG(_ bytes: [UInt8]) -> SVGReport {
  guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(XMLName.separator)) else {
    preconditionFailure("there is memory for expat's parser")
  }
  defer { unsafe XML_ParserFree(parser) }
  let reading = unsafe SVGReading(parser)
  return withExtendedLifetime(reading) {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(reading).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe handedBack($0)?.begin(XMLName($1), attributes(at: $2)) },
      { data, _ in unsafe handedBack(data)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text = unsafe text else { return }
      unsafe handedBack(data)?.add(
        String(
          decoding: UnsafeRawBufferPointer(start: text, count: Int(count)), as: UTF8.self))
    }
    unsafe XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      unsafe handedBack(data)?.complain(
        .instruction(target.map { unsafe String(cString: $0) } ?? ""))
    }
    unsafe XML_SetEntityDeclHandler(parser) { data, _, isParameter, _, _, _, file, _, _ in
      if unsafe file != nil, isParameter == 0 { unsafe handedBack(data)?.complain(.entity) }
    }
    let status = unsafe bytes.withUnsafeBytes {
      unsafe XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1)
    }
    // What is no drawing need not be whole.
    if status != XML_STATUS_OK, !reading.report.faults.contains(where: { $0.kind == .notSVG }) {
      let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map {
        unsafe String(cString: $0)
      }
      reading.complain(.malformed(reason ?? ""))
    }
    return reading.report
  }
}

/// The reading that expat hands back to its handlers.
private func handedBack(_ data: UnsafeMutableRawPointer?) -> SVGReading? {
  unsafe data.map { unsafe Unmanaged<SVGReading>.fromOpaque($0).takeUnretainedValue() }
}

/// Names and values by turns, as expat lists them, up to a nil.
private func attributes(
  at start: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) -> [(name: XMLName, value: String)] {
  guard let start = unsafe start else { return [] }
  var attributes: [(XMLName, String)] = []
  var place = 0
  while let name = unsafe start[place], let value = unsafe start[place + 1] {
    unsafe attributes.append((XMLName(name), String(cString: value)))
    place += 2
  }
  return attributes
}

/// A name with its namespace, "" for none.
struct XMLName {
  /// What expat puts between the two: no sign of XML.
  static let separator: UInt8 = 1
  let namespace: String
  /// Without prefix.
  let name: String

  init(_ text: UnsafePointer<XML_Char>?) {
    let parts = unsafe (text.map { unsafe String(cString: $0) } ?? "")
      .split(separator: "\u{1}", maxSplits: 1, omittingEmptySubsequences: false)
    namespace = parts.count == 2 ? String(parts[0]) : ""
    name = String(parts[parts.count - 1])
  }
}

/// What has been read of a drawing so far. A class only because expat holds on to it.
@safe final class SVGReading {
  private(set) var report = SVGReport()
  private let parser: XML_Parser
  private var depth = 0
  /// The text of the `style` element that is open, and how deep it stands.
  private var style: (text: String, depth: Int)?

  init(_ parser: XML_Parser) { unsafe self.parser = parser }

  /// Notes a fault at the place that has been reached.
  func complain(_ kind: SVGFault.Kind) {
    unsafe report.faults.append(
      SVGFault(
        line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1, kind: kind))
  }

  func begin(_ element: XMLName, _ attributes: [(name: XMLName, value: String)]) {
    if depth == 0 { beginDrawing(element, attributes) }
    depth += 1
    if isForbidden(element: element) { complain(.element(element.name)) }
    for (name, value) in attributes {
      if let fault = fault(of: name, value) { complain(fault) }
    }
    let isAnimation = element.name == "set" || element.name.lowercased().hasPrefix("animate")
    let animated = attributes.first { $0.name.name.lowercased() == "attributename" }?.value
    if isAnimation, let animated, isAddressOrEvent(animated) { complain(.animation(animated)) }
    if element.name.lowercased() == "style" { style = ("", depth) }
  }

  func add(_ text: String) { style?.text += text }

  func end() {
    if let style, style.depth == depth {
      if let fault = fault(inStyle: style.text) { complain(fault) }
      self.style = nil
    }
    depth -= 1
  }

  private func beginDrawing(
    _ element: XMLName, _ attributes: [(name: XMLName, value: String)]
  ) {
    if element.name != "svg" || element.namespace != svgNamespace { complain(.notSVG) }
    func value(_ name: String) -> String? {
      attributes.first { $0.name.namespace.isEmpty && $0.name.name == name }?.value
    }
    report.width = value("width")
    report.height = value("height")
    report.viewBox = value("viewBox")
  }
}
