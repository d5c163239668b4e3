/// A walk through a node and everything in it, without recursion. What the walk has left may be
/// edited and removed.
struct NodeWalk {
  /// A node that the walk enters or leaves.
  struct Step {
    var node: Node
    var kind: Node.Kind
    /// False also for a node that cannot have children: it is met once.
    var isExit: Bool
  }

  /// Nothing an author means nests deeper; a walk by recursion elsewhere may rely on it.
  static let depthLimit = 100

  private let root: Node
  private var upcoming: (node: Node, isExit: Bool)?
  /// How many nodes the walk is in.
  private(set) var depth = 0

  init(_ root: Node) {
    self.root = root
    upcoming = (root, false)
  }

  /// The next step; nil at the end.
  mutating func next() throws(NestedTooDeep) -> Step? {
    guard let (node, isExit) = upcoming else { return nil }
    let kind = node.kind
    if !isExit, kind.hasChildren {
      guard depth <= Self.depthLimit else { throw NestedTooDeep(line: node.blockLine) }
      depth += 1
      upcoming = node.firstChild.map { ($0, false) } ?? (node, true)
    } else {
      if isExit { depth -= 1 }
      // What comes next is asked for now: the node may be removed.
      upcoming =
        node == root ? nil : node.next.map { ($0, false) } ?? node.parent.map { ($0, true) }
    }
    return Step(node: node, kind: kind, isExit: isExit)
  }
}

/// Nodes are nested deeper than `NodeWalk.depthLimit`.
struct NestedTooDeep: Error {
  /// Where the block begins in which that happens.
  var line: Int
}

extension Node {
  /// The line of the block that the node is or stands in: libcmark knows none of emphasis.
  fileprivate var blockLine: Int {
    var node = self
    while node.kind.isInline, let parent = node.parent { node = parent }
    return node.startLine
  }
}

extension Node.Kind {
  fileprivate var isInline: Bool {
    switch self {
    case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph,
      .heading, .rule:
      false
    case .text, .softBreak, .lineBreak, .code, .html, .customInline, .emphasis, .strong, .link,
      .image:
      true
    }
  }

  /// Whether a walk enters and leaves such a node.
  fileprivate var hasChildren: Bool {
    switch self {
    case .document, .quote, .list, .item, .customBlock, .paragraph, .heading, .customInline,
      .emphasis, .strong, .link, .image:
      true
    case .codeBlock, .htmlBlock, .rule, .text, .softBreak, .lineBreak, .code, .html: false
    }
  }
}

extension Node {
  /// The words of a node and of everything in it; line breaks become spaces.
  var plainText: String {
    if let only = firstChild, only.next == nil, only.kind == .text {
      return only.text
    }
    var bytes: [UInt8] = []
    var walk = NodeWalk(self)
    while let step = try? walk.next() {
      switch step.kind {
      case .text, .code: step.node.appendLiteral(to: &bytes)
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph,
        .heading, .rule, .html, .customInline, .emphasis, .strong, .link, .image:
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
