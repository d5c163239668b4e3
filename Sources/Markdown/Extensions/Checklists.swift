import Text

/// What a screen reader says for the boxes of a checklist.
package struct BoxLabels: Sendable {
  let open: String
  let ticked: String

  /// Words for a box to tick and for one that is ticked; without any, the box is only drawn.
  package init(open: String = "", ticked: String = "") {
    self.open = open
    self.ticked = ticked
  }
}

/// `- [ ] Something to do` and `- [x] Something done`: items of a list with a box.
extension BlockWalk {
  /// Has the box drawn with which the first paragraph of an item begins.
  mutating func drawBox(of paragraph: Node) {
    guard text.firstByte == UInt8(ascii: "["), paragraph.previous == nil,
      containers.last?.node.kind == .item
    else { return }
    text.drawBox(options.boxLabels)
  }
}

extension InlineText {
  fileprivate mutating func drawBox(_ labels: BoxLabels) {
    let start = start
    let box = start..<start + 3
    guard bytes.count > box.upperBound, bytes[start + 2] == UInt8(ascii: "]"),
      bytes[box.upperBound] == 0x20, let piece = piece(holding: box), piece.depth == 0
    else { return }
    let (sign, label): (String, String)
    switch bytes[start + 1] {
    case 0x20: (sign, label) = ("\u{2610}", labels.open)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): (sign, label) = ("\u{2611}", labels.ticked)
    default: return
    }
    var opening = Array("<span class=\"check\"".utf8)
    if !label.isEmpty {
      opening.append(utf8: " role=\"img\"")
      opening.append(attribute: " aria-label=\"", label)
    }
    opening.append(UInt8(ascii: ">"))
    replace(
      box, by: .element(opening: opening, words: Array(sign.utf8), closing: "</span>"),
      leaving: Placeholder.border)
  }
}
