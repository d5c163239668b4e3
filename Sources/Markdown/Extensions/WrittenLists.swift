import Text

/// How the items of a list are written: their marks, and how far they are set in.
extension BlockWalk {
  /// Looks at the marks of a list that is over: an ordered one keeps its numbers, whatever they are.
  mutating func readMarks(of list: inout OpenBlock) {
    let marks = itemMarks(of: list.node)
    guard let first = marks.first else { return }
    let isShallow = reportShallowItem(marks, list.node)
    guard let start = first.number else {
      if first.isPlusOfNumber { document.faults.append(Fault(.plusAsBullet, at: first.position)) }
      return
    }
    reportLoneNumber(marks, start, list.node)
    lastNumber = marks.last?.number
    guard let odd = oddPlace(in: marks), document.soleLinks(ofList: list.node) == nil else {
      return
    }
    // A list that was meant to count has one slip; of one that was not, all numbers are meant.
    let slip = start <= 1 ? odd : 0
    let before = slip > 0 ? marks[slip - 1].written : nil
    if !isShallow {
      document.faults.append(
        Fault(.oddNumbers(marks[slip].written, after: before), at: marks[slip].position))
    }
    list.replace(by: numbered(list.node, marks))
  }

  private func itemMarks(of list: Node) -> [ItemMark] {
    var marks: [ItemMark] = []
    let isOrdered = list.isOrderedList
    var item = list.firstChild
    while let current = item {
      let position = Position(line: current.startLine, column: current.startColumn)
      marks.append(
        ItemMark(
          source.text(of: position.line, from: current.startColumn), isOrdered: isOrdered, position)
      )
      item = current.next
    }
    return marks
  }

  /// The first item whose number is not what the others let expect; nil where they count on, or are all
  /// alike.
  private func oddPlace(in marks: [ItemMark]) -> Int? {
    guard let first = marks.first?.number else { return nil }
    let odd = marks.indices.first { marks[$0].number != first + $0 }
    return odd == nil || marks.allSatisfy({ $0.number == first }) ? nil : odd
  }

  /// A list whose items have numbers of their own, in the place of one that would count.
  private func numbered(_ list: Node, _ marks: [ItemMark]) -> Node {
    let isTight = list.isTightList
    let frame = Node.block(Array("<ol>".utf8), "</ol>")
    for mark in marks {
      guard let item = list.firstChild else { break }
      let new = Node.block(Array("<li value=\"\(mark.number ?? 0)\">".utf8), "</li>")
      while let child = item.firstChild {
        if isTight, child.kind == .paragraph {
          new.adoptChildren(of: child)
          child.remove()
        } else {
          child.append(to: new)
        }
      }
      new.append(to: frame)
      item.remove()
    }
    frame.insert(before: list)
    list.remove()
    return frame
  }
}

/// What becomes a list, or an item of another, without being meant so.
extension BlockWalk {
  /// Reports the first item that stands further in than it should, and not far enough to be inside
  /// the one above; false when there is none.
  private mutating func reportShallowItem(_ marks: [ItemMark], _ list: Node) -> Bool {
    if let index = marks.indices.dropFirst().first(where: { marks[$0].column > marks[0].column }) {
      reportShallow(marks[index], below: marks[index - 1])
      return true
    }
    // Farther away, or with a note between them, they are two lists.
    guard let above = list.previous, above.kind == .list, let last = itemMarks(of: above).last,
      marks[0].column > last.column, 1...2 ~= marks[0].position.line - above.endLine
    else { return false }
    reportShallow(marks[0], below: last)
    return true
  }

  private mutating func reportShallow(_ mark: ItemMark, below above: ItemMark) {
    let blanks = above.column - 1 + above.width
    document.faults.append(Fault(.shallowItem(blanks: blanks), at: mark.position))
  }

  /// Reports a list of one item whose number continues nothing, and that nothing continues:
  /// `14. Juillet`.
  private mutating func reportLoneNumber(_ marks: [ItemMark], _ number: Int, _ list: Node) {
    guard marks.count == 1, number > 1, number != lastNumber.map({ $0 + 1 }),
      list.next?.kind != .list, list.next?.next?.kind != .list
    else { return }
    document.faults.append(Fault(.loneNumber(marks[0].written), at: marks[0].position))
  }
}

/// The mark that an item begins with.
private struct ItemMark {
  /// As written: `14.`, `-`.
  let written: String
  /// nil for a bullet.
  let number: Int?
  /// How many bytes there are up to the item's words.
  let width: Int
  /// Whether it is a `+` before digits.
  let isPlusOfNumber: Bool
  let position: Position

  /// Reads what stands on the line from the mark on.
  init(_ text: ArraySlice<UInt8>, isOrdered: Bool, _ position: Position) {
    let digits = text.prefix(while: \.isDigit)
    let mark = text.prefix(isOrdered ? digits.count + 1 : 1)
    let blanks = text.dropFirst(mark.count).prefix { $0 == 0x20 }.count
    written = String(decoding: mark, as: UTF8.self)
    number = isOrdered ? Int(String(decoding: digits, as: UTF8.self)) : nil
    // From five blanks on, all but one belong to code.
    width = mark.count + (1...4 ~= blanks ? blanks : 1)
    let next = text.dropFirst(mark.count + blanks).first
    isPlusOfNumber = mark.first == UInt8(ascii: "+") && next?.isDigit == true
    self.position = position
  }

  /// From 1.
  var column: Int { position.column ?? 1 }
}
