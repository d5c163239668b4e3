import Diagnostics
import YAML

/// The keys of one YAML mapping, taken one by one. What nobody took is unknown, and
/// ``finish()`` says so.
struct Fields {
  /// Where the mapping begins.
  let place: Place
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a key without value is a slip.
  var complainsOfEmpty = true
  private var entries: [(key: String, place: Place, value: YAMLNode)] = []
  private var known: [String] = []
  /// Keys without value that have had their message.
  private var empty: Set<String> = []
  private let file: SourceFile
  /// Lines of the file before the YAML text.
  private let linesBefore: Int

  /// Reads a YAML text that stands in a file after some lines.
  init(yaml: ArraySlice<UInt8>, of file: SourceFile, linesBefore: Int = 0) {
    self.file = file
    self.linesBefore = linesBefore
    self.place = Place(path: file.path, line: linesBefore + 1)
    do throws(YAMLProblem) {
      if let root = try readYAML(yaml) { readEntries(of: root) }
    } catch {
      diagnostics.append(yamlFault(error, in: file, linesBefore: linesBefore))
    }
  }

  private init(node: YAMLNode, of file: SourceFile, linesBefore: Int, place: Place) {
    self.file = file
    self.linesBefore = linesBefore
    self.place = place
    readEntries(of: node)
  }

  private mutating func readEntries(of node: YAMLNode) {
    guard case .mapping(let pairs) = node.value else {
      diagnostics.append(notAMapping(place(of: node), file))
      return
    }
    known.reserveCapacity(16)
    entries = pairs.map { ($0.key.text ?? "", place(of: $0.key), $0.value) }
  }

  private func place(of node: YAMLNode) -> Place {
    Place(path: file.path, line: node.mark.line + linesBefore, column: node.mark.column)
  }

  /// The keys not yet taken, in the order written.
  var keys: [String] { entries.map(\.key) }

  /// Whether a key left over looks like this one, or it stands there without value.
  func isMisspelt(_ key: String) -> Bool {
    misspelt.contains(key)
  }

  /// The keys that are not there, but that a key left over looks like, and those without value.
  var misspelt: Set<String> {
    // Nobody misspells a hundred keys; a file of ten thousand is no settings.
    empty.union(entries.prefix(100).compactMap { closest(to: $0.key, among: known) })
  }

  /// Takes over what was found wrong in a mapping inside this one.
  mutating func add(_ others: [Diagnostic]) { diagnostics += others }

  /// Complains that a key is not there, unless a misspelt one has its own message.
  mutating func complainMissing(_ key: String) {
    if isMisspelt(key) { return }
    diagnostics.append(missingKey(key, place))
  }

  private mutating func take(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
    let (_, place, value) = entries.remove(at: index)
    guard value.text == "" else { return value }
    if complainsOfEmpty {
      empty.insert(key)
      diagnostics.append(missingValue(key, place, file))
    }
    return nil
  }

  private mutating func text(of node: YAMLNode, for key: String) -> Located<String>? {
    if let text = node.text { return Located(value: text, place: place(of: node)) }
    diagnostics.append(notOneLine(key, place(of: node)))
    return nil
  }

  /// A text.
  mutating func text(_ key: String) -> Located<String>? {
    take(key).flatMap { text(of: $0, for: key) }
  }

  /// A text that readers see as it is.
  mutating func shown(_ key: String) -> Located<String>? {
    guard let written = text(key) else { return nil }
    look(at: written, key)
    return written
  }

  /// Looks for slips in a text that readers see as it is.
  mutating func look(at text: Located<String>, _ key: String) {
    diagnostics += plainValue(text, key: key, file)
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) -> Bool? {
    guard let written = text(key) else { return nil }
    return oneOf(["true": true, "false": false], key, written)
  }

  /// A whole number.
  mutating func number(_ key: String) -> Int? {
    guard let written = text(key) else { return nil }
    if let number = Int(written.value) { return number }
    diagnostics.append(notANumber(key, written.place))
    return nil
  }

  /// A day, written 2026-11-21.
  mutating func date(_ key: String) -> Located<CalendarDate>? {
    guard let written = text(key) else { return nil }
    if let date = CalendarDate(written.value) {
      return Located(value: date, place: written.place)
    }
    diagnostics.append(notADate(written.value, written.place))
    return nil
  }

  /// One of a few words.
  mutating func choice<Value>(_ key: String, _ values: KeyValuePairs<String, Value>) -> Value? {
    text(key).flatMap { oneOf(values, key, $0) }
  }

  private mutating func oneOf<Value>(
    _ values: KeyValuePairs<String, Value>, _ key: String, _ written: Located<String>
  ) -> Value? {
    if let value = values.first(where: { $0.key == written.value })?.value { return value }
    let names = values.map(\.key).sorted()
    diagnostics.append(notAValue(written.value, of: key, names, written.place))
    return nil
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    nodes(key).compactMap { text(of: $0, for: key) }
  }

  /// A list of mappings; one mapping alone counts as a list of one.
  mutating func mappings(_ key: String) -> [Fields] {
    nodes(key).map { fields(in: $0) }
  }

  /// The entries of a mapping whose keys are free names, in the order written.
  mutating func named(_ key: String) -> [(name: Located<String>, fields: Fields)] {
    guard let node = take(key) else { return [] }
    guard case .mapping(let pairs) = node.value else {
      _ = fields(in: node)
      diagnostics.append(noNames(key, place(of: node)))
      return []
    }
    return pairs.map { name, value in
      (Located(value: name.text ?? "", place: place(of: name)), fields(in: value))
    }
  }

  /// A list whose items are texts or mappings, in the order written.
  mutating func textsOrMappings(_ key: String) -> [TextOrFields] {
    nodes(key).compactMap { node in
      if case .mapping = node.value { return .fields(fields(in: node)) }
      return text(of: node, for: key).map { .text($0) }
    }
  }

  /// Words that readers see: a text, or one for each language. `main` is the language that counts first.
  mutating func spoken(_ key: String, main: String?) -> SpokenText? {
    guard let node = take(key) else { return nil }
    guard case .mapping = node.value else {
      guard let text = text(of: node, for: key) else { return nil }
      look(at: text, key)
      return SpokenText(plain: text.value, byLanguage: [:], place: text.place)
    }
    var languages = fields(in: node)
    var texts: [(language: String, text: Located<String>)] = []
    for language in languages.keys where isLanguageTag(language) {
      if let text = languages.shown(language) { texts.append((language, text)) }
    }
    add(languages.finish())
    guard let first = texts.first else { return nil }
    let own = main.flatMap { main in
      texts.first { $0.language == main }
        ?? texts.first { primary($0.language) == primary(main) }
    }
    return SpokenText(
      plain: (own ?? first).text.value,
      byLanguage: Dictionary(texts.map { ($0.language, $0.text.value) }) { first, _ in first },
      place: first.text.place)
  }

  enum TextOrFields {
    case text(Located<String>)
    case fields(Fields)
  }

  private mutating func nodes(_ key: String) -> [YAMLNode] {
    guard let node = take(key) else { return [] }
    if case .sequence(let items) = node.value { return items }
    return [node]
  }

  private func fields(in node: YAMLNode) -> Fields {
    var fields = Fields(node: node, of: file, linesBefore: linesBefore, place: place(of: node))
    fields.complainsOfEmpty = complainsOfEmpty
    return fields
  }

  /// Every key was asked for: what is left is unknown. Returns all diagnostics of this mapping.
  mutating func finish() -> [Diagnostic] {
    var suggestions = Suggestions()
    for entry in entries {
      diagnostics.append(unknownKey(entry.key, among: known, entry.place, &suggestions))
    }
    return diagnostics
  }
}
