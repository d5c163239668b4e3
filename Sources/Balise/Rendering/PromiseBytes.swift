import HTML
import Templates
import Text

/// What templates print, byte by byte.
extension PromiseCheck {
  /// Reads a part of a template in all ways that are open.
  mutating func read(_ text: ArraySlice<UInt8>, mark: Int) {
    bytesRead += text.count * readings.count
    var open = readings.map { ($0, place: text.startIndex) }
    readings = []
    while var (reading, place) = open.popLast() {
      while let event = reading.reader.next(in: text, &place, mark: mark) {
        switch event {
        case .text: reading.leaveHead()
        case .tag(let tag):
          for fault in reading.note(tag, mayForward: entry == "exit" || entry == "moved") {
            report(fault.what, fault.mark)
          }
          guard !tag.isEnd, textElements.contains(tag.name) else { continue }
          // Where scripts are switched off, or in a drawing, browsers see tags in it.
          if reading.facts.mayBeForeign || tag.name == "noscript" { open.append((reading, place)) }
          reading.reader.enterText()
        case .style(let style, let start):
          if let fault = styleFault(in: style) { report(.style(fault), start + fault.offset) }
        case .conditionalComment:
          open.append((reading, place))
          reading.reader.enterBogusComment()
        case .characterData:
          if reading.facts.mayBeForeign { open.append((reading, place)) }
          if reading.facts.mayBeForeign { reading.reader.enterCharacterData() }
        }
        if open.count > Self.mostReadings { break }
      }
      readings.append(reading)
      if readings.count > Self.mostReadings { break }
    }
  }

  /// Prints what stands under a name.
  ///
  /// - Returns: what is wrong with it here; nil where nothing is.
  mutating func readVariable(_ path: Path, isEscaped: Bool, in scopes: [Scope])
    -> PromiseFault?
  {
    guard let (shape, level) = look(up: path, scopes), let first = Name(path.first) else {
      return nil
    }
    let written = templates.symbols.text(path)
    let values = first == .words ? words(path) : nil
    var result: [PageReading] = []
    var fault: PromiseFault?
    let name = first == .words ? first : path.rest.last.flatMap(Name.init) ?? first
    let printing = Printing(
      name: name, isHTML: isHTML(shape) && !isEscaped, words: values,
      variable: name.variable(in: path.rest.isEmpty ? scopes[level].name : first))
    for reading in readings {
      let after = printing.after(reading)
      result += after ?? [reading]
      if after == nil { fault = .variable(written) }
    }
    readings = result
    return fault
  }

  /// What a word of the interface is in any language or form of address, safe for HTML; nothing where
  /// browsers make nothing of it.
  private func words(_ path: Path) -> [[UInt8]] {
    let isOfUse = readings.contains { reading in
      guard case .value(let attribute, _) = reading.reader.standing else { return false }
      return HTMLTag.keeps(attribute)
    }
    guard isOfUse, let name = path.rest.first.map(templates.symbols.name) else { return [] }
    let texts = theme.words.all.values.flatMap { $0.texts[name]?.values.map { escaped($0) } ?? [] }
    return Set(texts).sorted().map { Array($0.utf8) }
  }

  private func isHTML(_ shape: ThemeContract.Shape) -> Bool {
    switch shape {
    case .html: true
    case .text, .flag, .one, .list: false
    }
  }
}

/// Elements in which browsers see nothing but text.
private let textElements: Set<String> = [
  "style", "title", "textarea", "noscript", "script", "xmp", "iframe", "noembed", "noframes",
]
