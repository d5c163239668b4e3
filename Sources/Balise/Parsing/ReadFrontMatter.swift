import Diagnostics

/// Reads the front matter of a page; whatever is wrong is in the diagnostics.
func readFrontMatter(of file: SourceFile) -> (FrontMatter, markdown: Range<Int>, [Diagnostic]) {
  guard let (yaml, markdown) = splitFrontMatter(file.bytes) else {
    var frontMatter = FrontMatter()
    if beginsWithTitle(file) {
      frontMatter.place = Place(path: file.path, line: 1)
      return (frontMatter, 0..<0, [])
    }
    frontMatter.doubtful.insert("title")
    return (frontMatter, 0..<file.bytes.count, [missingFrontMatter(file)])
  }
  var frontMatter = FrontMatter()
  frontMatter.place = Place(path: file.path, line: 1)
  var fields = Fields(yaml: file.bytes[yaml], of: file, linesBefore: 1)
  let hasSyntaxError = !fields.diagnostics.isEmpty
  var diagnostics: [Diagnostic] = []
  for key in FrontMatter.Key.allCases { frontMatter.read(key, from: &fields, file, &diagnostics) }
  diagnostics += fields.finish()
  frontMatter.doubtful.formUnion(fields.misspelt)
  if hasSyntaxError || !badLanguage(frontMatter.language).isEmpty {
    frontMatter.doubtful.insert("language")
  }
  if hasSyntaxError { frontMatter.doubtful.insert("title") }
  diagnostics += badLanguage(frontMatter.language)
  return (frontMatter, markdown, diagnostics)
}

extension FrontMatter {
  /// Takes one key's value; its name is that of ``FrontMatter/Key``.
  fileprivate mutating func read(
    _ key: Key, from fields: inout Fields, _ file: SourceFile,
    _ diagnostics: inout [Diagnostic]
  ) {
    let name = key.rawValue
    switch key {
    case .title: title = fields.shown(name)?.value ?? ""
    case .layout:
      let written = fields.choice(name, ["page": Layout.page, "tree": .tree])
      layout = written ?? .page
      if written == nil, !fields.diagnostics.isEmpty { doubtful.insert(name) }
    case .language: language = fields.text(name)
    case .address:
      form = fields.choice(name, ["informal": AddressForm.informal, "formal": .formal]) ?? .formal
    case .description: description = fields.shown(name)?.value
    case .help: help = fields.texts(name)
    case .draft: isDraft = fields.flag(name) ?? false
    case .aliases: aliases = fields.texts(name)
    case .source: source = readReference(&fields, file)
    case .credits: credits = fields.shown(name)?.value
    case .reviewed: reviewed = fields.date(name)
    case .discreet: isDiscreet = fields.flag(name) ?? false
    case .toc: showsContents = fields.flag(name)
    case .urgent: urgent = fields.text(name)
    case .order: order = fields.number(name)
    case .start:
      if mayBeTree(fields) { start = fields.text(name) }
    case .scenarios:
      guard mayBeTree(fields) else { return }
      scenarios = fields.mappings(name).compactMap { readScenario($0, &diagnostics) }
    }
  }

  /// Whether the page is a tree, or its author may have meant it to be one.
  private func mayBeTree(_ fields: Fields) -> Bool {
    layout == .tree || doubtful.contains("layout") || fields.isMisspelt("layout")
  }
}

/// Whether a file has no front matter, and needs none: it begins with its title, `# …`.
private func beginsWithTitle(_ file: SourceFile) -> Bool {
  let first = file.starts.indices.lazy.map { file.line($0 + 1) }
    .first { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  guard let first, first.starts(with: "# ".utf8) else { return false }
  // Else its keys were meant to be above it.
  return !file.starts.indices.prefix(20).contains { number in
    ["title:", "layout:", "language:"].contains { file.line(number + 1).starts(with: $0.utf8) }
  }
}

/// The byte ranges of the YAML text and of the Markdown after it; nil without front matter.
private func splitFrontMatter(_ bytes: [UInt8]) -> (yaml: Range<Int>, markdown: Range<Int>)? {
  func isFence(_ line: Range<Int>) -> Bool {
    guard bytes[line].first == UInt8(ascii: "-") else { return false }
    var line = bytes[line]
    while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line.removeLast() }
    return line.elementsEqual("---".utf8)
  }
  var start = 0
  var yamlStart: Int?
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if isFence(start..<end) {
      if let yamlStart { return (yamlStart..<start, min(end + 1, bytes.count)..<bytes.count) }
      yamlStart = min(end + 1, bytes.count)
    } else if yamlStart == nil {
      return nil
    }
    start = end + 1
  }
  return nil
}

private func readReference(_ fields: inout Fields, _ file: SourceFile) -> Reference? {
  guard case let entry? = fields.textsOrMappings("source").first else { return nil }
  switch entry {
  case .text(let text):
    if !isWebAddress(text.value) { fields.add(plainValue(text, key: "source", file)) }
    return Reference(
      text: text.value, address: isWebAddress(text.value) ? text.value : nil, place: text.place)
  case .fields(var inner):
    let text = inner.shown("text")?.value
    let address = inner.text("url")
    fields.add(inner.finish() + (address.map(unsafeURL) ?? []))
    return Reference(
      text: text ?? address?.value ?? "", address: address?.value, place: address?.place)
  }
}

private func readScenario(_ fields: Fields, _ diagnostics: inout [Diagnostic]) -> Scenario? {
  var fields = fields
  let answers = fields.texts("answers")
  let ends = fields.text("ends")
  diagnostics += fields.finish()
  guard let ends else {
    if fields.isMisspelt("ends") { return nil }
    diagnostics.append(endlessScenario(fields.place))
    return nil
  }
  if fields.isMisspelt("answers") { return nil }
  // Links to steps are written with a `#`; here it is no harm.
  let step = ends.value.hasPrefix("#") ? String(ends.value.dropFirst()) : ends.value
  return Scenario(
    answers: answers, ends: Located(value: step, place: ends.place), place: fields.place)
}
