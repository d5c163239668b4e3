import Diagnostics

/// What keeps links from being the choices of their step, and where.
package struct StrayCulprit: Sendable {
  /// Where it begins.
  let place: Place
  let cause: Cause
  /// How the line should be written; nil where that cannot be told.
  let repair: String?

  enum Cause: Sendable, Equatable {
    /// What stands beside the link.
    case words(String)
    /// The link is bold or in italics as a whole.
    case emphasis
    /// It is an item of an item.
    case nested
    /// Two signs make two lists.
    case otherMark(String, usual: String)
    /// An item that is no link.
    case noLink(String)
    /// No ordinary blank follows the sign of the item.
    case gluedMark(String)
    case severalLinks
    /// Links that are paragraphs of their own.
    case paragraph
    /// What comes after the choices.
    case textAfter(String)
    case ruleAfter
    case quoted
  }
}
