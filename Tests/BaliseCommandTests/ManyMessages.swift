import Foundation
import Testing

/// What a terminal shows of many messages.
@Suite struct ManyMessages {
  private func site() throws -> SiteCopy {
    let site = try SiteCopy()
    let slips = (1...25).map { "Une tâche TODO, la \($0)e.\n" }.joined(separator: "\n")
    try site.edit("content/parents.md", "---\n\n", to: "---\n\n\(slips)\n")
    try site.edit("content/a-propos.md", "---\n\n", to: "---\n\n[x](nulle-part.md)\n\n")
    return site
  }

  @Test func `errors come first, twenty of a rule, then their number, and a table`() throws {
    let site = try site()
    let run = try Program.run("check", site.folder.path, "--lang", "fr")
    #expect(run.status == 1)
    #expect(run.messages.hasPrefix("content/a-propos.md:"))
    #expect(run.messages.contains("… et 5 de plus de [leftover]"))
    #expect(run.messages.contains("  25  warning  leftover"))
    #expect(run.messages.contains("\n1 erreur, 25 avertissements"))
  }

  @Test func `--rule and --file show some, and the status tells of all`() throws {
    let site = try site()
    let folder = site.folder.path
    let run = try Program.run("check", folder, "--rule", "leftover", "--lang", "en")
    #expect(run.status == 1)
    #expect(run.messages.contains("la 25e."))
    #expect(!run.messages.contains("dead-link"))
    #expect(run.messages.contains("0 errors, 25 warnings; 1 other message that you did not ask"))
    let other = try Program.run("check", folder, "--file", "index.md", "--lang", "en")
    #expect(other.status == 1)
    #expect(other.messages.hasPrefix("0 errors, 0 warnings; 26 other messages that you did not"))
    let unknown = try Program.run("check", folder, "--rule", "leftovers", "--lang", "en")
    #expect(unknown.status == 64)
    #expect(unknown.messages.contains("did you mean “leftover”?"))
  }

  @Test func `a warning that is allowed where it stands is listed with its reason`() throws {
    let site = try SiteCopy()
    try site.edit(
      "content/parents.md", "---\n\n",
      to: "---\n\n<!-- balise: allow leftover: c'est l'exemple -->\nÉcrivez TODO.\n\n")
    let run = try Program.run(
      "check", site.folder.path, "--strict", "--report", "--lang", "fr")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("permis [leftover] : c'est l'exemple\n"))
    let json = try Program.run("check", site.folder.path, "--report", "--format", "json")
    #expect(json.output.contains("\"reason\": \"c'est l'exemple\""), "\(json.output)")
    let unasked = try Program.run("check", site.folder.path, "--format", "json")
    #expect(!unasked.output.contains("allowances"))
  }
}
