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
    let looks = runs.map { FirstLook($0.text) }
    let doubtful = zip(runs, looks).compactMap { run, look in
      look.mayHoldSlip || mayBeConflict(run, file) ? run : nil
    }
    if !doubtful.isEmpty {
      diagnostics += brokenLinks(in: doubtful, file) + leftovers(in: doubtful, file)
      diagnostics +=
        brokenLetters(in: doubtful, file)
        + lineSlips(in: doubtful, document.faults, isInConflict: &isInConflict, file)
    }
    diagnostics += bracesThatMeanNothing(in: runs, document.faults, file)
    if let language, let foreign = otherLanguage(in: runs, looks.map(\.tally), of: language, file) {
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

/// Whether the line of a text begins as the marks do that git leaves: they are not all in the text.
private func mayBeConflict(_ run: TextRun, _ file: SourceFile) -> Bool {
  let first = file.line(run.line).first
  return first == UInt8(ascii: "<") || first == UInt8(ascii: ">")
}
