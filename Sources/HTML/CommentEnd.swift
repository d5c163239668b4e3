/// How far a comment has come to its end.
enum CommentEnd: Hashable {
  case none, dash, dashes, bang
  /// Right after `<!--`, where `>` and `->` are ends, too.
  case start, startDash
  /// After `<!--[` and `<!--[i`.
  case bracket, bracketI

  /// Where a byte leads; nil at the end of the comment.
  func after(_ byte: UInt8) -> CommentEnd? {
    let isDash = byte == UInt8(ascii: "-")
    if byte == greater {
      switch self {
      case .start, .startDash, .dashes, .bang: return nil
      case .none, .dash, .bracket, .bracketI: return CommentEnd.none
      }
    }
    switch self {
    case .start:
      return isDash ? .startDash : byte == UInt8(ascii: "[") ? .bracket : CommentEnd.none
    case .startDash, .dash: return isDash ? .dashes : CommentEnd.none
    case .dashes: return isDash ? .dashes : byte == UInt8(ascii: "!") ? .bang : CommentEnd.none
    case .none, .bang: return isDash ? .dash : CommentEnd.none
    case .bracket:
      return isDash ? .dash : byte == UInt8(ascii: "i") ? .bracketI : CommentEnd.none
    case .bracketI: return isDash ? .dash : CommentEnd.none
    }
  }
}
