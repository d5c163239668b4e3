import CCMark

/// A block of code between fences that nobody closed takes all that follows with it.
extension Reading {
  /// Reports a block of code whose closing fence is missing.
  mutating func reportUnclosedCode(_ node: Node) {
    let (line, column) = (node.startLine, max(node.startColumn, 1))
    guard let first = lines.range(of: line), column <= first.count else { return }
    let opening = lines.source[first.lowerBound + column - 1..<first.upperBound]
    guard let sign = opening.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      // Indented code has no fences.
      return
    }
    let length = opening.prefix { $0 == sign }.count
    let lineCount = node.literal.count { $0 == UInt8(ascii: "\n") }
    let closing = lines.range(of: line + lineCount + 1).map { lines.source[$0] }
    let fence = closing?.drop { $0.isBlank || $0 == UInt8(ascii: ">") }.prefix { $0 == sign }
    if fence?.count ?? 0 >= length { return }
    faults.append(Fault(.unclosedCode, at: Position(line: line, column: column)))
  }
}
