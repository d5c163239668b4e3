import CCMark

/// A node of libcmark's tree. It is alive until it, or a node it stands in, is removed; whoever
/// removes it does not ask it any more.
///
/// This file alone calls libcmark, and no pointer leaves it.
@safe struct Node: Equatable {
  private let pointer: OpaquePointer

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  static func == (one: Node, other: Node) -> Bool { unsafe one.pointer == other.pointer }

  var parent: Node? { unsafe Node(cmark_node_parent(pointer)) }
  var next: Node? { unsafe Node(cmark_node_next(pointer)) }
  var previous: Node? { unsafe Node(cmark_node_previous(pointer)) }
  var firstChild: Node? { unsafe Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { unsafe Node(cmark_node_last_child(pointer)) }
  /// 0 where libcmark does not know it.
  var startLine: Int {
    let line = unsafe Int(cmark_node_get_start_line(pointer))
    return line > 0 ? line : lineOfParagraph(\.firstChild, \.startLine)
  }
  var endLine: Int {
    let line = unsafe Int(cmark_node_get_end_line(pointer))
    return line > 0 ? line : lineOfParagraph(\.lastChild, \.endLine)
  }
  /// In UTF-8 bytes from 1; 0 where libcmark does not know it.
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) == 1 }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
}

extension Node {
  /// The line of a paragraph of ours: that of its first or last words.
  private func lineOfParagraph(
    _ child: KeyPath<Node, Node?>, _ line: KeyPath<Node, Int>
  ) -> Int {
    guard kind == .paragraph, var node = self[keyPath: child] else { return 0 }
    while let inner = node[keyPath: child] { node = inner }
    return node[keyPath: line]
  }
}

/// What a node is.
extension Node {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, rule
    case text, softBreak, lineBreak, code, html, customInline, emphasis, strong, link, image
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CUSTOM_BLOCK: .customBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_CUSTOM_INLINE: .customInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: preconditionFailure("libcmark has no other nodes")
    }
  }
}

/// What a node holds.
extension Node {
  /// The UTF-8 of a text, code or HTML node.
  var literal: [UInt8] {
    unsafe withBytes(of: cmark_node_get_literal(pointer)) { unsafe Array($0) }
  }

  /// The same as a text.
  var text: String {
    unsafe withBytes(of: cmark_node_get_literal(pointer)) {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// Adds the literal to others.
  func appendLiteral(to bytes: inout [UInt8]) {
    unsafe withBytes(of: cmark_node_get_literal(pointer)) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Gives a text node its text. A NUL ends it; libcmark's texts have none inside.
  func setLiteral(_ text: some Collection<UInt8>) {
    unsafe withText(of: text) { _ = unsafe cmark_node_set_literal(pointer, $0) }
  }

  /// The address of a link or an image.
  var url: String {
    unsafe withBytes(of: cmark_node_get_url(pointer)) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The title of a link or an image, which browsers show beside it; "" for none.
  var title: String {
    unsafe withBytes(of: cmark_node_get_title(pointer)) {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// Leaves a link or an image without a title.
  func removeTitle() { setTitle("") }

  /// Gives a link or an image its title.
  func setTitle(_ title: String) {
    _ = unsafe title.withCString { unsafe cmark_node_set_title(pointer, $0) }
  }

  /// Gives a link or an image its address.
  func setURL(_ url: String) {
    _ = unsafe url.withCString { unsafe cmark_node_set_url(pointer, $0) }
  }

  /// Whether words are the address of a link, or its end: `<https://a.be>`, `<a@b.be>`.
  func isAddress(_ words: ArraySlice<UInt8>) -> Bool {
    unsafe withBytes(of: cmark_node_get_url(pointer)) { url in
      unsafe url.last == words.last && url.count >= words.count
        && url.suffix(words.count).elementsEqual(words) && url.contains(UInt8(ascii: ":"))
    }
  }

  /// A number of ours, 0 at first, which the node keeps.
  var mark: Int {
    get { unsafe Int(bitPattern: cmark_node_get_user_data(pointer)) }
    nonmutating set {
      unsafe cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue))
    }
  }

  /// What libcmark prints for the node and everything in it.
  var html: [UInt8] {
    guard let text = unsafe cmark_render_html(pointer, CMARK_OPT_DEFAULT) else { return [] }
    defer { unsafe release(text) }
    return unsafe withBytes(of: text) { unsafe Array($0) }
  }
}

/// Changing the tree.
extension Node {
  /// Takes the node and everything in it out of the tree and frees it.
  func remove() { unsafe cmark_node_free(pointer) }

  /// Takes the node out of the tree; it is still to be removed.
  func detach() { unsafe cmark_node_unlink(pointer) }

  /// Puts the node into the tree before another.
  func insert(before sibling: Node) { unsafe cmark_node_insert_before(sibling.pointer, pointer) }

  /// Puts the node into the tree after another.
  func insert(after sibling: Node) { unsafe cmark_node_insert_after(sibling.pointer, pointer) }

  /// Makes the node the last child of another.
  func append(to parent: Node) { unsafe cmark_node_append_child(parent.pointer, pointer) }

  /// Makes the node the first child of another.
  func prepend(to parent: Node) { unsafe cmark_node_prepend_child(parent.pointer, pointer) }

  /// Moves the children of another node to the end of this one's.
  func adoptChildren(of other: Node) {
    while let child = other.firstChild { child.append(to: self) }
  }
}

/// New nodes.
extension Node {
  /// libcmark's tree of a text in UTF-8.
  static func parse(_ markdown: [UInt8]) -> Node {
    // The option only makes libcmark count the lines inside code spans; nothing is printed by it.
    let root = unsafe withText(of: markdown) { text in
      unsafe cmark_parse_document(text, markdown.count, CMARK_OPT_SOURCEPOS)
    }
    guard let node = unsafe Node(root) else {
      preconditionFailure("libcmark always gives a document, be it an empty one")
    }
    return node
  }

  /// A block that prints HTML around its children, also in libcmark's safe mode, with line breaks
  /// around itself.
  static func block(_ opening: [UInt8], _ closing: String) -> Node {
    custom(CMARK_NODE_CUSTOM_BLOCK, opening, closing)
  }

  /// An inline node that prints HTML around its children, also in libcmark's safe mode.
  static func inline(_ opening: some Collection<UInt8>, _ closing: String = "") -> Node {
    custom(CMARK_NODE_CUSTOM_INLINE, opening, closing)
  }

  private static func custom(
    _ kind: cmark_node_type, _ opening: some Collection<UInt8>, _ closing: String
  ) -> Node {
    let node = make(kind)
    _ = unsafe withText(of: opening) { unsafe cmark_node_set_on_enter(node.pointer, $0) }
    _ = unsafe closing.withCString { unsafe cmark_node_set_on_exit(node.pointer, $0) }
    return node
  }

  static func text(_ text: some Collection<UInt8>) -> Node {
    let node = make(CMARK_NODE_TEXT)
    node.setLiteral(text)
    return node
  }

  /// A paragraph without words.
  static func paragraph() -> Node { make(CMARK_NODE_PARAGRAPH) }

  /// A link without words.
  static func link(to address: String) -> Node {
    let node = make(CMARK_NODE_LINK)
    node.setURL(address)
    return node
  }

  private static func make(_ kind: cmark_node_type) -> Node {
    guard let node = unsafe Node(cmark_node_new(kind)) else {
      preconditionFailure("libcmark's allocator never returns null: it ends the program instead")
    }
    return node
  }
}
