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
    diagnostics += brokenLinks(in: runs, file) + leftovers(in: runs, file)
    diagnostics +=
      brokenLetters(in: runs, file)
      + lineSlips(in: runs, document.faults, isInConflict: &isInConflict, file)
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
