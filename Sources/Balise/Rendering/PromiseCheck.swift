import Diagnostics
import HTML
import Templates

/// Walks through a template and what it includes, as rendering does, and reads what they print in all the
/// ways in which their sections may be there or not.
struct PromiseCheck {
  struct Finding: Hashable {
    let template: Int
    let position: Template.Position
    let what: PromiseFault
  }

  /// The page, or a section around in which names of its own hold.
  private struct Scope {
    let name: Name?
    let names: [Name: ThemeContract.Shape]
  }

  /// More ways than this are not followed: no page needs them.
  private static let mostReadings = 200
  /// So many bytes are read at most, in all ways together.
  private static let mostBytes = 20_000_000
  /// A list with more items prints nothing that has not been seen before.
  private static let mostItems = 4

  private let templates: TemplateSet
  private let entry: String
  /// What each word of the interface is in some language, safe for HTML, each once.
  private let words: [String: [[UInt8]]]
  /// The mark of the first byte of each template.
  private let starts: [Int]
  private(set) var found: [Finding] = []
  private var seen: Set<Finding> = []
  private var bytesRead = 0
  private var isEntangled = false
  private var readings = [PageReading()]

  init(
    _ words: [String: [[UInt8]]], _ templates: TemplateSet, _ starts: [Int], entry: String
  ) {
    self.templates = templates
    self.starts = starts
    self.entry = entry
    self.words = words
  }

  /// Reads all pages of a template that the tool calls.
  mutating func read(_ index: Int) {
    let scopes = [Scope(name: nil, names: ThemeContract.root)]
    read(templates.templates[index].nodes.indices, of: index, in: scopes)
    if isEntangled { return }
    let facts = readings.map(\.facts)
    if !facts.allSatisfy(\.hasPolicy) { report(.unguarded(isMissing: true), index, .init()) }
    if !facts.allSatisfy(\.hasReferrer) { report(.referrer(isMissing: true), index, .init()) }
  }

  /// Reports what stands at a mark.
  private mutating func report(_ what: PromiseFault, _ mark: Int) {
    let index = starts.partitionPoint { $0 <= mark } - 1
    let source = templates.templates[index].source[..<(mark - starts[index])]
    report(what, index, Template.Position(after: source))
  }

  private mutating func report(
    _ what: PromiseFault, _ template: Int, _ position: Template.Position
  ) {
    let finding = Finding(template: template, position: position, what: what)
    if seen.insert(finding).inserted { found.append(finding) }
  }

  // MARK: Nodes

  private mutating func read(_ range: Range<Int>, of index: Int, in scopes: [Scope]) {
    let template = templates.templates[index]
    var next = range.lowerBound
    while next < range.upperBound, !isEntangled {
      let node = template.nodes[next]
      next += 1
      switch node.kind {
      case .text(let text): read(template.source[text], mark: starts[index])
      case .partial(let inner, _):
        read(templates.templates[inner].nodes.indices, of: inner, in: scopes)
      case .variable(let path, let isEscaped):
        readVariable(template.paths[path], isEscaped: isEscaped, in: scopes)
          .map { report($0, index, node.position) }
      case .section(let path, let isInverted, let end):
        let section = Section(path: template.paths[path], isInverted: isInverted, body: next..<end)
        next = end
        read(section, of: index, in: scopes)
      }
      readings = PageReading.merging(readings)
      if !isEntangled, readings.count > Self.mostReadings || bytesRead > Self.mostBytes {
        isEntangled = true
        report(.entangled, index, node.position)
      }
    }
  }

  private struct Section {
    let path: Path
    let isInverted: Bool
    let body: Range<Int>
  }

  private mutating func read(_ section: Section, of index: Int, in scopes: [Scope]) {
    guard let (shape, level) = look(up: section.path, scopes) else { return }
    let name = Name(section.path.first)
    // What holds for the page holds for all of it; an item of a list is another each time.
    let isLasting = level == 0 && section.path.rest.isEmpty
    let isNever = isLasting && name?.isNeverThere(on: entry) ?? false
    let isAlways = level == 0 && name?.isAlwaysThere ?? false
    let skipped =
      (section.isInverted ? isNever : isAlways)
      ? [] : deciding(section.path.first, section.isInverted, isLasting)
    readings =
      (section.isInverted ? isAlways : isNever)
      ? [] : deciding(section.path.first, !section.isInverted, isLasting)
    if !readings.isEmpty {
      switch shape {
      case .list(let names) where !section.isInverted:
        readItems(section.body, of: index, in: scopes + [Scope(name: name, names: names)])
      case .one(let names) where !section.isInverted:
        read(section.body, of: index, in: scopes + [Scope(name: name, names: names)])
      case .text, .html, .flag, .one, .list: read(section.body, of: index, in: scopes)
      }
    }
    readings = PageReading.merging(readings + skipped)
  }

  /// The readings in which something may be there, or not; from now on they know it, if it lasts.
  private func deciding(_ symbol: Symbol, _ isThere: Bool, _ isLasting: Bool) -> [PageReading] {
    if !isLasting { return readings }
    return readings.compactMap { reading in
      if reading.decisions[symbol] == !isThere { return nil }
      var reading = reading
      reading.decisions[symbol] = isThere
      return reading
    }
  }

  /// Reads what a list holds, again as long as that leads to something new.
  private mutating func readItems(_ body: Range<Int>, of index: Int, in scopes: [Scope]) {
    var all: [PageReading] = []
    var known: Set<PageReading> = []
    for _ in 0..<Self.mostItems {
      read(body, of: index, in: scopes)
      readings = readings.filter { known.insert($0).inserted }
      all += readings
      if readings.isEmpty || isEntangled { break }
    }
    readings = all
  }

  /// What a path stands for, and the scope that has its first name; nil for what has had its message.
  private func look(up path: Path, _ scopes: [Scope]) -> (ThemeContract.Shape, level: Int)? {
    guard let name = Name(path.first) else { return nil }
    if name == .words { return (.text, 0) }
    for (level, scope) in scopes.enumerated().reversed() {
      guard var shape = scope.names[name] else { continue }
      for symbol in path.rest {
        guard case .one(let inner) = shape, let next = Name(symbol).flatMap({ inner[$0] }) else {
          return nil
        }
        shape = next
      }
      return (shape, level)
    }
    return nil
  }

  // MARK: Bytes

  /// Reads a part of a template in all ways that are open.
  private mutating func read(_ text: ArraySlice<UInt8>, mark: Int) {
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
  private mutating func readVariable(_ path: Path, isEscaped: Bool, in scopes: [Scope])
    -> PromiseFault?
  {
    guard let (shape, level) = look(up: path, scopes), let first = Name(path.first) else {
      return nil
    }
    let written = templates.symbols.text(path)
    let values: [[UInt8]]? =
      first == .words ? words[written.split(separator: ".").last.map(String.init) ?? ""] : nil
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
