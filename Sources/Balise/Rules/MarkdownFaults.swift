import Diagnostics
import Markdown

/// What the Markdown reader found wrong, in an editor's words.
func diagnostics(for faults: [Fault], _ file: SourceFile) -> [Diagnostic] {
  var lineOfHTML = 0
  return faults.compactMap { fault in
    if case .rawHTML(let start) = fault.kind {
      // A closing tag belongs to the opening one.
      if start.hasPrefix("</"), lineOfHTML == fault.position.line { return nil }
      lineOfHTML = fault.position.line
    }
    return diagnostic(for: fault, file)
  }
}

private func diagnostic(for fault: Fault, _ file: SourceFile) -> Diagnostic? {
  let place = file.place(fault.position)
  switch fault.kind {
  case .rawHTML(let start): return rawHTML(start, place)
  case .textAfterNote(let text): return textAfterNote(text, place)
  case .unclosedNote: return unclosedNote(place)
  case .unclosedCode: return unclosedCode(place)
  case .badAttributes(let text): return unreadBraces(text, place)
  case .danglingAttributes(let text): return danglingAttributes(text, place)
  case .strayCaption(let text): return strayCaption(text, place)
  case .unknownCallout(let name): return unknownCallout(name, place)
  case .nestedTooDeep(let limit): return nestedTooDeep(limit, place)
  case .brokenAddress(let text): return brokenAddress(text, place)
  case .tableWithoutHead: return tableWithoutHead(place)
  case .tableWithoutRule: return tableWithoutRule(place)
  case .tableColumns(let head, let rule): return tableColumns(head: head, rule: rule, place)
  case .tableOfOneColumn: return tableOfOneColumn(place)
  case .emptyTableHead(let column): return emptyTableHead(column: column, place)
  case .longTableRow(let cells, let columns):
    return longTableRow(cells: cells, columns: columns, place)
  case .missingFootnote(let label): return missingFootnote(label, place)
  case .unusedFootnote(let label): return unusedFootnote(label, place)
  case .repeatedFootnote(let label): return repeatedFootnote(label, place)
  case .misplacedFootnote(let label): return misplacedFootnote(label, place)
  case .emptyLinkText: return emptyLinkText(place)
  case .emptyAddress: return emptyAddress(place)
  case .missingAlternative: return missingAlternative(place)
  case .unseenSignInCode(let sign): return unseenSign(inCode: sign, place)
  case .unseenSignInTitle(let sign): return unseenSign(inTitle: sign, place)
  case .indentedText: return indentedText(place)
  case .sentenceAsHeading(let words): return sentenceAsHeading(words, place)
  case .swallowedLine(let isQuote): return swallowedLine(isQuote: isQuote, place)
  case .shallowItem(let blanks): return shallowItem(blanks, place)
  case .boldAsHeading(let words): return boldAsHeading(words, place)
  case .loneNumber(let number): return loneNumber(number, place)
  case .oddNumbers(let number, let before): return oddNumbers(number, after: before, place)
  case .plusAsBullet: return plusAsBullet(place)
  }
}

extension Fault {
  var isBadAttributes: Bool {
    if case .badAttributes = kind { true } else { false }
  }
}
