import Markdown

/// Slips in the words of a page, which only its reading sees: they are gone once it is HTML.
///
/// `choices` are the places of a tree's choices: their words are answers, not names of pages.
/// `language` is nil where nobody knows in which language the page is.
func slips(
  in document: borrowing Document, language: String?, choices: Set<Place>, _ file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var isInConflict = false
  for block in document.blocks.indices {
    let runs = document.texts(of: block..<block + 1)
    let doubtful = runs.filter { mayHoldSlip($0, file) }
    if !doubtful.isEmpty {
      diagnostics += brokenLinks(in: doubtful, file) + leftovers(in: doubtful, file)
      diagnostics +=
        brokenLetters(in: doubtful, file)
        + lineSlips(in: doubtful, document.faults, isInConflict: &isInConflict, file)
    }
    diagnostics += bracesThatMeanNothing(in: runs, document.faults, file)
    if let language, let foreign = otherLanguage(in: runs, of: language, file) {
      diagnostics.append(foreign)
    }
  }
  for link in document.links where link.form != .image {
    let place = file.place(link.position)
    if let slip = insecureAddress(link.address, at: place) { diagnostics.append(slip) }
    if link.form == .link, !choices.contains(place), let slip = vagueLink(link, at: place) {
      diagnostics.append(slip)
    }
  }
  return diagnostics
}

/// A quick look that most texts pass: whether there is any sign that a slip could begin with.
private func mayHoldSlip(_ run: TextRun, _ file: SourceFile) -> Bool {
  var text = run.text
  if text.withUTF8(mayHoldSlip) { return true }
  // What git leaves is not all in the text.
  let first = file.line(run.line).first
  return first == UInt8(ascii: "<") || first == UInt8(ascii: ">")
}

private func mayHoldSlip(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var previous: UInt8 = 0
  for byte in text {
    // Mostly it is a small letter.
    if byte &- 0x61 < 26 {
      previous = byte
      continue
    }
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "("): if previous == byte { return true }
    case UInt8(ascii: "O"): if previous == UInt8(ascii: "T") { return true }
    // Letters that an encoding may have broken: Ã, Â, â, and what begins like U+FFFD.
    case 0x82, 0x83, 0xA2: if previous == 0xC3 { return true }
    case 0xBF: if previous == 0xEF { return true }
    default: break
    }
    previous = byte
  }
  // Dashes, points and bullets that open a line.
  switch text.first {
  case UInt8(ascii: "-"), 0xC2, 0xE2: return true
  default: return false
  }
}
