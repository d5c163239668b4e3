import Foundation
import Testing

/// What the writer promises in ARCHITECTURE.md, tried with the built program on awkward folders.
@Suite struct WriterPromises {
  /// Runs a command in the site's folder, `balise` being the program.
  private func sh(_ command: String, in site: GeneratedSite) throws -> Program.Run {
    try Shell.run(command, in: site.folder)
  }

  private func expectFailure(
    _ run: Program.Run, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 2, sourceLocation: sourceLocation)
    #expect(
      words.allSatisfy(run.messages.contains), "\(run.messages)", sourceLocation: sourceLocation)
    #expect(
      run.messages.split(separator: "\n").count == 1, "\(run.messages)",
      sourceLocation: sourceLocation)
  }

  // MARK: Where the output may be

  @Test(arguments: [
    "content", "content/", "content/new/deep", "themes", "themes/calm", ".", "..", "link",
    "link/new", "content/../content/x", "./themes/../content",
  ])
  func `the output and the sources may not lie in each other`(output: String) throws {
    let site = try GeneratedSite()
    _ = try sh("ln -s content link", in: site)
    let before = try GeneratedSite.files(in: site.folder)
    expectFailure(try site.build("--output", output), "lie in each other")
    #expect(try GeneratedSite.files(in: site.folder) == before)
  }

  @Test(arguments: ["a/b/c", "./a//b/", "content-copy", "contents/../x", "link", "link/deeper"])
  func `any other folder will do, also one that does not exist or a link to one`(
    output: String
  ) throws {
    let site = try GeneratedSite()
    _ = try sh("mkdir real contents && ln -s real link", in: site)
    let run = try site.build("--output", output)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try sh("cd '\(output)' && sha256sum -c --quiet SHA256SUMS", in: site).status == 0)
  }

  @Test func `what is no folder is said to be none`() throws {
    let site = try GeneratedSite()
    _ = try sh("touch file && ln -s nowhere dangling", in: site)
    expectFailure(try site.build("--output", "file"), "file: not a directory")
    expectFailure(try site.build("--output", "file/deeper"), "file")
    expectFailure(try site.build("--output", "dangling"), "dangling")
    expectFailure(try site.build("--output", "/proc/new"), "/proc/new")
    #expect(try site.build("--output", "''").status == 64)
  }

  // MARK: What others left there

  @Test func `the folder for new files is never a link, and files of others in it stay`() throws {
    let site = try GeneratedSite()
    _ = try sh("mkdir -p output precious && touch precious/1 precious/SHA256SUMS", in: site)
    _ = try sh("ln -s ../precious output/.balise-staging", in: site)
    expectFailure(try site.build(), ".balise-staging: not a directory")
    #expect(try sh("ls precious", in: site).output == "1\nSHA256SUMS\n")
    _ = try sh("cd output && rm .balise-staging && mkdir -p .balise-staging/mine", in: site)
    _ = try sh("cd output/.balise-staging && touch 0 7 SHA256SUMS record.new notes", in: site)
    #expect(try site.build().status == 0)
    #expect(try sh("ls output/.balise-staging", in: site).output == "mine\nnotes\n")
  }

  @Test func `folders a killed build did not put in place are cleared, links in them not followed`()
    throws
  {
    let site = try GeneratedSite()
    _ = try sh("mkdir -p precious output/.balise-staging/new/a/b && touch precious/1", in: site)
    _ = try sh(
      "cd output/.balise-staging/new && touch a/b/1 && ln -s ../../../precious p", in: site)
    #expect(try site.build().status == 0)
    #expect(
      try sh("ls precious; test -e output/.balise-staging || echo gone", in: site).output
        == "1\ngone\n")
  }

  @Test func `a folder that became a link is not followed, neither to write nor to remove`() throws
  {
    let site = try GeneratedSite()
    try site.build()
    _ = try sh("mv output/spring backup && ln -s ../backup output/spring", in: site)
    let backup = try GeneratedSite.files(in: site.folder.appending(path: "backup"))
    expectFailure(try site.build(), "output/spring: a folder is needed here")
    try site.change(to: .autumn)
    #expect(try site.build().status == 0)
    #expect(try GeneratedSite.files(in: site.folder.appending(path: "backup")) == backup)
  }

  @Test func `a link or a changed file in the place of a page is replaced and named`() throws {
    let site = try GeneratedSite()
    try site.build()
    _ = try sh("echo mine > note && cd output && ln -sf ../note page-1.html", in: site)
    let run = try site.build()
    #expect(run.messages == "page-1.html: changed since the last build, replaced\n")
    #expect(try sh("cat note", in: site).output == "mine\n")
    #expect(try site.outputFiles() == site.cleanFiles())
  }

  // MARK: Files and folders that change places

  @Test func `a file becomes a folder and a folder a file`() throws {
    let site = try GeneratedSite()
    for state in [GeneratedSite.State.autumn, .spring, .autumn] {
      try site.build()
      try site.change(to: state)
      let run = try site.build()
      #expect(run.status == 0, "\(run.messages)")
      #expect(try site.outputFiles() == site.cleanFiles())
    }
  }

  @Test(arguments: [
    (
      "echo mine > output/seed.txt", "output/seed.txt: a folder is needed here",
      GeneratedSite.State.autumn
    ),
    ("touch output/seed.txt/mine", "output/seed.txt: a folder stands in the place", .spring),
    ("mkdir output/seed.txt/mine", "output/seed.txt: a folder stands in the place", .spring),
    (
      "echo mine > output/seed.txt/leaves.txt", "output/seed.txt: a folder stands in the place",
      .spring
    ),
  ])
  func `what is not ours never makes room`(
    command: String, message: String, next: GeneratedSite.State
  ) throws {
    let site = try GeneratedSite()
    try site.change(to: next == .spring ? .autumn : .spring)
    try site.build()
    _ = try sh(command, in: site)
    let before = try site.outputFiles()
    try site.change(to: next)
    expectFailure(try site.build(), message)
    #expect(try site.outputFiles() == before)
  }

  @Test func `a folder of somebody where the list of sums goes ends the build before it begins`()
    throws
  {
    let site = try GeneratedSite()
    _ = try sh("mkdir -p output/SHA256SUMS", in: site)
    expectFailure(try site.build(), "SHA256SUMS: a folder stands in the place of this file")
    #expect(try sh("ls -A output", in: site).output == "SHA256SUMS\n")
  }

  @Test func `no file of the content may take the name of the list of sums`() throws {
    let site = try GeneratedSite()
    try site.put("content/sha256sums", "")
    let run = try site.build()
    #expect(run.status == 1)
    #expect(run.messages.contains("[duplicate-address]"))
  }

  @Test func `names that differ in accents as bytes or in case come and go without litter`() throws
  {
    let site = try GeneratedSite()
    let names = ["caf\u{E9}.txt", "cafe\u{301}.txt", "Cafe.txt", "cafe.txt"]
    for name in names {
      try site.put("content/\(name)", "same")
      #expect(try site.build().status == 0)
      #expect(try site.outputFiles() == site.cleanFiles(), "\(name)")
      #expect(try sh("cd output && sha256sum -c --quiet SHA256SUMS", in: site).status == 0)
      try site.remove("content/\(name)")
    }
  }

  // MARK: Two at once

  private static let holdLock =
    "flock -F output sleep 60 & lock=$!; while flock -n output true; do sleep 0.05; done"

  /// Runs a build that waits until another one ends, which it does when this one says so.
  private func whileAnotherBuilds(_ build: String, in site: GeneratedSite) throws -> Program.Run {
    try sh(
      """
      \(Self.holdLock); \(build) 2> said & build=$!
      for i in $(seq 600); do [ -s said ] && break; sleep 0.05; done
      kill -9 $lock; wait $build; status=$?; cat said >&2; exit $status
      """, in: site)
  }

  @Test func `of two builds into one folder one waits, and the last one decides`() throws {
    let site = try GeneratedSite(pages: 60)
    for _ in 0..<4 {
      let builds = try (0..<2).map { _ in
        let (build, messages) = (Process(), Pipe())
        build.executableURL = Program.path
        build.arguments = ["build", site.folder.path, "--quiet"]
        build.standardError = messages
        try build.run()
        return (build, messages)
      }
      for (build, messages) in builds {
        let said = try messages.fileHandleForReading.readToEnd() ?? Data()
        build.waitUntilExit()
        #expect(build.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
      }
    }
    let run = try whileAnotherBuilds("balise build . --lang fr", in: site)
    #expect(run.status == 0)
    #expect(
      run.messages
        == "Une autre construction écrit dans ce dossier ; j'attends qu'elle ait fini, "
        + "10 min au plus…\n")
    #expect(try site.outputFiles() == site.cleanFiles())
  }

  @Test func `who writes there is said, and after some time the other gives up`() throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    _ = try sh(
      "mkdir output/.balise-staging && echo 12 press > output/.balise-staging/lock", in: site)
    let run = try sh(
      "\(Self.holdLock); balise build . --lang en --wait 1; s=$?; kill -9 $lock; exit $s", in: site)
    #expect(run.status == 2)
    #expect(
      run.messages
        == "Another build (process 12 on press) is writing into this folder; "
        + "waiting for it to end, 1 s at most…\n"
        + "balise: cannot write ./output: another build (process 12 on press) writes there, "
        + "and was not done in 1 s; if it does not end, stop it\n")
    _ = try sh("rm -r output/.balise-staging", in: site)
    #expect(try site.outputFiles() == before)
    #expect(try sh("balise build . --wait -1", in: site).status == 64)
  }

  @Test(arguments: [
    "", "12", "\\x1b[31m 12", "12 $(printf %0900d)\\x1b[2J", "9999999999999999999 a",
  ])
  func `whatever stands where the owner's name goes, nothing comes of it`(owner: String) throws {
    let site = try GeneratedSite()
    _ = try sh("mkdir -p output/.balise-staging", in: site)
    _ = try sh("printf \"\(owner)\" > output/.balise-staging/lock", in: site)
    let run = try whileAnotherBuilds("balise build . --lang en --wait 60", in: site)
    #expect(run.status == 0)
    #expect(run.messages.hasPrefix("Another build") && run.messages.utf8.count < 300)
    #expect(!run.messages.contains("\u{1B}"))
  }

  @Test func `a build writes down that it is at work, and takes that away`() throws {
    let site = try GeneratedSite()
    try site.put("content/large.txt", String(repeating: "x", count: 3_000_000))
    let run = try sh(
      "ulimit -f 2000; balise build . --quiet & pid=$!; "
        + "for i in $(seq 50000); do [ -s output/.balise-staging/lock ] && break; done; "
        + "cat output/.balise-staging/lock; echo $pid $(hostname); wait $pid; "
        + "ls -A output",
      in: site)
    let lines = run.output.split(separator: "\n")
    // On a quick machine it may be done before anybody looks.
    if lines.count == 2 { #expect(lines[0] == lines[1]) }
    #expect(!run.output.contains(".balise-staging"))
  }

  // MARK: Disks

  @Test func `files and folders have the modes the user's mask gives`() throws {
    let site = try GeneratedSite()
    _ = try sh("umask 027 && balise build .", in: site)
    let modes = try sh(
      "stat -c %a output output/index.html output/spring output/404.html", in: site)
    #expect(modes.output == "750\n750\n640\n" || modes.output.contains("640"), "\(modes)")
  }

  @Test func `a file too large is said, and the old site stays`() throws {
    let site = try GeneratedSite()
    try site.build()
    let before = try site.outputFiles()
    try site.put("content/large.txt", String(repeating: "x", count: 3_000_000))
    let run = try sh("ulimit -f 2000; balise build . --lang en", in: site)
    expectFailure(run, "output/.balise-staging/", "file too large")
    #expect(try site.outputFiles() == before)
  }
}
