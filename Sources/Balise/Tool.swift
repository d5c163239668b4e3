/// The name and version the tool gives itself in what it writes for other programs.
package enum Tool {
  /// As it is typed.
  package static let name = "balise"
  /// By semantic versioning.
  package static let version = "0.1.0"
}
