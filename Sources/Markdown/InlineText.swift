import Text

/// The text of one paragraph or heading: its bytes in one array, the nodes they stand in, and the
/// edits that are to be made.
///
/// Emphasis leaves no trace in the bytes, so that a rule finds a sign and the word before it, or a
/// bracket and its partner, across its borders. A rule that has an edit made hides the bytes from
/// the rules after it. Until `applyEdits`, the tree stays as it was.
struct InlineText {
  /// A node that stands in the text.
  struct Piece {
    enum Kind { case text, code, lineBreak, html, linkStart, linkEnd, imageStart, imageEnd }

    var kind: Kind
    var node: Node
    /// Its place in `bytes`; empty for links and HTML, which are no text.
    var range: Range<Int>
    /// How deep it stands below the paragraph's own nodes.
    var depth: Int
    var isInLink = false
    var isInImage = false
    /// Whether it is the words of a link that are its address; they are hidden.
    var isAddress = false
  }

  /// Bytes that stand for something else than text. But for the line break, none occurs in UTF-8.
  enum Placeholder {
    /// Code, or a piece of text that must not change: it counts as a word.
    static let object: UInt8 = 0xFF
    /// Where the alternative text of an image begins and ends.
    static let border: UInt8 = 0xFE
    /// Taken away: its neighbours are neighbours of each other.
    static let gone: UInt8 = 0xFD
    static let lineBreak: UInt8 = 0x0A
  }

  /// UTF-8, as libcmark has it; signs stand for what is no text, and for what rules have hidden.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var hasHTML = false
  /// How many pieces belong to lines that were taken away.
  private(set) var takenCount = 0
  /// In no certain order; no two have a byte in common.
  var edits: [Edit] = []
  /// What edits put into the tree.
  private(set) var newNodes: [NewNode] = []
  /// Links and images around whose words a language is to be set.
  var linkLanguages: [(link: Node, language: String)] = []
  /// The links and images of the edited text, in order.
  var links: [PlacedLink] = []
  /// BCP 47.
  let pageLanguage: String
  /// Whether that is written from right to left.
  let isPageRightToLeft: Bool
  /// The nodes that stand for the names of footnotes, with their places in `Footnotes.references`.
  var footnoteNodes: [(reference: Int, node: Node)] = []
  /// Whether the brackets of footnotes were hidden from libcmark.
  var hidesFootnotes = false
  /// Of what a part in another language stands in.
  var outerLanguage: String
  /// What is wrong in the text.
  private(set) var faults: [UnplacedFault] = []

  init(onPageIn language: String) {
    pageLanguage = language
    isPageRightToLeft = isRightToLeft(language)
    outerLanguage = language
    // Most paragraphs have no more.
    bytes.reserveCapacity(1000)
    pieces.reserveCapacity(16)
    edits.reserveCapacity(16)
  }
}

/// A fault whose place is still to be looked for.
struct UnplacedFault {
  var kind: Fault.Kind
  var written: [UInt8]
  /// Where libcmark says that it is.
  var guess: Position?
}

extension InlineText {
  /// Reads what is in a paragraph or heading, which the walk has just entered, up to its end.
  mutating func read(_ walk: inout NodeWalk) throws(NestedTooDeep) {
    removeAll()
    let ownDepth = walk.depth
    var (linkCount, imageCount) = (0, 0)
    while let step = try walk.next(), walk.depth >= ownDepth {
      if hidesFootnotes, !step.isExit { step.node.restoreFootnoteSigns() }
      var piece = Piece(
        kind: .text, node: step.node, range: bytes.count..<bytes.count,
        depth: walk.depth - ownDepth, isInLink: linkCount > 0,
        isInImage: imageCount > 0)
      switch step.kind {
      case .text: step.node.appendLiteral(to: &bytes)
      case .code:
        piece.kind = .code
        bytes.append(Placeholder.object)
        reportUnseenSign(code: step.node)
      case .softBreak, .lineBreak:
        piece.kind = .lineBreak
        bytes.append(Placeholder.lineBreak)
      case .html:
        piece.kind = .html
        hasHTML = true
      case .link where !step.isExit:
        piece.kind = .linkStart
        linkCount += 1
      case .link:
        piece.kind = .linkEnd
        hideAddress(of: step.node)
        linkCount -= 1
      case .image where !step.isExit:
        piece.kind = .imageStart
        bytes.append(Placeholder.border)
        imageCount += 1
      case .image:
        piece.kind = .imageEnd
        bytes.append(Placeholder.border)
        imageCount -= 1
      case .emphasis, .strong, .customInline: continue
      case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph,
        .heading, .rule:
        preconditionFailure("no block stands inside of a paragraph or heading")
      }
      piece.range = piece.range.lowerBound..<bytes.count
      pieces.append(piece)
    }
  }

  /// Forgets everything and keeps the memory.
  private mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    if !edits.isEmpty { edits.removeAll(keepingCapacity: true) }
    if !newNodes.isEmpty { newNodes.removeAll() }
    if !links.isEmpty { links.removeAll(keepingCapacity: true) }
    if !footnoteNodes.isEmpty { footnoteNodes = [] }
    hasHTML = false
    if !linkLanguages.isEmpty { linkLanguages = [] }
    if !faults.isEmpty { faults = [] }
    takenCount = 0
  }

  /// Hides the words of a link that has just ended, if they are its address: they must not change.
  private mutating func hideAddress(of link: Node) {
    guard let start = pieces.lastIndex(where: { $0.node == link }) else { return }
    let words = pieces[start].range.upperBound..<bytes.count
    guard link.isAddress(bytes[words]) else { return }
    hide(words, behind: Placeholder.object)
    for index in pieces.indices[start...] where pieces[index].kind == .text {
      pieces[index].isAddress = true
    }
  }
}

/// What rules do with a text.
extension InlineText {
  /// The pieces that are left.
  var remaining: Range<Int> { takenCount..<pieces.count }

  /// Has a node come into the place of a range, and hides that.
  mutating func replace(_ range: Range<Int>, by node: NewNode, leaving placeholder: UInt8) {
    edits.append(Edit(range: range, replacement: .node(add(node))))
    hide(range, behind: placeholder)
  }

  /// Keeps a node that edits put into the tree; gives its place.
  mutating func add(_ node: NewNode) -> Int {
    newNodes.append(node)
    return newNodes.count - 1
  }

  /// Has a range taken away.
  mutating func remove(_ range: Range<Int>) {
    edits.append(Edit(range: range, replacement: .nothing))
    hide(range, behind: Placeholder.gone)
  }

  /// Hides a range from the rules that come after.
  mutating func hide(_ range: Range<Int>, behind placeholder: UInt8) {
    for place in range { bytes[place] = placeholder }
  }

  /// Changes bytes.
  mutating func set(_ new: [UInt8], at place: Int) {
    for index in new.indices { bytes[place + index] = new[index] }
  }

  /// Reports something that is written in the text.
  mutating func report(
    _ kind: Fault.Kind, _ written: some Sequence<UInt8>, at guess: Position? = nil
  ) {
    faults.append(UnplacedFault(kind: kind, written: Array(written), guess: guess))
  }

  /// The piece of text that holds all of a range.
  func piece(holding range: Range<Int>) -> Piece? {
    let index = pieces.partitionPoint { $0.range.upperBound < range.upperBound }
    guard index < pieces.count, pieces[index].kind == .text,
      pieces[index].range.lowerBound <= range.lowerBound
    else { return nil }
    return pieces[index]
  }

  /// Where the text ends, apart from what is gone.
  var end: Int { bytes.lastIndex { $0 != Placeholder.gone }.map { $0 + 1 } ?? 0 }

  /// Whether something was taken away and nothing is left.
  var isEmptied: Bool {
    (takenCount > 0 || hasHTML)
      && bytes.allSatisfy({ $0.isBlank || $0 == Placeholder.gone })
      && pieces.allSatisfy({ $0.kind != .linkStart && $0.kind != .imageStart })
  }
}

/// The first line, which may hold something else than text.
extension InlineText {
  struct FirstLine {
    /// Its words, without what is gone.
    var text: [UInt8]
    /// The first piece after it; there is none after the last line.
    var nextPiece: Int
  }

  /// Where the text begins, without the lines that were taken away.
  var start: Int { takenCount < pieces.count ? pieces[takenCount].range.lowerBound : bytes.count }

  /// The first byte that was not taken away.
  var firstByte: UInt8? { bytes[start...].first }

  /// The first line; nil when it is anything else than one text, comments aside.
  var firstLine: FirstLine? {
    guard let start = pieces[takenCount...].firstIndex(where: { $0.kind != .html }),
      pieces[start].kind == .text
    else { return nil }
    // A line break may be gone together with a comment.
    let end = pieces[(start + 1)...].firstIndex {
      let mayBeGone = $0.kind == .text || $0.kind == .lineBreak
      return $0.kind != .html
        && !(mayBeGone && bytes[$0.range].allSatisfy { $0 == Placeholder.gone })
    }
    let nextPiece = end.map { $0 + 1 } ?? pieces.count
    guard pieces[takenCount..<nextPiece].allSatisfy({ $0.depth == 0 }),
      end.map({ pieces[$0].kind == .lineBreak }) ?? true
    else { return nil }
    return FirstLine(
      text: bytes[pieces[start].range].filter { $0 != Placeholder.gone }, nextPiece: nextPiece)
  }

  /// Takes the first line away, with its end.
  mutating func take(_ line: FirstLine) {
    let start = start
    takenCount = line.nextPiece
    hide(start..<self.start, behind: Placeholder.gone)
  }
}
