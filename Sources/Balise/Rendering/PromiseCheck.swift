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
  struct Scope {
    let name: Name?
    let names: [Name: ThemeContract.Shape]
  }

  /// More ways than this are not followed: no page needs them.
  static let mostReadings = 200
  /// So many bytes are read at most, in all ways together.
  private static let mostBytes = 20_000_000
  /// A list with more items prints nothing that has not been seen before.
  private static let mostItems = 4

  let templates: TemplateSet
  /// The template that is read for all pages made with it.
  private(set) var entry = ""
  let theme: Theme
  /// The mark of the first byte of each template.
  private let starts: [Int]
  private(set) var found: [Finding] = []
  private var seen: Set<Finding> = []
  /// In all ways together.
  var bytesRead = 0
  private var isEntangled = false
  /// The ways that are open.
  var readings = [PageReading()]

  /// What came of templates that were included, for the next to include them in the same way.
  private var known: [Inclusion: [PageReading]] = [:]

  private struct Inclusion: Hashable {
    let template: Int
    let sections: [Name?]
    let kindOfEntry: Int
    let readings: [PageReading]
  }

  init(_ theme: Theme, _ templates: TemplateSet, _ starts: [Int]) {
    self.templates = templates
    self.starts = starts
    self.theme = theme
  }

  /// Reads all pages of a template that the tool calls.
  mutating func read(entry: String) {
    guard let index = templates.index(of: entry) else { return }
    (self.entry, readings, bytesRead, isEntangled) = (entry, [PageReading()], 0, false)
    let scopes = [Scope(name: nil, names: ThemeContract.root)]
    read(templates.templates[index].nodes.indices, of: index, in: scopes)
    if isEntangled { return }
    let facts = readings.map(\.facts)
    if !facts.allSatisfy(\.hasPolicy) { report(.unguarded(isMissing: true), index, .init()) }
    if !facts.allSatisfy(\.hasReferrer) { report(.referrer(isMissing: true), index, .init()) }
  }

  /// Reports what stands at a mark.
  mutating func report(_ what: PromiseFault, _ mark: Int) {
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
      case .partial(let inner, _): include(inner, in: scopes)
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

  private mutating func include(_ index: Int, in scopes: [Scope]) {
    // Pages of most kinds have the same names; those of these are some of them.
    let kind = ["exit", "missing", "moved"].firstIndex(of: entry) ?? -1
    let inclusion = Inclusion(
      template: index, sections: scopes.map(\.name), kindOfEntry: kind, readings: readings)
    if let after = known[inclusion] {
      readings = after
    } else {
      read(templates.templates[index].nodes.indices, of: index, in: scopes)
      if !isEntangled { known[inclusion] = readings }
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
      ? [] : deciding(isLasting ? name : nil, section.isInverted)
    readings =
      (section.isInverted ? isAlways : isNever)
      ? [] : deciding(isLasting ? name : nil, !section.isInverted)
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
  private func deciding(_ name: Name?, _ isThere: Bool) -> [PageReading] {
    guard let name else { return readings }
    return readings.compactMap { reading in
      if reading.decisions.isThere(name) == !isThere { return nil }
      var reading = reading
      reading.decisions.decide(name, isThere)
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
  func look(up path: Path, _ scopes: [Scope]) -> (ThemeContract.Shape, level: Int)? {
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
}
