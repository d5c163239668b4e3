/// Something in the sources that cannot be published, and why.
package struct RefusedName: Sendable, Equatable {
  /// From the folder of the site.
  package let path: String
  /// Why it cannot be published.
  package let reason: Reason

  /// What a name must not be.
  package enum Reason: Sendable {
    /// A link, a device or a pipe.
    case notAFile
    /// Signs stand in the path for what cannot be read.
    case notUTF8
    /// More than ``mostPathBytes``.
    case tooLong
  }
}

/// So many bytes of a path leave room for the folder that the site stands in, wherever it is copied.
let mostPathBytes = 1000
