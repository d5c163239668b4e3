import Foundation
import Testing

/// `balise verify` says of each file what is wrong with it, and agrees with `sha256sum`.
@Suite struct VerifyCommand {
  @Test(arguments: [
    "true", "touch .gitignore .gitattributes", "echo gitdir: /somewhere/else > .git",
    // Modes that a user's mask gives.
    "chmod -R u=rwX,go= .", "chmod -R g+w .", "chmod -R a-w .", "chmod g+s . spring",
    // What programs that make lists make of this one.
    "sed -i 's/  / */' SHA256SUMS", "sed -i 's/$/\\r/' SHA256SUMS",
    "sed -i 's/^[0-9a-f]*/\\U&/' SHA256SUMS",
  ])
  func `a folder as it was written is exact, also where git keeps its own files`(
    command: String
  ) throws {
    let site = try GeneratedSite()
    try site.build()
    let made = try Shell.run("cd output && \(command)", in: site.folder)
    #expect(made.status == 0, "\(made.messages)")
    let run = try Shell.run("balise verify --lang fr", in: site.folder)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains(", tous tels que la construction les a écrits\n"))
    #expect(try sums(of: site).status == 0)
  }

  @Test(
    arguments: [
      ("rm page-1.html", "missing: page-1.html", false),
      ("echo >> page-1.html", "changed: page-1.html", false),
      ("ln -sf page-2.html page-1.html", "changed: page-1.html", false),
      ("rm page-1.html && mkdir page-1.html", "changed: page-1.html", false),
      ("rm page-1.html && mkfifo page-1.html", "changed: page-1.html", false),
      ("mv spring elsewhere && ln -s elsewhere spring", "foreign: spring", true),
      ("touch new.html", "foreign: new.html", true),
      ("ln -s page-1.html link", "foreign: link", true),
      ("ln -s / root", "foreign: root", true),
      ("mkdir spring/empty", "foreign: spring/empty/", true),
      ("touch spring/.git", "foreign: spring/.git", true),
      ("touch .gitlab-ci.yml", "foreign: .gitlab-ci.yml", true),
      ("echo nonsense >> SHA256SUMS", "changed: SHA256SUMS", false),
      // Whatever a host would hand out is told.
      ("git init -q", "foreign: .git/", true),
      ("mkdir .git && touch .git/evil.html", "foreign: .git/", true),
      ("echo '<script>' > .git", "foreign: .git", true),
      ("ln -s /etc .git", "foreign: .git", true),
      ("mkdir .gitignore && touch .gitignore/x.html", "foreign: .gitignore/x.html", true),
      ("touch .htaccess", "foreign: .htaccess", true),
      (
        "mkdir -p .balise-staging && touch .balise-staging/x.html",
        "foreign: .balise-staging/x.html", true
      ),
      (
        "mkdir -p .balise-staging && touch .balise-staging/record",
        "foreign: .balise-staging/record", true
      ),
      // A list that somebody made to agree with what they changed.
      (
        "echo >> page-1.html && sha256sum -b $(cut -c 67- SHA256SUMS) > S && mv S SHA256SUMS",
        "changed: SHA256SUMS", true
      ),
      ("sed -i /page-1/d SHA256SUMS && rm page-1.html", "changed: SHA256SUMS", true),
      ("sed -i '1{p}' SHA256SUMS", "changed: SHA256SUMS", true),
      (
        "printf '%064d  ../x\\n' 0 >> SHA256SUMS", "changed: SHA256SUMS", false
      ),
      // Modes that no build gives.
      ("chmod u+s page-1.html", "rights of another (setuid): page-1.html", true),
      ("chmod g+s page-1.html", "rights of another (setuid): page-1.html", true),
      ("chmod a+w page-1.html", "writable by all: page-1.html", true),
      ("chmod a+w SHA256SUMS", "writable by all: SHA256SUMS", true),
      ("chmod a+w .", "writable by all: ./", true),
      ("chmod 1777 spring", "writable by all: spring/", true),
      ("chmod 0 404.html", "unreadable: 404.html", nil),
      ("chmod 0 spring", "unreadable: spring/", nil),
      ("chmod 600 spring", "unreadable: spring/", nil),
    ] as [(String, String, Bool?)])
  func `each difference is named`(command: String, says: String, isFineForSums: Bool?) throws {
    let site = try GeneratedSite()
    try site.build()
    let made = try Shell.run("cd output && \(command)", in: site.folder)
    #expect(made.status == 0, "\(made.messages)")
    let run = try Shell.run("timeout 20 balise verify output --lang en", in: site.folder)
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.output.split(separator: "\n").contains(says[...]), "\(run.output)")
    // A pipe would keep it waiting for ever.
    guard !command.contains("mkfifo"), let isFineForSums else { return }
    #expect(try sums(of: site).status == (isFineForSums ? 0 : 1))
  }

  @Test func `a disk that knows no permissions is said once, and is no difference`() throws {
    let site = try GeneratedSite()
    try site.build()
    let run = try Shell.run("chmod -R 777 output && balise verify --lang en", in: site.folder)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.messages.contains("everybody may change everything here"))
    #expect(run.output.hasPrefix("files listed: "))
  }

  // MARK: Another folder against one's own list

  @Test(arguments: ["output", "output/SHA256SUMS", "sums"])
  func `a copy is held against one's own list`(list: String) throws {
    let site = try GeneratedSite()
    try site.build()
    _ = try Shell.run("cp -r output copy && cp output/SHA256SUMS sums", in: site.folder)
    let same = try Shell.run("balise verify --against copy \(list) --lang en", in: site.folder)
    #expect(same.status == 0, "\(same.output)\(same.messages)")
    // Whoever changes a page changes the list beside it, too.
    let changed = try Shell.run(
      """
      cd copy && echo evil >> page-1.html && rm page-2.html && touch strange &&
      sha256sum $(ls -d *.html) ../sums > SHA256SUMS; cd .. &&
      balise verify --against copy \(list) --lang en
      """, in: site.folder)
    #expect(changed.status == 1)
    #expect(
      changed.output.hasPrefix(
        "missing: page-2.html\nchanged: SHA256SUMS\nchanged: page-1.html\nforeign: strange\n"),
      "\(changed.output)")
  }

  @Test(arguments: [
    "printf ''", "echo nonsense", "(cat output/SHA256SUMS; echo x)", "sed 2d output/SHA256SUMS",
    "printf '%064d  ../../x\\n' 0", "printf '%064d  /etc/passwd\\n' 0",
    "printf '%064d  .git/config\\n' 0", "printf '\\\\%064d  a\\\\n/../../x\\n' 0",
  ])
  func `nothing is held against a list that no build can have written`(list: String) throws {
    let site = try GeneratedSite()
    try site.build()
    let run = try Shell.run(
      "\(list) > sums; balise verify --against output sums --lang en", in: site.folder)
    #expect(run.status == 2, "\(run.output)")
    #expect(run.messages == "balise: cannot read sums: this list is not as a build wrote it\n")
  }

  private func sums(of site: GeneratedSite) throws -> Program.Run {
    try Shell.run("cd output && sha256sum -c --strict --quiet SHA256SUMS", in: site.folder)
  }
}
