import Text

/// Signs that nobody sees in code, which is shown as typed. Those of words and links are looked for by
/// who reads these.
extension BlockWalk {
  /// Reports the first of them in a block of code.
  mutating func reportUnseenSign(code node: Node) {
    let code = node.text
    guard let sign = deceivingSign(in: code) else { return }
    let before = code.unicodeScalars.prefix { $0 != sign }.count { $0 == "\n" }
    // Between fences, code begins on the line after the first.
    let opening = source.line(node.startLine).map { source.bytes[$0] } ?? []
    let first = opening.dropFirst(max(node.startColumn, 1) - 1).first
    let isFenced = first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    let line = node.startLine + before + (isFenced ? 1 : 0)
    document.faults.append(Fault(.unseenSignInCode(String(sign)), at: Position(line: line)))
  }
}

extension InlineText {
  /// Reports the first of them in code inside of a text.
  mutating func reportUnseenSign(code node: Node) {
    guard let sign = deceivingSign(in: node.text) else { return }
    report(.unseenSignInCode(String(sign)), String(sign).utf8)
  }
}
