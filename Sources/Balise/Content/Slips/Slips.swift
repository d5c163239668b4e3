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
  var end = 0
  while end < text.runs.count {
    let start = end
    while end < text.runs.count, text.runs[end].block == text.runs[start].block { end += 1 }
    let runs = start..<end
    let doubtful = runs.filter {
      looks[$0].mayHoldSlip || isConflict(file.line(text.runs[$0].line))
    }
    if !doubtful.isEmpty {
      let texts = doubtful.map { text.text(of: text.runs[$0]) }
      diagnostics += brokenLinks(in: texts, file) + leftovers(in: texts, file)
      diagnostics +=
        brokenLetters(in: texts, file)
        + lineSlips(in: texts, document.faults, isInConflict: &isInConflict, file)
      if runs.count == 1 { diagnostics += unreadBraces(texts[0], document.faults, file) }
    }
    if runs.contains(where: { text.runs[$0].language != nil }) {
      diagnostics += unknownLanguages(of: text.runs[runs], file)
    }
    if let language,
      let foreign = otherLanguage(in: text.runs[runs], looks, of: language, own, file)
    {
      diagnostics.append(foreign)
    }
  }
  for index in document.links.indices where document.links[index].form != .image {
    let position = document.links[index].position
    if let slip = insecureAddress(document.links[index].address, at: file.place(position)) {
      diagnostics.append(slip)
    }
    if document.links[index].form == .link, isVague(document.links[index].text) {
      let place = file.place(position)
      if !choices.contains(place) {
        diagnostics.append(vagueLink(document.links[index], at: place))
      }
    }
  }
  return diagnostics
}
