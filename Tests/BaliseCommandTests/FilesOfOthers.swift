import Foundation
import Testing

/// What no build wrote is never removed or overwritten, whatever lists and records say of it.
@Suite struct FilesOfOthers {
  private func sh(_ command: String, in site: GeneratedSite) throws -> Program.Run {
    try Shell.run(command, in: site.folder)
  }

  /// A line of a list of sums for each file of the output, as somebody else would write it.
  private static let list = "sha256sum $(find . -type f ! -name SHA256SUMS -printf '%P\\n')"

  // MARK: A list that is somebody else's

  @Test(arguments: [
    "\(list) > SHA256SUMS", "\(list) | sort -k 2 > SHA256SUMS",
    "touch .nojekyll && \(list) > SHA256SUMS",
    "echo '/*' > _headers && touch .nojekyll && \(list) | sort -k 2 > SHA256SUMS",
    "echo 'Balise wrote the files that SHA256SUMS lists.' > .balise && \(list) > SHA256SUMS",
    // A mark that is true of another list.
    "cp ../made/.balise . && sed /page-1/d ../made/SHA256SUMS > SHA256SUMS && \(list) >> SHA256SUMS",
  ])
  func `a list of sums that is not ours removes nothing`(make: String) throws {
    let site = try GeneratedSite()
    _ = try sh("balise build . --output made && mkdir output", in: site)
    _ = try sh("cd output && echo mine | tee notes.txt other.html && \(make)", in: site)
    let before = try site.outputFiles()
    let run = try site.build()
    #expect(run.status == 2 && run.messages.contains("SHA256SUMS"), "\(run.messages)")
    #expect(run.messages.contains("no build wrote"), "\(run.messages)")
    #expect(try site.outputFiles() == before)
    #expect(try site.build("--replace").status == 0)
    #expect(try sh("cat output/notes.txt output/other.html", in: site).output == "mine\nmine\n")
  }

  @Test func `a line added to our own list gives no right to the file`() throws {
    let site = try GeneratedSite()
    try site.build()
    _ = try sh("cd output && echo mine > notes.txt && sha256sum notes.txt >> SHA256SUMS", in: site)
    try site.put("content/page-1.md", "---\ntitle: New\n---\n\nNew.\n")
    let run = try site.build()
    #expect(run.status == 0)
    #expect(run.messages.contains("notes.txt: no part of the site any more"), "\(run.messages)")
    #expect(try sh("cat output/notes.txt", in: site).output == "mine\n")
    #expect(try sh("balise verify --lang en", in: site).output.contains("foreign: notes.txt\n"))
  }

  @Test(arguments: [".git/config", ".balise-staging/notes", "../notes", "link/notes", ".ssh/key"])
  func `a list with a true mark has no power over what no build writes`(path: String) throws {
    let site = try GeneratedSite()
    try site.build()
    _ = try sh("mkdir -p other output/.git output/.balise-staging output/.ssh", in: site)
    _ = try sh("ln -s ../other output/link && echo mine > output/\(path)", in: site)
    // The mark is no secret: anybody can make one.
    _ = try sh(
      """
      cd output && sha256sum \(path) >> SHA256SUMS && sed -i /.balise$/d SHA256SUMS &&
      LC_ALL=C sort -k 2 -o SHA256SUMS SHA256SUMS && printf \
      'Balise wrote the files that SHA256SUMS lists.\\nformat 1\\nother lines %s\\n' \
      $(sha256sum SHA256SUMS | cut -c 1-64) > .balise && sha256sum .balise >> SHA256SUMS
      """, in: site)
    _ = try site.build()
    #expect(try sh("cat output/\(path)", in: site).output == "mine\n")
  }

  // MARK: Files where the site needs a place

  @Test(arguments: ["index.html", "page-1.html", "404.html", "_headers", ".balise", "SHA256SUMS"])
  func `a first build stops at a file of somebody, and --replace goes on`(name: String) throws {
    let site = try GeneratedSite()
    try site.put("content/index.md", "---\ntitle: Home\n---\n\nHello.\n")
    _ = try sh("mkdir output && echo mine > output/\(name)", in: site)
    let run = try site.build()
    #expect(run.status == 2)
    #expect(
      run.messages == "balise: cannot write ./output: a file stands there that no build wrote "
        + "(\(name)); choose another folder, or add --replace to replace it\n")
    #expect(try sh("ls -A output", in: site).output == "\(name)\n")
    let replaced = try site.build("--replace")
    #expect(replaced.status == 0)
    #expect(replaced.messages == "\(name): no build had written it; replaced\n")
    #expect(try site.outputFiles() == site.cleanFiles())
  }

  @Test func `a later build stops too, before it has moved a file`() throws {
    let site = try GeneratedSite()
    try site.build()
    try site.change(to: .autumn)
    for number in 0..<20 {
      try site.put("content/new-\(number).md", "---\ntitle: New \(number)\n---\n\nNew.\n")
      try site.put("output/new-\(number).html", "mine")
    }
    let before = try site.outputFiles()
    let run = try site.build()
    #expect(run.status == 2 && run.messages.contains("20 files stand there that no build wrote"))
    #expect(run.messages.contains("and 10 more)"), "\(run.messages)")
    #expect(try site.outputFiles() == before)
  }

  @Test func `the same bytes are no conflict, nor are files beside those of the site`() throws {
    let site = try GeneratedSite()
    _ = try sh("balise build . --output made && mkdir output && cp made/p*.html output", in: site)
    _ = try sh("touch output/CNAME && mkdir -p output/stats/2024", in: site)
    let run = try site.build()
    #expect(run.status == 0 && run.messages == "", "\(run.messages)")
    #expect(try sh("ls -d output/CNAME output/stats/2024", in: site).status == 0)
  }

  @Test(arguments: [
    "rsync -a made/ output/", "cp -r made output && rm output/.[bn]*",
    "cp -r made output && sed -i 's/$/\\r/' output/SHA256SUMS",
    "cp -r made output && sed -i 's/  / */' output/SHA256SUMS",
  ])
  func `a copy is ours as the first one was, also where a host dropped hidden files`(
    copy: String
  ) throws {
    let site = try GeneratedSite()
    guard try sh("balise build . --output made && \(copy)", in: site).status == 0 else { return }
    try site.change(to: .autumn)
    let run = try site.build()
    #expect(run.status == 0 && run.messages == "", "\(run.messages)")
    #expect(try site.outputFiles() == site.cleanFiles())
  }

  @Test func `what a build before there was a mark wrote is replaced, and never removed`() throws {
    let site = try GeneratedSite()
    try site.build()
    _ = try sh("cd output && rm .balise && sed -i /.balise/d SHA256SUMS", in: site)
    try site.change(to: .autumn)
    try site.remove("content/seed.txt")
    let run = try site.build()
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("spring/day-0/leaf-0.html: no part of the site any more"))
    let files = try site.outputFiles().filter {
      !$0.key.hasPrefix("spring") && $0.key != "seed.txt"
    }
    #expect(try files == site.cleanFiles())
    #expect(try site.build().messages == "", "it is said once")
  }

  // MARK: A record that no build wrote

  @Test(arguments: [
    "", "balise record 1, file 1\\n", "balise record 1, file $(stat -c %i notes.txt)\\n",
    "balise record 1, file \\n", "balise record 1, file -1\\n",
  ])
  func `a record that no build wrote here has no power`(header: String) throws {
    let site = try GeneratedSite()
    try site.build()
    try site.put("output/notes.txt", "mine")
    _ = try sh(
      """
      cd output && mkdir .balise-staging && printf "\(header)" > .balise-staging/record &&
      sha256sum notes.txt >> .balise-staging/record
      """, in: site)
    let run = try site.build()
    #expect(run.status == 0 && run.messages == "", "\(run.messages)")
    #expect(try sh("cat output/notes.txt; ls -A output", in: site).output.hasPrefix("mine"))
    #expect(try sh("test -e output/.balise-staging", in: site).status == 1)
  }

  @Test func `a record of another user, or one that was copied, has no power`() throws {
    let site = try GeneratedSite()
    try site.build()
    try site.put("output/notes.txt", "mine")
    let write =
      "mkdir .balise-staging && touch .balise-staging/record && (printf "
      + "'balise record 1, file %s\\n' $(stat -c %i .balise-staging/record); sha256sum notes.txt) "
      + "> .balise-staging/record"
    if getuid() == 0 {
      _ = try sh("cd output && \(write) && chown 65534 .balise-staging/record", in: site)
      #expect(try site.build().status == 0)
      #expect(try sh("cat output/notes.txt", in: site).output == "mine")
    }
    _ = try sh(
      "cd output && \(write) && cp -r .balise-staging x && rm -r .balise-staging", in: site)
    _ = try sh("cd output && mv x .balise-staging", in: site)
    #expect(try site.build().status == 0)
    #expect(try sh("cat output/notes.txt", in: site).output == "mine")
  }

  // MARK: Where a path leads

  @Test(arguments: [
    "nope/../content", "nope/../content/new", "nope//.././content", "a/b/../../content",
    "a/../b/../themes", "nope/..", "./nope/../content/../content", "real/../nope/../content",
  ])
  func `a path is followed before it is compared`(output: String) throws {
    let site = try GeneratedSite()
    _ = try sh("mkdir real", in: site)
    let before = try GeneratedSite.files(in: site.folder)
    let run = try site.build("--output", output)
    #expect(run.status == 2 && run.messages.contains("lie in each other"), "\(run.messages)")
    #expect(try GeneratedSite.files(in: site.folder) == before)
  }

  @Test(arguments: [
    ("nope/../public", "public"), ("real/../nope/../x/y", "x/y"), ("a/../../b", ""),
  ])
  func `other paths through folders that are not there lead where they say`(
    output: String, place: String
  ) throws {
    let site = try GeneratedSite()
    _ = try sh("mkdir real site && mv content themes site", in: site)
    let run = try sh("cd site && balise build . --output '\(output)'", in: site)
    #expect(run.status == 0, "\(run.messages)")
    let found = place.isEmpty ? "b" : "site/\(place)"
    #expect(try sh("test -f \(found)/SHA256SUMS && test ! -e site/nope", in: site).status == 0)
  }
}
