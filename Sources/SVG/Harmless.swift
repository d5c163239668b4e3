/// The namespace of drawings.
let svgNamespace = "http://www.w3.org/2000/svg"

/// Namespaces whose elements browsers run, or once ran.
private let activeNamespaces = [
  "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
  "http://www.w3.org/2001/xml-events", "http://www.w3.org/2002/xforms",
  "http://www.w3.org/1999/XSL/Transform", "http://www.w3.org/2001/XInclude",
  "http://www.mozilla.org/xbl", "http://www.w3.org/ns/xbl",
  "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
]

/// Elements of drawings that run, load, or hold what is no drawing.
private let forbiddenElements: Set<String> = [
  "script", "foreignobject", "handler", "listener", "iframe", "object", "embed", "audio", "video",
  "canvas", "source", "link", "meta", "base", "form", "input", "html", "body", "animation",
  "tbreak",
]

func isForbidden(element: XMLName) -> Bool {
  if activeNamespaces.contains(element.namespace) { return true }
  // Programs that forgive a namespace may still know the name.
  return (element.namespace == svgNamespace || element.namespace.isEmpty)
    && forbiddenElements.contains(element.name.lowercased())
}

/// What is wrong with an attribute.
func fault(of name: XMLName, _ value: String) -> SVGFault.Kind? {
  let isPlain = name.namespace.isEmpty || name.namespace == svgNamespace
  let lower = name.name.lowercased()
  if isPlain, lower.hasPrefix("on") { return .event(name.name) }
  switch lower {
  case "href", "src", "data", "action", "formaction", "base", "srcset", "ping":
    let isKnown =
      isPlain || name.namespace == "http://www.w3.org/1999/xlink"
      || name.namespace == "http://www.w3.org/XML/1998/namespace"
    return isKnown && !standsInside(value) ? .address(value) : nil
  case "handler", "event", "observer":
    return name.namespace == "http://www.w3.org/2001/xml-events" ? .event(name.name) : nil
  case "from", "to", "by", "values":
    // What an animation makes of an attribute; the attribute itself is looked at with its element.
    return isPlain && holdsScript(value) ? .animation(value) : nil
  default:
    // Any attribute may be a property of style: `fill="url(…)"`.
    return isPlain ? fault(inStyle: value) : nil
  }
}

/// Whether an animation of this attribute would change where something leads, or what runs.
func isAddressOrEvent(_ attribute: String) -> Bool {
  let name = attribute.split(separator: ":").last.map { $0.lowercased() } ?? ""
  return ["href", "src", "style", "base"].contains(name) || name.hasPrefix("on")
}

/// Whether an address names a place in the drawing itself, or is a picture without any code.
private func standsInside(_ address: String) -> Bool {
  let text = withoutBlanks(address)
  if text.isEmpty || text.hasPrefix("#") { return true }
  return ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { kind in
    text.hasPrefix("data:image/\(kind);base64,")
  }
}

private func holdsScript(_ value: String) -> Bool {
  let text = withoutBlanks(value)
  return text.contains("javascript:") || text.contains("data:text") || text.contains("vbscript:")
}

/// In lower case, without blanks and control signs, which browsers pass over in addresses.
private func withoutBlanks(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
}

/// What is wrong with a style sheet, a `style` attribute or a property.
func fault(inStyle text: String) -> SVGFault.Kind? {
  let style = plainStyle(text)
  for sign in [
    "@import", "@namespace", "image-set(", "src(", "expression(", "-moz-binding", "behavior:",
    "javascript:", "vbscript:",
  ] where style.contains(sign) { return .style(sign) }
  var rest = style[...]
  while let start = rest.firstRange(of: "url(") {
    rest = rest[start.upperBound...]
    let address = rest.prefix { $0 != ")" }.drop { "\"'".contains($0) }
    let isFont = address.hasPrefix("data:font/") || address.hasPrefix("data:application/font")
    let isInside = isFont || address.isEmpty || standsInside(String(address))
    if !isInside { return .style("url(\(address.prefix(60)))") }
  }
  return nil
}

/// A style without comments, blanks and escapes, in lower case, so that nothing hides in them.
private func plainStyle(_ text: String) -> String {
  if !text.unicodeScalars.contains(where: { $0 == "(" || $0 == "@" || $0 == ":" || $0 == "\\" }) {
    return ""
  }
  var rest = Substring(text).unicodeScalars
  var plain = String.UnicodeScalarView()
  while let scalar = rest.popFirst() {
    if scalar == "/", rest.first == "*" {
      rest = rest.dropFirst()
      while let next = rest.popFirst() {
        if next == "*", rest.first == "/" {
          rest = rest.dropFirst()
          break
        }
      }
    } else if scalar == "\\" {
      let digits = rest.prefix { $0.properties.isASCIIHexDigit }.prefix(6)
      if let value = UInt32(String(digits), radix: 16), let meant = Unicode.Scalar(value) {
        rest = rest[digits.endIndex...]
        if rest.first?.properties.isWhitespace == true { rest = rest.dropFirst() }
        plain.append(meant)
      } else if let next = rest.popFirst() {
        plain.append(next)
      }
    } else if scalar.value > 0x20 {
      plain.append(scalar)
    }
  }
  return String(plain).lowercased()
}
