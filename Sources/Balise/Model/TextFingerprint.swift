/// Tells two texts apart without keeping them: equal ones have equal fingerprints, whatever has become of
/// their typography, and texts of some length that are not equal have others.
struct TextFingerprint: Equatable, Sendable {
  let hash: UInt64
  /// Whether the text is long enough to be told from others.
  let isTelling: Bool

  /// A text without words.
  static let none = TextFingerprint(hash: 0, isTelling: false)
}
