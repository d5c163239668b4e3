/// A heading, wherever it stands.
package struct Heading: Equatable, Sendable {
  /// Its place in `Document.headings`.
  package var index: Int
  /// 1 … 6.
  package var level: Int
  /// Its words, after typography.
  package var text: String
  /// As written in `{#id}`, or made from its words when the options ask for it.
  package var id: String?
  /// `.class` of its attributes, without the point, in the order written.
  package var classes: [String] = []
  /// BCP 47; nil for the page's.
  package var language: String?
  /// Where it begins.
  package var position: Position
  /// Where `#id` is written; nil when there is none, or a made one.
  package var idPosition: Position?
  /// Its place in `Document.blocks`; nil when it stands inside a quote or a list.
  package var block: Int?
}

/// A link or an image.
package struct Link: Equatable, Sendable {
  /// How it is written.
  package enum Form: Equatable, Sendable {
    /// `[text](address)`, `[text][label]` or `<address>`.
    case link
    /// `![alternative](address)`.
    case image
    /// An address in running text: `https://…`, `www.…`.
    case bare
  }

  /// Its place in `Document.links`.
  package var index: Int
  /// How it is written.
  package var form: Form
  /// As written, after libcmark has resolved escapes; `www.…` is completed to `https://www.…`.
  package var address: String
  /// Its words, or the alternative text of an image, after typography.
  package var text: String
  /// Where it begins.
  package var position: Position
  /// The top-level block it stands in: a place in `Document.blocks`.
  package var block: Int
}

/// A comment: a note between editors, which is left out.
package struct Note: Equatable, Sendable {
  /// What it says, without the signs around it and blanks at its ends.
  package var text: String
  /// The lines it is written on.
  package var lines: ClosedRange<Int>
  /// The lines of the paragraph or heading it stands in; nil for one that stands alone.
  package var blockLines: ClosedRange<Int>?
}

/// A top-level block.
package struct Block: Equatable, Sendable {
  /// What it is; a block with attributes is what it is without them.
  package enum Kind: Equatable, Sendable {
    /// The place of the heading in `Document.headings`.
    case heading(Int)
    case paragraph, list, quote, code, rule, table
    /// What a footnote says, which is printed where it is named.
    case footnote
    case callout(Callout)
  }

  /// What it is.
  package var kind: Kind
  /// Where it begins.
  package var position: Position
  /// Its words: a part of `PlainText.runs`.
  package var runs: Range<Int>
}

/// An id that stands on a block which is not a heading: `{#id}` on the line before it.
package struct Anchor: Equatable, Sendable {
  /// As written, without `#`.
  package var id: String
  /// Where the attributes begin.
  package var position: Position
  /// The block it stands on: a place in `Document.blocks`.
  package var block: Int
}

/// Text between two line breaks, code left out; a part marked with another language is a run of
/// its own.
package struct TextRun: Equatable, Sendable {
  /// After typography. U+FFFC stands for code.
  package var text: String
  /// The line it begins on, from 1.
  package var line: Int
  /// nil: the page's.
  package var language: String?
}

/// What kind of place a link leads to, as far as printing is concerned.
package enum Address: Equatable, Sendable {
  /// A place on this site: printed as a slot.
  case local
  /// Another site: the address is kept as written, `rel="noreferrer"` is added.
  case outside
  /// Kept as written: `tel:`, `mailto:`.
  case kept
}
