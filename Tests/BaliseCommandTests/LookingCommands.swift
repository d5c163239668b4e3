import Foundation
import Testing

/// `tree`, `diff` and the formats of `check`, as a user runs them.
@Suite struct LookingCommands {
  @Test func `the tree of the site has five outcomes with one path to each`() throws {
    let site = try SiteCopy()
    let run = try Program.run("tree", "faire-le-point", site.folder.path, "--lang", "fr")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.matches(of: #/\n  1 chemin, \d pages : /#).count == 5)
    #expect(run.output.contains("  1 chemin, 8 pages : Oui → Oui → Oui → Non\n"))
  }

  @Test func `addresses and numbers are listed where they are written`() throws {
    let site = try SiteCopy()
    let run = try Program.run("links", site.folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains(#/content/site.yml:\d+:\d+: tel:116000\n/#))
    #expect(run.output.contains(#/content/[a-z-]+.md:\d+:\d+: https:/#))
    let lines = run.output.split(separator: "\n")
    let json = try Program.run("links", site.folder.path, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["addresses"] as? [Any])?.count == lines.count)
    try site.edit("content/faire-le-point.md", "[Oui](#a1)", to: "[Oui](#a9)")
    let broken = try Program.run("links", site.folder.path)
    #expect(broken.status == 1)
    #expect(broken.output.contains("tel:116000"))
  }

  @Test func `a tree that is none is named, with the nearest that is one`() throws {
    let site = try SiteCopy()
    let missing = try Program.run("tree", "faire-le-poing.md", site.folder.path, "--lang", "fr")
    #expect(missing.status == 2)
    #expect(missing.messages.contains("vouliez-vous dire « faire-le-point.md » ?"))
    let guide = try Program.run("tree", "parents.md", site.folder.path, "--lang", "fr")
    #expect(guide.status == 2)
    #expect(guide.messages == "balise: parents.md est un guide, et non un arbre\n")
    #expect(try Program.run("tree", "x", "--paths", "--format", "dot").status == 64)
  }

  @Test func `in a format for programs standard output holds nothing else`() throws {
    let site = try SiteCopy()
    try site.edit("content/faire-le-point.md", "[Oui](#a1)", to: "[Oui](#a9)")
    for format in ["json", "gitlab", "sarif"] {
      let run = try Program.run("check", site.folder.path, "--format", format)
      #expect(run.status == 1)
      #expect(run.messages == "")
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
    try site.edit("content/faire-le-point.md", "[Oui](#a9)", to: "[Oui](#a1)")
    let build = try Program.run("build", site.folder.path, "--format", "json")
    #expect(build.status == 0)
    #expect(build.messages.contains("pages; files: "))
    _ = try JSONSerialization.jsonObject(with: Data(build.output.utf8))
  }

  @Test func `on GitHub Actions messages are annotations without being asked`() throws {
    let site = try SiteCopy()
    try site.edit("content/faire-le-point.md", "[Oui](#a1)", to: "[Oui](#a9)")
    let run = try Program.run(
      "check", site.folder.path, environment: ["GITHUB_ACTIONS": "true"])
    #expect(
      run.output.hasPrefix("::error file=\(site.folder.path)/content/faire-le-point.md,line="))
    let text = try Program.run(
      "check", site.folder.path, "--format", "text", environment: ["GITHUB_ACTIONS": "true"])
    #expect(text.output == "")
  }

  @Test func `a revision is compared with the folder, in a subfolder and with odd names`() throws {
    let site = try SiteCopy()
    let folder = site.folder
    let start = try Shell.run(
      """
      mkdir -p sub && mv content themes sub/ && printf x > 'sub/content/a b.txt'
      git init -q . && git add -A && git -c user.name=A -c user.email=a@b commit -q -m Start
      """, in: folder)
    #expect(start.status == 0, "\(start.messages)")
    let same = try Shell.run("balise diff HEAD --site sub --lang fr", in: folder)
    #expect(same.status == 0, "\(same.output) \(same.messages)")
    #expect(same.output.hasSuffix("\n\nRien ne change pour les lecteurs.\n"))
    try site.edit("sub/content/faire-le-point.md", "Bon amusement", to: "Amuse-toi bien")
    let changed = try Shell.run("cd sub && balise diff HEAD . --lang fr", in: folder)
    #expect(changed.status == 1)
    #expect(changed.output.contains("#r2 texte : « Bon amusement sur le Net"))
    // Started without a terminal's files, and by a program that ignores how others end.
    let bare = try Shell.run("balise diff HEAD --site sub --lang fr <&- 2>&-", in: folder)
    #expect(bare.output == changed.output.replacing("« . »", with: "« sub »"))
    let ignored = try Shell.run("trap '' CHLD; balise diff no-such HEAD --site sub", in: folder)
    #expect(ignored.status == 2, "\(ignored.output)")
    let folders = try Shell.run("balise diff sub sub", in: folder)
    #expect(folders.status == 0)
  }

  @Test func `a result that cannot be written whole is an error`() throws {
    let site = try SiteCopy()
    for command in ["ulimit -f 1; exec balise explain >printed", "exec balise explain >/dev/full"] {
      let run = try Shell.run(command, in: site.folder)
      #expect(run.status == 2 && run.messages.contains("standard output: "), "\(run.messages)")
    }
  }

  @Test func `what is neither a folder nor a revision is said, and git is given no options`() throws
  {
    let site = try SiteCopy()
    for name in ["nowhere", "HEAD~9", "--", "-x"] {
      let run = try Program.run("diff", "--site", site.folder.path, "--", name)
      #expect(run.status == 2 || run.status == 64, "\(name)")
      if run.status == 2 {
        #expect(run.messages.contains("neither a folder with content/ nor a revision of git"))
      }
    }
  }
}
