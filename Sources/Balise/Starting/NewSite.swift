import BuiltIn
import Text

/// The files that a new site begins with. `language` is what its settings will say, BCP 47; the texts
/// are French or English.
package func newSite(language: String) -> [FileDraft] {
  let folder = starterLanguage(for: language) + "/site/"
  return starterFiles.filter { $0.path.hasPrefix(folder) }.map { path, text in
    let path = String(path.dropFirst(folder.count))
    guard path == Settings.path else { return FileDraft(path: path, text: text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.map { $0.hasPrefix("language: ") ? "language: \(language)" : $0 }
    return FileDraft(path: path, text: changed.joined(separator: "\n"))
  }
}

/// A new page or tree in a language of the interface, with the places that are to be filled in.
package func newPage(_ layout: FrontMatter.Layout, language: String, at path: PagePath) -> FileDraft
{
  let name = starterLanguage(for: language) + "/\(layout.rawValue).md"
  guard let file = starterFiles.first(where: { $0.path == name }) else {
    preconditionFailure("there is a beginning for each layout in each language")
  }
  return FileDraft(path: "content/" + path.file, text: file.text)
}

/// French, or English for all others: the starter's folders.
private func starterLanguage(for language: String) -> String {
  primary(language) == "fr" ? "fr" : "en"
}

/// The language a site's settings say.
/// - Throws: When the settings cannot be read.
package func siteLanguage(of source: SourceFolder) throws(FileError) -> String {
  try readSettings(source).0.language
}
