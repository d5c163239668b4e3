import Foundation
import Testing

/// Folders in which something stands that is no plain file, or that nobody may read, or whose name
/// no disk would take: each is said, and nothing is read elsewhere.
@Suite struct HostileFolders {
  private static let page = "---\ntitle: T\n---\n\nText.\n"

  @Test func `links, pipes and devices are named and never opened`() throws {
    let site = try SiteCopy()
    let content = site.folder.appending(path: "content")
    unsafe #expect(mkfifo(content.appending(path: "pipe.md").path, 0o600) == 0)
    for (name, target) in [
      ("loop", "."), ("out.md", "/etc/passwd"), ("gone.md", "nowhere"), ("zero.md", "/dev/zero"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: content.appending(path: name).path, withDestinationPath: target)
    }
    let run = try site.check(in: "en")
    #expect(run.status == 1)
    for name in ["pipe.md", "loop", "out.md", "gone.md", "zero.md"] {
      #expect(run.output.contains("content/\(name): error: this is neither a file nor a folder"))
    }
  }

  @Test(arguments: [
    ("mv content elsewhere && ln -s ../$(basename $PWD)/elsewhere content", 0, ""),
    ("mv themes elsewhere && ln -s elsewhere themes", 0, ""),
    ("mv content $PWD-content && ln -s $PWD-content content", 2, "./content"),
    ("rm -r themes && ln -s /usr themes", 2, "./themes"),
    ("rm -r content && ln -s . content", 2, "./content"),
    ("rm -r content && ln -s .. content", 2, "./content"),
    ("rm -r content && ln -s content content", 2, "content: too many"),
  ])
  func `the folders of sources may be links, but not to outside the site`(
    command: String, status: Int32, says: String
  ) throws {
    let site = try SiteCopy()
    _ = try Shell.run(command, in: site.folder)
    defer { _ = try? Shell.run("rm -rf $PWD-content", in: site.folder) }
    let run = try site.check(in: "en")
    #expect(run.status == status, "\(run.output)")
    #expect(says.isEmpty || run.output.contains(says))
    if says.hasPrefix(".") {
      #expect(
        run.output == "balise: cannot read \(says): this link leads out of the site's folder\n")
    }
  }

  @Test(arguments: [("content/site.yml", "site.yml"), ("themes/calm", "calm")])
  func `a link in the place of the settings or the theme is one fault`(
    path: String, name: String
  ) throws {
    let site = try SiteCopy()
    _ = try Shell.run("mv \(path) real && ln -s ../real \(path)", in: site.folder)
    let run = try site.check(in: "en")
    #expect(run.output.contains("\(path): error: this is neither a file nor a folder"))
    #expect(run.output.contains("\n1 error, 0 warnings"), "\(run.output)")
  }

  @Test func `names that cannot be addresses are refused, on one line each`() throws {
    let site = try SiteCopy()
    for name in ["a\nb.md", "a..b.md", "Grand.md", "a b.md", "a\u{1B}[31m.md", "\u{202E}.md"] {
      try site.write(Self.page, to: "content/" + name)
    }
    let run = try site.check(in: "en")
    #expect(run.output.contains("content/a b.md: error: this file name cannot become"))
    #expect(run.output.split(separator: "\n").count == 6 * 2 + 1)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    "a:b.txt", "a?.txt", "a*.txt", "a<b.txt", "a>b.txt", "a|b.txt", "a\"b.txt", "a\\b.txt",
    "a\nb.txt", "a\rb.txt", "a\u{1B}[31m.txt", "a\u{7F}.txt", "a\u{85}.txt", "a\u{202E}.txt",
    "a.txt.", "a.txt ", "folder /a.txt", "folder./a.txt", "fol:der/a.txt", "CON", "con.txt",
    "nul.tar.gz", "sub/aux.txt", "AUX/a.txt", "prn .txt", "com1.txt", "LPT9", "com\u{B9}.txt",
    "conin$", "CONOUT$.txt", ":\u{301}.txt", "a\u{AD}.txt",
  ])
  func `names that disks or addresses would change are refused`(name: String) throws {
    let site = try GeneratedSite(pages: 1)
    try site.put("content/\(name)", "x")
    let run = try site.build()
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.messages.contains("[bad-name]") && run.messages.contains("\n1 error, 0 warnings"))
    #expect(run.messages.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test(arguments: [
    ["images/a.txt", "Images/b.txt"], ["a/b/c.txt", "a/B/d.txt", "a/B/e/f.txt"],
    ["caf\u{E9}/a.txt", "cafe\u{301}/b.txt"], ["\u{C9}t\u{E9}.txt", "e\u{301}te\u{301}.txt"],
    ["Stra\u{DF}e.txt", "STRASSE.txt"], [".x", "Balise.txt", ".balise/a"],
    ["Robots.txt"], ["Sha256Sums/a.txt"], ["a.TXT", "A.txt"],
  ])
  func `names that are one on some disks are refused, once`(names: [String]) throws {
    let site = try GeneratedSite(pages: 1)
    for name in names { try site.put("content/\(name)", "x") }
    let run = try site.build()
    // Hidden files are no part of the sources.
    let isHidden = names.contains { $0.hasPrefix(".") }
    #expect(run.status == (isHidden ? 0 : 1), "\(run.messages)")
    if isHidden { return }
    #expect(run.messages.contains("[duplicate-address]"), "\(run.messages)")
    #expect(run.messages.contains("\n1 error, 0 warnings"), "\(run.messages)")
  }

  @Test func `names that only look odd are copied`() throws {
    let site = try GeneratedSite(pages: 1)
    let names = [
      "a b.txt", "\u{E9}t\u{E9}.txt", "100%.txt", "a#b.txt", "a&b='c'.txt", "[x]{y}.txt",
      "Con-1.txt",
      "console.txt", "com10.txt", "com0.txt", "auxiliaire/x.txt", "-f.txt", "a..b.txt",
      "CNAME", "null.txt", "lpt.txt", "\u{65E5}\u{672C}.txt", "A/b.txt", "A/C.txt", "$HOME.txt",
      "~x.txt",
    ].filter { !$0.hasPrefix(".") }
    for name in names { try site.put("content/\(name)", "x") }
    let run = try site.build()
    #expect(run.status == 0, "\(run.messages)")
    for name in names { #expect(try site.outputFiles()[name] != nil, "\(name)") }
  }

  @Test func `a step whose page no disk would take is refused at its line`() throws {
    let site = try SiteCopy()
    try site.write(
      "---\ntitle: T\nlayout: tree\nhelp: belgique\naliases: [lpt1.html, a*b.html]\n---\n\n"
        + "## q {#con}\n",
      to: "content/t.md")
    let run = try site.check(in: "en")
    for line in ["content/t.md:5:11:", "content/t.md:5:22:", "content/t.md:8:1:"] {
      #expect(run.output.contains("\(line) error: "), "\(run.output)")
    }
    #expect(run.output.contains("on Windows “con.html” is the name of a device"))
    #expect(run.output.contains("\n3 errors, "), "\(run.output)")
  }

  @Test func `a name too long for a file is said before anything is written`() throws {
    let site = try SiteCopy()
    let long = String(repeating: "a", count: 251)
    try site.write(Self.page, to: "content/\(long).md")
    try site.write(
      "---\ntitle: T\nlayout: tree\nhelp: belgique\naliases: [\(long)/\(long)x.html]\n---\n\n"
        + "## q {#\(long)z}\n",
      to: "content/t.md")
    let run = try Shell.run("balise build . --lang en", in: site.folder)
    #expect(run.status == 1)
    for line in ["content/\(long).md:", "content/t.md:5:11:", "content/t.md:8:1:"] {
      #expect(run.messages.contains("\(line) error: this name is too long"), "\(run.messages)")
    }
    #expect(run.messages.contains("\n3 errors, "), "\(run.messages)")
  }

  @Test func `a path too long for a disk is said where it becomes too long`() throws {
    let site = try SiteCopy()
    // The system takes no more than 4096 bytes at once: one goes down folder by folder.
    _ = try Shell.run(
      "cd content && n=$(printf %0100d 0) && for i in $(seq 60); do mkdir $n && cd $n; done "
        + "&& touch x",
      in: site.folder)
    let run = try Shell.run("balise build . --lang en", in: site.folder)
    #expect(run.status == 1)
    #expect(run.messages.contains("error: this path is too long: more than 1000 bytes"))
    #expect(run.messages.contains("\n1 error, 0 warnings"), "\(run.messages)")
    _ = try Shell.run("rm -rf content", in: site.folder)
  }

  @Test(arguments: ["closed/", "closed.md", "closed.png"])
  func `what may not be read is said with its path`(name: String) throws {
    let site = try SiteCopy()
    let path = "content/" + name.trimmingCharacters(in: ["/"])
    let make = name.hasSuffix("/") ? "mkdir" : "touch"
    _ = try Shell.run("\(make) \(path) && chmod 0 \(path)", in: site.folder)
    defer { _ = try? Shell.run("chmod 700 \(path)", in: site.folder) }
    // Root is refused nothing: somebody else has to try.
    let asSomebody = getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
    let run = try Shell.run(
      "mkdir output && chmod 777 output && \(asSomebody)balise build . --lang en", in: site.folder)
    // Where nobody else may run the program there is nothing to try.
    guard run.status != 126, run.status != 127 else { return }
    #expect(run.status == 2)
    #expect(
      run.messages == "balise: cannot read ./\(path): permission denied\n", "\(run.messages)")
    #expect(try Shell.run("ls -A output", in: site.folder).output == "")
  }

  @Test func `a file larger than the memory is copied all the same`() throws {
    let site = try SiteCopy()
    _ = try Shell.run("truncate -s 180M content/film.mp4", in: site.folder)
    for expected in ["written", "unchanged"] {
      let run = try Shell.run("ulimit -v 180000; balise build . --lang en", in: site.folder)
      #expect(run.status == 0, "\(run.messages)")
      #expect(expected == "written" || run.output.contains(" 0 written"), "\(run.output)")
    }
    let sums = try Shell.run("cd output && sha256sum -c --quiet SHA256SUMS", in: site.folder)
    #expect(sums.status == 0)
    _ = try Shell.run("printf x | dd of=content/film.mp4 conv=notrunc seek=300k", in: site.folder)
    let run = try Shell.run("ulimit -v 180000; balise build . --lang en", in: site.folder)
    #expect(run.output.contains(" 3 written"), "\(run.output)\(run.messages)")
    #expect(try Shell.run("cmp content/film.mp4 output/film.mp4", in: site.folder).status == 0)
    #expect(
      try Shell.run("ulimit -v 180000; balise verify", in: site.folder).status == 0)
  }
}
