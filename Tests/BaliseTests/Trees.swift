@testable import Balise

/// A site of one file in memory, with neither theme nor disk.
func site(
  _ markdown: String, file: String = "t.md", settings: String = "title: T\nlanguage: fr\n"
) throws -> Site {
  let source = SourceFolder(["content/site.yml": settings, "content/\(file)": markdown])
  return try readSite(from: source, options: BuildOptions()).0
}

/// A tree: its front matter is made, its steps are given.
func survey(_ steps: String, frontMatter: String = "", listing limit: Int? = nil) throws
  -> TreeSurvey
{
  let site = try site("---\ntitle: Pluie\nlayout: tree\n\(frontMatter)---\n\n" + steps)
  guard let survey = TreeSurvey(site.pages[0], in: site, listing: limit) else {
    preconditionFailure("the page says that it is a tree")
  }
  return survey
}
