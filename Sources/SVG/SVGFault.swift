/// Something in a drawing that is no drawing: it runs, loads or leads elsewhere when the file is opened
/// by itself.
package struct SVGFault: Sendable, Equatable {
  /// From 1.
  package let line: Int
  /// In bytes, from 1.
  package let column: Int
  /// What it is.
  package let kind: Kind

  /// What stands at a line and column, both from 1.
  package init(line: Int, column: Int, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// What no drawing needs.
  package enum Kind: Sendable, Equatable {
    /// The text is no XML, for the reason that expat gives.
    case malformed(String)
    /// The outermost element is not `svg` of SVG's namespace.
    case notSVG
    /// An element that runs or holds something that is no drawing, such as `script`.
    case element(String)
    /// An attribute that runs, such as `onload`.
    case event(String)
    /// An address that is neither a place in the drawing nor a picture inside it.
    case address(String)
    /// A style that loads something or runs.
    case style(String)
    /// An animation of an address or of an event.
    case animation(String)
    /// An instruction to a program, such as `xml-stylesheet`.
    case instruction(String)
    /// A part of the drawing that stands in another file.
    case entity
  }
}
