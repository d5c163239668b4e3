import Foundation
import Testing

/// `balise verify` says of each file what is wrong with it, and agrees with `sha256sum`.
@Suite struct VerifyCommand {
  @Test func `a folder as it was written is exact, also where git keeps its own files`() throws {
    let site = try GeneratedSite()
    try site.build()
    _ = try Shell.run(
      "cd output && git init -q && touch .gitignore .gitattributes", in: site.folder)
    let run = try Shell.run("balise verify --lang fr", in: site.folder)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains(", tous tels que la construction les a écrits\n"))
    #expect(try sums(of: site).status == 0)
  }

  @Test(arguments: [
    ("rm page-1.html", "missing: page-1.html", false),
    ("echo >> page-1.html", "changed: page-1.html", false),
    ("ln -sf page-2.html page-1.html", "changed: page-1.html", false),
    ("rm page-1.html && mkdir page-1.html", "changed: page-1.html", false),
    ("rm page-1.html && mkfifo page-1.html", "changed: page-1.html", false),
    ("mv spring elsewhere && ln -s elsewhere spring", "foreign: elsewhere/", true),
    ("touch new.html", "foreign: new.html", true),
    ("ln -s page-1.html link", "foreign: link", true),
    ("ln -s / root", "foreign: root", true),
    ("mkdir spring/empty", "foreign: spring/empty/", true),
    ("touch spring/.git", "foreign: spring/.git", true),
    ("touch .gitlab-ci.yml", "foreign: .gitlab-ci.yml", true),
    ("echo nonsense >> SHA256SUMS", "changed: SHA256SUMS", true),
  ])
  func `each difference is named`(command: String, says: String, isFineForSums: Bool) throws {
    let site = try GeneratedSite()
    try site.build()
    let made = try Shell.run("cd output && \(command)", in: site.folder)
    #expect(made.status == 0, "\(made.messages)")
    let run = try Shell.run("timeout 20 balise verify output --lang en", in: site.folder)
    #expect(run.status == 1)
    #expect(run.output.contains(says), "\(run.output)")
    // A pipe would keep it waiting for ever.
    guard !command.contains("mkfifo") else { return }
    #expect(try sums(of: site).status == (isFineForSums ? 0 : 1))
  }

  private func sums(of site: GeneratedSite) throws -> Program.Run {
    try Shell.run("cd output && sha256sum -c --quiet SHA256SUMS", in: site.folder)
  }
}
