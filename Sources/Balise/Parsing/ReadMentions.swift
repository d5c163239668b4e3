import Diagnostics

/// The first line outside a step that names it as the address of a link, `(#q1)`, and is no choice.
func mentions(
  of indices: [String: Int], _ steps: [Step], _ file: SourceFile
) -> [String: Int] {
  let choiceLines = Set(steps.flatMap { $0.choices.map(\.place.line) })
  var mentions: [String: Int] = [:]
  var line = 1
  var step = -1
  var place = 0
  while place < file.bytes.count {
    if file.bytes[place] == UInt8(ascii: "\n") { line += 1 }
    if step + 1 < steps.count, steps[step + 1].place.line <= line { step += 1 }
    if file.bytes[place] == UInt8(ascii: "("), !choiceLines.contains(line),
      let id = address(in: file.bytes[(place + 1)...].prefix(80)), let target = indices[id],
      target != step, mentions[id] == nil
    {
      mentions[id] = line
    }
    place += 1
  }
  return mentions
}

/// `q1` of `#q1) …`
private func address(in bytes: ArraySlice<UInt8>) -> String? {
  guard bytes.first == UInt8(ascii: "#"), let end = bytes.firstIndex(of: UInt8(ascii: ")")) else {
    return nil
  }
  return String(decoding: bytes[..<end].dropFirst(), as: UTF8.self)
}
