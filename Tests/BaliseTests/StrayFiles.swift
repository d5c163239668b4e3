import Testing

@testable import Balise

@Suite struct StrayFiles {
  @Test func `what systems hide is told once, what programs hide each time`() {
    let told = strayFiles(
      ["content/a.md", "content/a.md.bak", "themes/calm/style.css.bak"],
      hidden: [
        "content/.DS_Store", "content/b/.DS_Store", "content/.a.md.swp", "content/.~lock.a.odt#",
        "content/._a.md", "content/.gitkeep", "content/.well-known", "themes/.DS_Store",
      ], allowed: [])
    #expect(
      told.map(\.place.path) == [
        "content/.DS_Store", "content/._a.md", "content/.a.md.swp", "content/.~lock.a.odt#",
        "content/a.md.bak",
      ])
    #expect(told.allSatisfy { $0.severity == .warning })
  }

  @Test func `an ending that the settings name is copied`() {
    #expect(isStray("content/a.old", allowed: []))
    #expect(!isStray("content/a.old", allowed: ["old"]))
    #expect(isStray("content/~$a.old", allowed: ["old"]))
    for name in ["a.pdf", "README", "bak", "temp.txt", "a.md", "~", "#", "a#b.pdf", "download.zip"]
    {
      #expect(!isStray("content/" + name, allowed: []) || name == "~", "\(name)")
    }
  }
}
