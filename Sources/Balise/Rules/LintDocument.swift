import Diagnostics
import Markdown

/// Slips in the words of a page, which only its reading sees: they are gone once it is HTML.
///
/// `choices` are the places of a tree's choices: their words are answers, not names of pages.
/// `language` is nil where nobody knows in which language the page is. With them comes what tells the
/// text from others.
func lint(
  in document: borrowing Document, language: String?, choices: Set<Place>, _ file: SourceFile
) -> ([Diagnostic], TextFingerprint) {
  var diagnostics: [Diagnostic] = []
  var isInConflict = false
  let text = document.plainText
  let looks = wordScans(at: text)
  let own = language.flatMap(Tongue.init(tag:))
  var foreign: [ForeignText] = []
  var (words, foreignWords) = (0, 0)
  for index in document.blocks.indices where !document.blocks[index].runs.isEmpty {
    let block = document.blocks[index]
    let runs = text.runs[block.runs]
    let doubtful = block.runs.filter {
      looks[$0].mayHoldSlip || isConflict(text.runs[$0].line, of: file)
    }
    if !doubtful.isEmpty {
      let texts = doubtful.map { text.text(of: text.runs[$0]) }
      let links = brokenLinks(in: texts, file)
      let signs = shownAsTyped(in: texts, file) + listMarks(in: texts, file)
      let marked = zip(texts, doubtful).map { ($0, looks[$1].mayBeUnfinished) }
      diagnostics += links + signs + leftovers(in: marked, areTitle: block.kind.isHeading, file)
      diagnostics += damagedLetters(in: texts, file)
      diagnostics += unseenSigns(in: texts, of: index, document, file)
      diagnostics += lintLines(in: texts, document.faults, isInConflict: &isInConflict, file)
      if links.isEmpty { diagnostics += openBrackets(in: texts, file) }
      if runs.count == 1, signs.isEmpty {
        diagnostics += unreadBraces(texts[0], document.faults, file)
      }
    }
    if runs.contains(where: { $0.language != nil }) {
      diagnostics += unknownLanguages(of: runs, file)
    }
    guard let language else { continue }
    let count = block.runs.reduce(0) { $0 + looks[$1].tally.words }
    words += count
    if let found = foreignText(in: block.runs, of: text, looks, page: language, own) {
      foreign.append(found)
      if !found.isMarked { foreignWords += count }
    }
  }
  if !foreign.isEmpty {
    let share = Double(foreignWords) / Double(max(words, 1))
    diagnostics += otherLanguages(foreign, share: share, file)
  } else if let language, let script = foreignScript(of: text, language, words: words) {
    diagnostics.append(
      otherScript(script, declared: language, file.place(line: text.runs[0].line)))
  }
  diagnostics += lint(inLinksOf: document, choices: choices, file)
  return (diagnostics, TextFingerprint(of: text, looks))
}

extension Block.Kind {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// Slips in the addresses and the texts of links.
private func lint(
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
    if links[index].address.utf8.starts(with: "http".utf8) {
      diagnostics += leakyAddress(
        links[index].address, at: file.place(links[index].position))
    }
    if case .link = links[index].form, isVague(links[index].text),
      !document.isCode(link: index)
    {
      let place = file.place(links[index].position)
      if !choices.contains(place) { diagnostics.append(vagueLink(links[index], at: place)) }
    }
  }
  return diagnostics
}
