/// What an author got wrong in a document, and where.
package struct Fault: Equatable, Sendable {
  /// What is wrong. Texts are as written, shortened to 40 characters.
  package enum Kind: Equatable, Sendable {
    /// HTML other than a comment; it is left out.
    case rawHTML(String)
    /// Words on the line where a comment ends; Markdown takes them for HTML, so they are left out.
    case textAfterNote(String)
    /// A comment that never ends: everything after it is left out.
    case unclosedNote
    /// Code between fences that never ends: everything after it is printed as written.
    case unclosedCode
    /// `{…}` that looks like attributes but cannot be read as such; it is printed as text.
    case badAttributes(String)
    /// `{lang=de}` alone on a line with no block after it.
    case danglingAttributes(String)
    /// `{caption="…"}` before anything but a table.
    case strayCaption(String)
    /// `> [!FOO]` with a word that names no kind of call-out; it is printed as text.
    case unknownCallout(String)
    /// An address in running text that emphasis (`*` or `_`) cuts in two; `<` and `>` around it help.
    case brokenAddress(String)
    /// Quotes, lists or emphasis nested deeper than the limit; the whole document is left empty.
    case nestedTooDeep(limit: Int)
    /// A table without words above its columns.
    case tableWithoutHead
    /// Rows between bars without a row of dashes under the first: printed as text.
    case tableWithoutRule
    /// A head and a row of dashes with different numbers of cells: printed as text.
    case tableColumns(head: Int, rule: Int)
    /// A table of one column, which is a list.
    case tableOfOneColumn
    /// A column, from 1, without words above it.
    case emptyTableHead(column: Int)
    /// A row with more cells than the table has columns.
    case longTableRow(cells: Int, columns: Int)
    /// `[^1]` for which no footnote is written: printed as text.
    case missingFootnote(String)
    /// A footnote that nothing names: left out.
    case unusedFootnote(String)
    /// A footnote whose name another has: left out.
    case repeatedFootnote(String)
    /// `[^1]` in a heading, in the words of a link or in a footnote: printed as text.
    case misplacedFootnote(String)
    /// A link without words.
    case emptyLinkText
    /// A link or an image without an address.
    case emptyAddress
    /// An image without an alternative text.
    case missingAlternative
    /// Code with a sign that nobody sees: the sign.
    case unseenSignInCode(String)
    /// A link or an image whose title has a sign that nobody sees: the sign.
    case unseenSignInTitle(String)
    /// A sentence that its indentation makes code.
    case indentedText
    /// A sentence that the dashes below it make a heading; its words.
    case sentenceAsHeading(String)
    /// A line that goes on with the item or the quote above it, though nothing says that it belongs
    /// there.
    case swallowedLine(isQuote: Bool)
    /// An item that stands further in than the one above it and is not inside it: so many blanks would
    /// be needed.
    case shallowItem(blanks: Int)
    /// Bold words that are a paragraph of their own, as headings are; its words.
    case boldAsHeading(String)
    /// A number at the beginning of a paragraph that makes an item of it: `14.`.
    case loneNumber(String)
    /// A list whose numbers neither count on nor are all alike: the number, and the one before it.
    case oddNumbers(String, after: String?)
    /// A `+` before a number that makes an item of it.
    case plusAsBullet
  }

  /// What is wrong.
  package var kind: Kind
  /// Where it begins.
  package var position: Position

  /// What is wrong at a place.
  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}

/// The first 40 characters of the first line.
func excerpt(_ bytes: some Collection<UInt8>) -> String {
  let line = bytes.prefix(240).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  return String(String(decoding: line, as: UTF8.self).prefix(40))
}
