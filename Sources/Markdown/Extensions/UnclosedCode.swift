import Text

/// A block of code between fences that nobody closed takes all that follows with it.
extension BlockWalk {
  /// Reports a block of code whose closing fence is missing.
  mutating func reportUnclosed(code node: Node) {
    let (line, column) = (node.startLine, max(node.startColumn, 1))
    guard let first = source.line(line), column <= first.count else { return }
    let opening = source.bytes[first].dropFirst(column - 1)
    guard let sign = opening.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      // Indented code has no fences.
      return
    }
    let length = opening.prefix { $0 == sign }.count
    let lineCount = node.literal.count { $0 == UInt8(ascii: "\n") }
    let closing = source.line(line + lineCount + 1).map { source.bytes[$0] }
    let fence = closing?.drop { $0.isBlank || $0 == UInt8(ascii: ">") }.prefix { $0 == sign }
    if fence?.count ?? 0 >= length { return }
    document.faults.append(Fault(.unclosedCode, at: Position(line: line, column: column)))
  }
}
