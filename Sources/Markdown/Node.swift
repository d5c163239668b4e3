import CCMark

/// A node of libcmark's tree. It is alive as long as the document that owns the tree.
struct Node: Equatable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) == 1 }

  /// The text of a text, code or HTML node; valid until the node is edited or freed.
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  /// The address of a link or an image; valid until it is edited or freed.
  var url: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }

  /// Whether words are the address of a link, or its end: `<https://a.be>`, `<a@b.be>`.
  func isAddress(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    let url = url
    return url.ends(with: words) && contains(UInt8(ascii: ":"), in: url)
  }

  /// The bytes of a text that libcmark owns.
  private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = length(string)
    return string.withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }

  /// Takes the node and everything in it out of the tree and frees it.
  func remove() { cmark_node_free(pointer) }

  /// Puts the node into the tree before another.
  func insert(before sibling: Node) { cmark_node_insert_before(sibling.pointer, pointer) }

  /// Puts the node into the tree after another.
  func insert(after sibling: Node) { cmark_node_insert_after(sibling.pointer, pointer) }

  /// Makes the node the last child of another.
  func append(to parent: Node) { cmark_node_append_child(parent.pointer, pointer) }

  /// Makes the node the first child of another.
  func prepend(to parent: Node) { cmark_node_prepend_child(parent.pointer, pointer) }

  /// Moves the children of another node to the end of this one's.
  func adoptChildren(of other: Node) {
    while let child = other.firstChild { child.append(to: self) }
  }

  /// Gives a text node its text. A NUL ends it; libcmark's texts have none inside.
  func setLiteral(_ text: UnsafePointer<UInt8>) {
    _ = cmark_node_set_literal(pointer, characters(text))
  }

  /// Gives a link or an image its address.
  func setURL(_ url: String) { url.withCString { _ = cmark_node_set_url(pointer, $0) } }

  /// Gives a link or an image its address, which ends with a NUL.
  func setURL(_ url: UnsafePointer<UInt8>) { _ = cmark_node_set_url(pointer, characters(url)) }
}

/// Nodes of our own making.
extension Node {
  /// Gives a node of ours the tags it prints around its children.
  func setTags(_ opening: String, _ closing: String) {
    opening.withCString { _ = cmark_node_set_on_enter(pointer, $0) }
    closing.withCString { _ = cmark_node_set_on_exit(pointer, $0) }
  }

  /// A node that prints what stands between its tags, also in libcmark's safe mode.
  static func custom(_ kind: cmark_node_type) -> Node { make(kind) }

  /// Gives a node of ours the tags it prints around its children; each ends with a NUL.
  func setTags(_ opening: UnsafePointer<UInt8>, _ closing: UnsafePointer<UInt8>) {
    _ = cmark_node_set_on_enter(pointer, characters(opening))
    _ = cmark_node_set_on_exit(pointer, characters(closing))
  }

  /// A new text node; the words end with a NUL.
  static func text(_ words: UnsafePointer<UInt8>) -> Node {
    let node = make(CMARK_NODE_TEXT)
    node.setLiteral(words)
    return node
  }

  /// A new link with plain words; address and words end with a NUL.
  static func link(to address: UnsafePointer<UInt8>, showing words: UnsafePointer<UInt8>) -> Node {
    let node = make(CMARK_NODE_LINK)
    node.setURL(address)
    text(words).append(to: node)
    return node
  }

  /// A new node of a kind.
  private static func make(_ kind: cmark_node_type) -> Node {
    guard let node = Node(cmark_node_new(kind)) else {
      preconditionFailure("libcmark's allocator never returns null: it ends the program instead")
    }
    return node
  }
}

/// What we remember at a node, in the one word libcmark keeps for its user.
extension Node {
  /// The link that the node prints: a place in `Document.links`.
  var link: Int? {
    get {
      let word = Int(bitPattern: cmark_node_get_user_data(pointer))
      return word > 0 ? word - 1 : nil
    }
    nonmutating set {
      let word = newValue.map { $0 + 1 } ?? 0
      cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: word))
    }
  }
}

/// A text as C has it.
private func characters(_ bytes: UnsafePointer<UInt8>) -> UnsafePointer<CChar> {
  UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
}
