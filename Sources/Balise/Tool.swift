/// The name and version the tool gives itself in what it writes for other programs.
package enum Tool {
  package static let name = "balise"
  package static let version = "0.1.0"
}
