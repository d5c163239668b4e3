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
  let text = document.runningText(of: document.blocks.indices)
  let looks = firstLooks(at: text)
  let own = language.flatMap(Tongue.init(tag:))
  var rest = text.runs.indices
  while let first = rest.first {
    let block = text.runs[first].block
    let end = rest.first { text.runs[$0].block != block } ?? rest.upperBound
    let runs = first..<end
    rest = end..<rest.upperBound
    let doubtful = runs.filter { looks[$0].mayHoldSlip || mayBeConflict(text.runs[$0], file) }
    if !doubtful.isEmpty {
      let texts = doubtful.map { text.text(of: text.runs[$0]) }
      diagnostics += brokenLinks(in: texts, file) + leftovers(in: texts, file)
      diagnostics +=
        brokenLetters(in: texts, file)
        + lineSlips(in: texts, document.faults, isInConflict: &isInConflict, file)
      if runs.count == 1 { diagnostics += unreadBraces(texts[0], document.faults, file) }
    }
    diagnostics += unknownLanguages(of: text.runs[runs], file)
    if let language,
      let foreign = otherLanguage(in: text.runs[runs], looks, of: language, own, file)
    {
      diagnostics.append(foreign)
    }
  }
  for link in document.links where link.form != .image {
    if let slip = insecureAddress(link.address, at: file.place(link.position)) {
      diagnostics.append(slip)
    }
    if link.form == .link, isVague(link.text) {
      let place = file.place(link.position)
      if !choices.contains(place) { diagnostics.append(vagueLink(link, at: place)) }
    }
  }
  return diagnostics
}

/// Whether the line of a text begins as the marks do that git leaves: they are not all in the text.
private func mayBeConflict(_ run: RunningText.Run, _ file: SourceFile) -> Bool {
  let first = file.line(run.line).first
  return first == UInt8(ascii: "<") || first == UInt8(ascii: ">")
}
