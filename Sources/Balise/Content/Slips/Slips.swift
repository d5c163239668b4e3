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
  let runs = text.runs.span
  var end = 0
  while end < runs.count {
    let start = end
    var doubtful: [Int] = []
    var isMarked = false
    repeat {
      if looks[end].mayHoldSlip || isConflict(file.line(runs[end].line)) { doubtful.append(end) }
      if runs[end].language != nil { isMarked = true }
      end += 1
    } while end < runs.count && runs[end].block == runs[start].block
    if !doubtful.isEmpty {
      let texts = doubtful.map { text.text(of: text.runs[$0]) }
      diagnostics += brokenLinks(in: texts, file) + leftovers(in: texts, file)
      diagnostics +=
        brokenLetters(in: texts, file)
        + lineSlips(in: texts, document.faults, isInConflict: &isInConflict, file)
      if end - start == 1 { diagnostics += unreadBraces(texts[0], document.faults, file) }
    }
    if isMarked { diagnostics += unknownLanguages(of: text.runs[start..<end], file) }
    if let language,
      let foreign = otherLanguage(in: start..<end, of: text, looks, page: language, own, file)
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
