/// The one walk over the blocks of libcmark's tree: it notes what a document holds, and edits the
/// tree behind itself, block by block.
///
/// An extension is a file in `Extensions/` and a line where a block of its kind is read here: in
/// `readInlines` what happens among words, in the others what makes something else of a block.
struct BlockWalk: ~Copyable {
  let options: ReadingOptions
  var source: SourceText
  /// The document, as far as it is read.
  var document: Document
  /// The quotes, lists and items that the walk is in.
  var containers: [OpenBlock] = []
  /// Attributes on a line of their own that wait for the block after them.
  var pending: WrittenAttributes?
  /// The text of the paragraph or heading that is being read.
  var text: InlineText
  /// The last number of the ordered list that ended last.
  var lastNumber: Int?
  /// Paragraphs of bold words: places in `Document.blocks`.
  var boldParagraphs: [BoldParagraph] = []
  /// The footnotes whose brackets were hidden from libcmark; nil: there are none.
  let footnotes: HiddenFootnotes?
  /// Whether the text of a footnote is being read.
  var isInFootnote = false
  /// The words of what was read until now.
  var runs: TextRunCollection

  init(
    _ document: consuming Document, _ source: SourceText, _ footnotes: HiddenFootnotes?,
    _ options: ReadingOptions
  ) {
    self.document = document
    self.source = source
    self.footnotes = footnotes
    self.options = options
    text = InlineText(onPageIn: options.language)
    text.hidesFootnotes = footnotes != nil
    runs = TextRunCollection(reserving: source.bytes.count)
  }

  /// Reads all blocks, and gives the document.
  consuming func read() throws(NestedTooDeep) -> Document {
    var walk = NodeWalk(document.root)
    while let step = try walk.next() {
      let node = step.node
      if footnotes != nil, !step.isExit { node.restoreFootnoteSigns() }
      switch step.kind {
      case .quote where step.isExit: leaveQuote()
      case .list where step.isExit: leaveList()
      case .item where step.isExit: leaveItem()
      case .quote, .list, .item: containers.append(open(node))
      case .paragraph: try readParagraph(node, &walk)
      case .heading: try readHeading(node, &walk)
      case .codeBlock:
        reportUnclosed(code: node)
        reportUnseenSign(code: node)
        reportIndented(code: node)
        record(.code, open(node))
      case .rule: record(.rule, open(node))
      case .htmlBlock: takeComments(inBlock: node)
      case .document: if step.isExit { leaveDocument() }
      case .customBlock: preconditionFailure("ours are put around what the walk has left")
      case .text, .softBreak, .lineBreak, .code, .html, .customInline, .emphasis, .strong, .link,
        .image:
        preconditionFailure("words stand in paragraphs and headings only")
      }
    }
    document.plainText = runs.plainText
    document.finish(options)
    return document
  }
}

/// A block that is being read.
struct OpenBlock {
  private(set) var node: Node
  /// The language of what is in it; nil: the page's.
  private(set) var language: String?
  /// The language of what it stands in; nil: the page's.
  let outerLanguage: String?
  /// What is written before it, or at the end of a heading.
  private(set) var written: WrittenAttributes?
  /// What a quote is named as.
  var callout: Callout?
  /// How it is folded, if it is.
  var fold: Fold?

  init(_ node: Node, language: String?) {
    self.node = node
    self.language = language
    outerLanguage = language
  }

  /// Has another node printed in the place of the block's.
  mutating func replace(by node: Node) { self.node = node }

  /// Adds attributes that are written after those it has.
  mutating func add(_ later: WrittenAttributes) {
    written = written?.merged(with: later) ?? later
    language = later.attributes.language ?? language
  }

  var position: Position { Position(line: node.startLine, column: node.startColumn) }
}

extension BlockWalk {
  private mutating func leaveDocument() {
    reportDanglingAttributes()
    reportBoldHeadings()
  }

  /// Begins a block, which gets the attributes that wait for it.
  private mutating func open(_ node: Node) -> OpenBlock {
    var block = OpenBlock(node, language: containers.last?.language)
    if let written = pending {
      block.add(written)
      pending = nil
    }
    return block
  }

  private mutating func leaveQuote() {
    reportDanglingAttributes()
    guard let quote = containers.popLast() else { return }
    guard let callout = quote.callout else { return record(.quote, quote) }
    let position = quote.position
    record(.callout(callout), at: position, printed: printCallout(callout, from: quote))
  }

  private mutating func leaveList() {
    guard var list = containers.popLast() else { return }
    let position = list.position
    readMarks(of: &list)
    record(.list, at: position, printed: printAttributes(of: list))
  }

  private mutating func leaveItem() {
    reportDanglingAttributes()
    containers.removeLast()
  }

  /// Reads a paragraph, unless it was only attributes or comments.
  private mutating func readParagraph(
    _ node: Node, _ walk: inout NodeWalk
  ) throws(NestedTooDeep) {
    try text.read(&walk)
    let parts = footnotes == nil ? [] : partFootnotes(of: node)
    if parts.isEmpty { return try readParagraph(node) }
    for part in parts {
      var again = NodeWalk(part)
      _ = try again.next()
      try text.read(&again)
      try readParagraph(part)
    }
  }

  /// Reads a paragraph whose text is read.
  private mutating func readParagraph(_ node: Node) throws(NestedTooDeep) {
    var block = open(node)
    try loosenTable(in: node)
    document.notes += text.takeComments(in: node)
    if footnotes != nil, readFootnote(of: block) { return }
    takeCalloutName(from: block)
    takeAttributeLines(of: &block)
    guard !text.isEmptied else {
      reportFaults(in: node)
      pending = block.written
      node.remove()
      return
    }
    if readTable(of: block) { return }
    if !containers.isEmpty { reportSwallowedLine(of: node) }
    noteBold(node)
    drawBox(of: node)
    readInlines(of: block)
    if options.setsStrongLinesApart, node.isAllStrong { block.add(.stress) }
    if !printFigure(of: block) { record(.paragraph, block) }
  }

  /// Reads and notes a heading; its attributes are printed when all headings are known.
  private mutating func readHeading(
    _ node: Node, _ walk: inout NodeWalk
  ) throws(NestedTooDeep) {
    var block = open(node)
    try text.read(&walk)
    document.notes += text.takeComments(in: node)
    takeAttributeLines(of: &block)
    takeClosingAttributes(of: &block)
    let anchor = wantsAnchor(block) ? document.headings.count : nil
    reportSentence(of: block)
    readInlines(of: block, anchor: anchor)
    if takeTitle(node) {
      if anchor != nil { document.anchorWords.removeLast() }
      return
    }
    reportCaption(of: block)
    let index = document.headings.count
    let attributes = block.written?.attributes
    document.headings.append(
      Heading(
        index: index, level: node.headingLevel, text: node.plainText, id: attributes?.id,
        classes: attributes?.classes ?? [], language: attributes?.language,
        position: block.position, idPosition: block.written?.idPosition,
        block: containers.isEmpty ? document.blocks.count : nil))
    document.headingNodes.append(node)
    record(.heading(index), at: block.position, printed: node)
  }

  /// Whatever is read inside a paragraph or heading, in the order in which one hides words from the
  /// next.
  /// `anchor` is the place of a heading that is to get an id.
  mutating func readInlines(of block: OpenBlock, anchor: Int? = nil) {
    takeReferences(of: block)
    let parts = text.markLanguages(within: block.language)
    if let anchor { document.anchorWords.append((anchor, text.anchorWords)) }
    text.linkBareAddresses()
    text.linkBareMailboxes()
    if options.emoticonStarts.contains(where: { contains($0, in: text.bytes) }) {
      text.giveAlternatives(to: options.emoticons)
    }
    text.mendFrench(block.language ?? options.language, parts)
    text.isolateNumbers(block.language, parts)
    runs.begin(line: block.node.startLine, block.language, parts)
    text.applyEdits(into: &runs)
    for (reference, node) in text.footnoteNodes {
      document.footnotes.references[reference].node = node
    }
    reportFaults(in: block.node)
    for link in text.links { note(link, in: block.node) }
  }

  /// Prints the attributes of a block, and notes it if it stands at the top.
  /// The words from line `end` on belong to the block after it.
  mutating func record(_ kind: Block.Kind, _ block: OpenBlock, until end: Int? = nil) {
    record(kind, at: block.position, printed: printAttributes(of: block), until: end)
  }

  /// Notes a block if it stands at the top.
  mutating func record(
    _ kind: Block.Kind, at position: Position, printed node: Node, until line: Int? = nil
  ) {
    guard containers.isEmpty else { return }
    let start = document.blocks.last?.runs.upperBound ?? 0
    let all = runs.plainText.runs
    var end = all.count
    if let line { while end > start, all[end - 1].line >= line { end -= 1 } }
    document.blocks.append(Block(kind: kind, position: position, runs: start..<end))
    document.blockNodes.append(node)
  }

  /// Reports the faults of a text where they are written.
  private mutating func reportFaults(in block: Node) {
    for fault in text.faults {
      let confirmed = fault.guess.flatMap { guess in
        source.confirmed(guess) { $0.starts(with: fault.written) }
      }
      let position = confirmed ?? source.search(fault.written, in: block)
      document.faults.append(Fault(fault.kind, at: position))
    }
  }
}
