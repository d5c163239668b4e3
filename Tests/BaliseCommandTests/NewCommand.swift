import Foundation
import Testing

/// `new`, as a user runs it.
@Suite struct NewCommand {
  @Test func `a new site is built, checked and verified as it stands`() throws {
    let place = try TemporaryFolder()
    let site = place.url.appending(path: "mon site").path
    let new = try Program.run("new", "site", site, "--lang", "fr")
    #expect(new.status == 0, "\(new.messages)")
    #expect(new.output.contains("écrit : content/site.yml\n"))
    #expect(new.output.hasSuffix("balise build '\(site)'\n"))
    #expect(try Program.run("check", site).status == 0)
    #expect(try Program.run("build", site).status == 0)
    #expect(try Program.run("verify", site + "/output").status == 0)
    // What is to be filled in is named.
    let strict = try Program.run("check", site, "--strict", "--lang", "fr")
    #expect(strict.status == 1)
    #expect(strict.messages.contains("[leftover]") || strict.output.contains("[leftover]"))
  }

  @Test func `nothing that exists is replaced, and then nothing is written`() throws {
    let place = try TemporaryFolder()
    let site = place.url.path
    let readme = place.url.appending(path: "README.md")
    try "mine".write(to: readme, atomically: true, encoding: .utf8)
    let new = try Program.run("new", "site", site)
    #expect(new.status == 2)
    #expect(new.messages.contains("README.md: file exists"))
    #expect(try String(contentsOf: readme, encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: site) == ["README.md"])
  }

  @Test func `pages, trees and translations are begun in a site`() throws {
    let place = try TemporaryFolder()
    let site = place.url.appending(path: "s").path
    #expect(try Program.run("new", "site", site, "--language", "en").status == 0)
    for arguments in [
      ["page", "content/rights.md"], ["tree", "choices"], ["translation", "what-to-do.md", "fr"],
    ] {
      let run = try Program.run(["new"] + arguments + ["--site", site])
      #expect(run.status == 0, "\(run.messages)")
    }
    let check = try Program.run("check", site)
    #expect(check.status == 0, "\(check.output) \(check.messages)")
    #expect(try Program.run("new", "page", "rights.md", "--site", site).status == 2)
    #expect(try Program.run("new", "page", "Mes droits", "--site", site).status == 64)
  }

  @Test func `where there is no site, the command that helps is named`() throws {
    let place = try TemporaryFolder()
    let empty = try Program.run("build", place.url.path, "--lang", "fr")
    #expect(empty.status == 2)
    #expect(empty.messages.contains("balise new site mon-site"))
    let site = place.url.appending(path: "s").path
    #expect(try Program.run("new", "site", site, "--language", "en").status == 0)
    for inside in ["/content", "/content/index.md", "/content/"] {
      let run = try Program.run("check", site + inside)
      #expect(run.status == 2)
      #expect(run.messages.contains("the one that holds content/: \(site)\n"), "\(run.messages)")
    }
  }
}
