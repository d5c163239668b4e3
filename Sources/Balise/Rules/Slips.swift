import Diagnostics
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
  let text = document.runningText
  let looks = firstLooks(at: text)
  let own = language.flatMap(Tongue.init(tag:))
  let runs = text.runs.span
  var end = 0
  while end < runs.count {
    let start = end
    var doubtful: [Int] = []
    var isMarked = false
    repeat {
      if looks[end].mayHoldSlip || isConflict(runs[end].line, of: file) { doubtful.append(end) }
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
  return diagnostics + slips(inLinksOf: document, choices: choices, file)
}

/// Slips in the addresses and the texts of links.
private func slips(
  inLinksOf document: borrowing Document, choices: Set<Place>, _ file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let links = document.links.span
  for index in links.indices {
    if case .image = links[index].form { continue }
    if isUnencrypted(links[index].address),
      let slip = insecureAddress(links[index].address, at: file.place(links[index].position))
    {
      diagnostics.append(slip)
    }
    if case .link = links[index].form, isVague(links[index].text) {
      let place = file.place(links[index].position)
      if !choices.contains(place) { diagnostics.append(vagueLink(links[index], at: place)) }
    }
  }
  return diagnostics
}
