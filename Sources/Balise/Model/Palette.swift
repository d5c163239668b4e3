/// The colours that a stylesheet sets as custom properties, for both schemes and for the boxes of each tone.
struct Palette: Sendable {
  /// The properties by scheme and selector: `:root`, `.danger`.
  private var values: [Scheme: [String: [String: String]]] = [:]
  /// The classes that have a surface or a border of their own, in the order written.
  private(set) var classes: [String] = []

  init(_ css: String) {
    var reader = BlockReader(minified(css))
    while let block = reader.next() { add(block) }
  }

  private mutating func add(_ block: BlockReader.Block) {
    var colours: [String: String] = [:]
    for declaration in block.text.split(separator: ";") where declaration.hasPrefix("--") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { colours[String(parts[0])] = String(parts[1]) }
    }
    guard !colours.isEmpty else { return }
    let schemes: [Scheme]
    switch block.around {
    case []: schemes = Scheme.allCases
    case ["@media (prefers-color-scheme:dark)"]: schemes = [.dark]
    case ["@media (prefers-color-scheme:light)"]: schemes = [.light]
    default: return
    }
    for selector in block.selector.split(separator: ",").map(String.init) {
      if selector != ":root" {
        guard selector.hasPrefix(".") else { continue }
        if !classes.contains(selector) { classes.append(selector) }
      }
      set(colours, selector, schemes)
    }
  }

  private mutating func set(_ colours: [String: String], _ selector: String, _ schemes: [Scheme]) {
    for scheme in schemes {
      values[scheme, default: [:]][selector, default: [:]].merge(colours) { $1 }
    }
  }

  /// The colour of a box of a class (nil for the page itself); nil where the stylesheet does not say.
  ///
  /// - Parameter own: what stands in the place of the stylesheet's own colours of the page.
  func colour(
    _ name: ColourName, of box: String?, in scheme: Scheme, own: [ColourName: Colour]
  ) -> Colour? {
    if let box, let text = values[scheme]?[box]?[name.property] {
      // One colour may be that of another name: var(--link).
      for other in ColourName.allCases where text == "var(\(other.property))" {
        return colour(other, of: nil, in: scheme, own: own)
      }
      return Colour(text)
    }
    if let colour = own[name] { return colour }
    return values[scheme]?[":root"]?[name.property].flatMap(Colour.init)
  }
}

/// Goes through the innermost blocks of a stylesheet that was made small.
private struct BlockReader {
  struct Block {
    /// The rules around it, such as `@media (…)`.
    let around: [String]
    let selector: String
    let text: String
  }

  private var rest: ArraySlice<UInt8>
  private var open: [String] = []

  init(_ css: String) { rest = Array(css.utf8)[...] }

  mutating func next() -> Block? {
    var start = rest.startIndex
    while let index = rest[start...].firstIndex(where: { $0 == 0x7B || $0 == 0x7D || $0 == 0x3B }) {
      let text = String(decoding: rest[rest.startIndex..<index], as: UTF8.self)
      switch rest[index] {
      case 0x7B:
        open.append(text)
        rest = rest[(index + 1)...]
        start = rest.startIndex
      case 0x3B where open.isEmpty:
        rest = rest[(index + 1)...]
        start = rest.startIndex
      case 0x3B: start = index + 1
      default:
        let selector = open.popLast()
        rest = rest[(index + 1)...]
        start = rest.startIndex
        if let selector, !text.isEmpty {
          return Block(around: open, selector: selector, text: text)
        }
      }
    }
    return nil
  }
}
