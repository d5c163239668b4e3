import Diagnostics

/// Some of all diagnostics: those of certain rules, in certain files.
package struct DiagnosticSelection: Sendable {
  /// Ids; none: all rules.
  private let rules: Set<String>
  /// Paths of files and folders as somebody types them; none: all files.
  private let files: [String]

  /// Nothing named means everything.
  package init(rules: Set<String> = [], files: [String] = []) {
    self.rules = rules
    self.files = files
  }

  /// Whether nothing is left out.
  var isEverything: Bool { rules.isEmpty && files.isEmpty }

  /// Those asked for, in their order. `siteFolder` is where the site stands, as paths are reported.
  func chosen(of diagnostics: [Diagnostic], siteFolder: String) -> [Diagnostic] {
    if isEverything { return diagnostics }
    let paths = files.map { path(typed: $0, siteFolder) }
    return diagnostics.filter { diagnostic in
      (rules.isEmpty || rules.contains(diagnostic.rule.id))
        && (paths.isEmpty || paths.contains { names($0, diagnostic.place.path) })
    }
  }

  /// A path from the folder of the site, with no `/` at its end.
  private func path(typed: String, _ siteFolder: String) -> String {
    var path = typed[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    if !siteFolder.isEmpty, path.hasPrefix(siteFolder) { path = path.dropFirst(siteFolder.count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// Whether a path, perhaps without `content/`, is that of a file or of a folder around it.
  private func names(_ path: String, _ file: String) -> Bool {
    [path, "content/" + path].contains { file == $0 || file.hasPrefix($0 + "/") } || path == "."
  }
}
