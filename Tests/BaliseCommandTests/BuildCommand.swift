import Foundation
import Testing

@Suite struct BuildCommand {
  @Test func `the first build writes the site and says so in one line`() throws {
    let site = try SiteCopy()
    let run = try Program.run("build", site.folder.path, "--lang", "en")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages == "")
    #expect(run.output.hasPrefix("7 pages; files: ") || run.output.hasPrefix("6 pages; files: "))
    #expect(run.output.split(separator: "\n").count == 1)
    let files = try site.snapshot()
    for name in [
      "index.html", "faire-le-point/tout.html", "faire-le-point/q1.html", "sortie.html",
      "404.html", "plan.html", "robots.txt", ".balise", ".nojekyll", "_headers", "SHA256SUMS",
    ] { #expect(files[name] != nil, "\(name)") }
    #expect(files["sitemap.xml"] == nil, "the site does not know its address")
    #expect(files.keys.allSatisfy { !$0.contains("staging") })
  }

  @Test func `a second build writes nothing and touches no file`() throws {
    let site = try SiteCopy()
    _ = try site.build()
    let before = try site.snapshot()
    let run = try Program.run("build", site.folder.path, "--lang", "fr")
    #expect(run.output.contains("fichiers écrits : 0, "))
    #expect(try site.snapshot() == before)
  }

  @Test func `two builds of the same sources are equal, whatever the locale and the zone`() throws {
    let one = try SiteCopy()
    let two = try SiteCopy()
    _ = try one.build()
    _ = try Program.run(
      "build", two.folder.path, "--quiet",
      environment: [
        "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "SWIFT_DETERMINISTIC_HASHING": "1",
      ])
    #expect(try one.snapshot().mapValues(\.bytes) == two.snapshot().mapValues(\.bytes))
  }

  @Test func `an error in the content writes nothing, names the place and ends with status 1`()
    throws
  {
    let site = try SiteCopy()
    _ = try site.build()
    let before = try site.snapshot()
    try site.edit("content/faire-le-point.md", "[Oui](#a1)", to: "[Oui](#a9)")
    try site.edit("content/index.md", "address: informal", to: "adress: informal")
    let run = try Program.run("build", site.folder.path, environment: ["LC_ALL": "fr_BE.UTF-8"])
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.messages.contains("error: « Oui » mène à « #a9 », qui n'existe pas [unknown-target]"))
    #expect(run.messages.contains("aide : vouliez-vous dire « #a1 » ?"))
    #expect(run.messages.contains("aide : vouliez-vous dire « address » ?"))
    #expect(
      run.messages.hasSuffix("2 erreurs, 0 avertissement ; 3 notes <!-- … --> non publiées\n"))
    #expect(try site.snapshot() == before)
  }

  @Test func `messages are English unless the language says otherwise`() throws {
    let site = try SiteCopy()
    try site.edit("content/faire-le-point.md", "[Oui](#a1)", to: "[Oui](#a9)")
    for (arguments, environment, expected) in [
      ([], [:], "does not exist"), ([], ["LANG": "fr"], "n'existe pas"),
      ([], ["LANG": "fr", "LC_ALL": "en_GB"], "does not exist"),
      (["--lang", "fr"], ["LANG": "en"], "n'existe pas"),
    ] as [([String], [String: String], String)] {
      let run =
        arguments.isEmpty
        ? try Program.run("check", site.folder.path, environment: environment)
        : try Program.run(
          "check", site.folder.path, arguments[0], arguments[1], environment: environment)
      #expect(run.messages.contains(expected))
    }
  }

  @Test func `a folder that is none ends with status 2, a wrong option with 64`() throws {
    let missing = try Program.run("build", "/nowhere/at/all")
    #expect(missing.status == 2)
    #expect(missing.messages.contains("cannot read /nowhere/at/all/content: no such file"))
    #expect(try Program.run("build", "--colour").status == 64)
    #expect(try Program.run("--version").output == "0.1.0\n")
  }

  @Test func `a page that is gone is removed, what others put there stays`() throws {
    let site = try SiteCopy()
    _ = try site.build()
    let foreign = site.output.appending(path: "CNAME")
    try "example.org".write(to: foreign, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/a-propos.md"))
    try site.edit("content/site.yml", "  - { page: a-propos.md, text: À propos }\n", to: "")
    let run = try Program.run("build", site.folder.path, "--lang", "en")
    #expect(run.output.contains("1 removed"), "\(run.messages)")
    let files = try site.snapshot()
    #expect(files["a-propos.html"] == nil)
    #expect(files["CNAME"] != nil)
  }

  @Test func `a file changed by hand is never replaced or removed in silence`() throws {
    let site = try SiteCopy()
    _ = try site.build()
    let page = site.output.appending(path: "parents.html")
    try "mine".write(to: page, atomically: true, encoding: .utf8)
    let run = try Program.run("build", site.folder.path, "--lang", "en")
    #expect(run.messages == "parents.html: changed since the last build, replaced\n")
    try "mine".write(
      to: site.output.appending(path: "a-propos.html"), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/a-propos.md"))
    try site.edit("content/site.yml", "  - { page: a-propos.md, text: À propos }\n", to: "")
    let second = try Program.run("build", site.folder.path, "--lang", "en")
    #expect(second.messages.contains("a-propos.html: no part of the site any more"))
    #expect(try site.snapshot()["a-propos.html"]?.bytes == Data("mine".utf8))
  }

  @Test func `the sums are those that sha256sum computes`() throws {
    let site = try SiteCopy()
    _ = try site.build()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "sh", "-c", "cd \"$1\" && sha256sum -c --quiet SHA256SUMS", "sh", site.output.path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let listed = try String(
      contentsOf: site.output.appending(path: "SHA256SUMS"), encoding: .utf8
    ).split(separator: "\n").count
    #expect(try site.snapshot().count == listed + 1, "every file but the list itself")
  }

  @Test func `what cannot be written is said with its path, and the old site stays`() throws {
    let site = try SiteCopy()
    _ = try site.build()
    try FileManager.default.removeItem(at: site.output.appending(path: "parents.html"))
    try FileManager.default.createDirectory(
      at: site.output.appending(path: "parents.html"), withIntermediateDirectories: true)
    try site.edit("content/aide.md", "Quoi qu'il", to: "Quoi donc qu'il")
    let before = try site.snapshot()
    let run = try Program.run("build", site.folder.path, "--lang", "en")
    #expect(run.status == 2)
    #expect(run.messages.contains("parents.html"))
    #expect(run.messages.contains("a folder stands in the place of this file"))
    #expect(try site.snapshot() == before)
  }
}
