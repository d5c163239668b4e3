/// A template, parsed: the tree that is checked is the tree that is rendered.
///
/// The language is Mustache (mustache.github.io/mustache.5.html), without lambdas, inheritance,
/// `{{.}}` and changed delimiters, and with one bound: nothing nests deeper than `mostLevels`.
package struct Template: Sendable {
  /// How many sections and partials may stand inside each other: far more than any page needs.
  package static let mostLevels = 50
  /// How many templates one may bring along, each counted as often as it is included.
  package static let mostInclusions = 1000

  /// As other templates include it.
  package let name: String
  /// UTF-8.
  package let source: [UInt8]
  /// The tree in the order it is written: what a section holds stands between it and its `end`.
  /// Empty for a template that has an error.
  package internal(set) var nodes: [Node] = []
  /// What the nodes name.
  package internal(set) var paths: [Path] = []
  /// Sections inside each other.
  var levels = 0
  var inclusions: [Inclusion] = []

  init(name: String, source: [UInt8] = []) {
    self.name = name
    self.source = source
  }

  /// A partial tag whose template exists.
  struct Inclusion: Sendable {
    /// Index among the templates of the set.
    let template: Int
    let position: Position
    /// Sections around it.
    let levels: Int
  }

  /// Where something stands: lines and columns from 1, columns in characters (Unicode scalars).
  package struct Position: Hashable, Sendable {
    /// Both from 1.
    package var (line, column) = (1, 1)

    /// The first place of a template.
    package init() {}

    init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

    /// The place after a text that the template begins with.
    package init(after text: ArraySlice<UInt8>) {
      var previous: UInt8 = 0
      for byte in text {
        switch byte {
        case 0x0A where previous == 0x0D: break
        case 0x0A, 0x0D: (line, column) = (line + 1, 1)
        case 0x80...0xBF: break
        default: column += 1
        }
        previous = byte
      }
    }
  }
}

/// A part of a template.
package struct Node: Sendable {
  /// Paths are indices of the template's paths, texts and indentations are bytes of its source.
  package enum Kind: Sendable {
    case text(Range<Int>)
    /// `{{name}}`, or `{{{name}}}` and `{{&name}}`, which escape nothing.
    case variable(path: Int, isEscaped: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}`, which is inverted; `end` is the index of the
    /// first node after it.
    case section(path: Int, isInverted: Bool, end: Int)
    /// `{{> name}}`: the index of a template of the set. Alone on its line, it indents every line of
    /// that; nil for one that has something beside it.
    case partial(template: Int, indentation: Range<Int>?)
  }

  /// What it prints, and when.
  package internal(set) var kind: Kind
  /// Where its tag or text begins.
  package let position: Template.Position
  /// Nothing stands before it on its line: here goes the indentation of a partial.
  let beginsLine: Bool
}

/// A name in a tag, with the names inside it that dots lead to: `words.quit`.
package struct Path: Sendable {
  /// Looked for from the innermost context outwards.
  package let first: Symbol
  /// Looked for in the group before.
  package let rest: [Symbol]
}

/// What is wrong with a template.
package struct TemplateError: Error, Equatable, Sendable {
  /// What can be wrong.
  package enum Problem: Equatable, Sendable {
    /// `{{` without `}}`.
    case unclosedTag
    /// A tag without a name, or with nothing before or after a dot.
    case emptyName
    /// A kind of tag that this Mustache does not have; the sign that makes it.
    case unknownTag(Unicode.Scalar)
    /// The section that begins here has no end.
    case unclosedSection(String)
    /// The end of another section than the one to be closed, which is nil if none is open.
    case wrongEnd(String, open: String?)
    case unknownPartial(String)
    /// Directly, or by way of others.
    case includesItself(String)
    /// More than `Template.mostLevels`.
    case tooDeep
    /// More than `Template.mostInclusions`.
    case tooManyInclusions
  }

  /// Its name.
  package let template: String
  /// Where the fault begins.
  package let position: Template.Position
  /// What is wrong.
  package let problem: Problem
}
