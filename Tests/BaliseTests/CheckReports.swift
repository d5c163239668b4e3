import Diagnostics
import Foundation
import Testing

@testable import Balise

/// What is wrong, told to other programs.
@Suite struct CheckReports {
  static let diagnostics = [
    Diagnostic(
      .deadLink, at: Place(path: "content/a, b: c.md", line: 3, column: 7),
      Wording(fr: "100 % faux", en: "100% \"wrong\"\nreally"),
      help: Wording(fr: "mieux", en: "better")),
    Diagnostic(.emptyTree, at: Place(path: "content/é.md", line: 0), Wording(fr: "f", en: "e")),
    Diagnostic(.emptyTree, at: Place(path: "content/é.md", line: 9), Wording(fr: "f", en: "e")),
  ]
  private func report(_ folder: String = "") -> CheckReport {
    CheckReport(Self.diagnostics, notes: 2, folder: folder, in: .english)
  }

  /// What Foundation reads from our JSON.
  private func read(_ json: JSON) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.printed.utf8))
  }

  @Test func `GitHub's commands are escaped as its runner reads them`() {
    #expect(
      report("docs/").githubCommands == """
        ::error file=docs/content/a%2C b%3A c.md,line=3,col=7,title=dead-link::100%25 "wrong" really\
        %0Ahelp: better
        ::error file=docs/content/é.md,title=empty-tree::e
        ::error file=docs/content/é.md,line=9,title=empty-tree::e

        """)
  }

  @Test func `No line break of an author's begins a command of GitHub's`() {
    let said = "a\r\n::error::b\r::c\n\u{301}"
    let report = CheckReport(
      [Diagnostic(.badValue, at: Place(path: "a.md", line: 1), Wording(fr: said, en: said))],
      notes: 0, folder: "", in: .english)
    #expect(
      report.githubCommands == "::error file=a.md,line=1,title=bad-value::"
        + "a  ::error::b ::c \u{301}\n")
  }

  /// As an author may write them: each begins a command in a log, or steers who reads it.
  static let commands = [
    "::error::x", "  ::error::x", "\u{A0}::error::x", "\u{3000}\t::x", ":\u{200D}:error::x",
    "\u{FE0F}::x", "##[error]x", "a ##[add-mask]x", "a ###[group]x", "##\u{200D}[error]x",
    "#\u{FE0F}#\u{FE0F}[error]x", "\u{2028}::x", "a\u{1B}[31m", "\u{9B}31m", "a\u{202E}b",
  ]

  @Test(arguments: commands) func `No line of GitHub's log is an author's command`(said: String) {
    let report = CheckReport(
      [
        Diagnostic(
          .badValue, at: Place(path: said, line: 1), Wording(fr: said, en: said),
          help: Wording(fr: said, en: said))
      ],
      notes: 0, folder: "", in: .english)
    let lines = report.githubCommands.split(separator: "\n")
    #expect(lines.count == 1)
    // What the runner makes of the message, and prints.
    let message = lines[0].replacing(#/^::error file=[^:]*,title=bad-value::/#, with: "")
    for line in message.replacing("%0A", with: "\n").split(separator: "\n") {
      let seen = line.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
      let text = String(String.UnicodeScalarView(seen))
      #expect(!text.contains("##["), "\(text)")
      #expect(!text.trimmingCharacters(in: .whitespaces).hasPrefix("::"), "\(text)")
      #expect(line.unicodeScalars.allSatisfy { !isUnprintable($0) })
    }
  }

  @Test(arguments: commands) func `JSON holds no command, and says the text itself`(
    said: String
  ) throws {
    let printed = JSON(["a": .text(said)]).printed
    #expect(try read(JSON(["a": .text(said)])) as? [String: String] == ["a": said])
    #expect(!printed.contains("##["))
    #expect(printed.unicodeScalars.allSatisfy { $0 == "\n" || !isUnprintable($0) })
  }

  @Test(arguments: [
    ("{0} {a}", "{{0}} {{a}}"), ("[x](https://evil.example)", #"[x\](https://evil.example)"#),
    (#"[x\](1)"#, #"[x\\\](1)"#), (#"[x]\](1)"#, #"[x]\\\](1)"#), ("[[x]](1)", #"[[x]\](1)"#),
    ("[x] (1) [y]", "[x] (1) [y]"), (#"C:\a"#, #"C:\a"#),
  ])
  func `Nothing of an author's is a placeholder or a link of SARIF`(
    said: String, escaped: String
  ) throws {
    let report = CheckReport(
      [Diagnostic(.badValue, at: Place(path: "a.md", line: 1), Wording(fr: said, en: said))],
      notes: 0, folder: "", in: .english)
    let log = try #require(try read(report.sarif) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect((result["message"] as? [String: String])?["text"] == escaped)
  }

  @Test func `GitLab's fingerprints tell equal messages apart and stay when lines move`() throws {
    let list = try #require(try read(report().gitlabCodeQuality) as? [[String: Any]])
    let prints = list.compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == 3)
    #expect(prints.allSatisfy { $0.count == 64 })
    #expect(list[0]["severity"] as? String == "major")
    let moved = Self.diagnostics.map {
      Diagnostic(
        $0.rule, at: Place(path: $0.place.path, line: $0.place.line + 5), $0.message, help: $0.help)
    }
    #expect(CheckReport(moved, notes: 2, folder: "", in: .french).fingerprints() == prints)
  }

  @Test func `SARIF names rules by their index and files by an address`() throws {
    let log = try #require(try read(report().sarif) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == 2)
    #expect(rules.allSatisfy { $0["help"] != nil && $0["shortDescription"] != nil })
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let text = report().sarif.printed
    #expect(text.contains("\"uri\": \"content/a%2C%20b%3A%20c.md\""))
    #expect(
      CheckReport(Self.diagnostics, notes: 2, folder: "/s/", in: .french).sarif.printed.contains(
        "file:///s/content/%C3%A9.md"))
  }

  @Test func `our own JSON says what the text says`() throws {
    let log = try #require(try read(report().json) as? [String: Any])
    #expect(log["errors"] as? Int == 3)
    let first = try #require((log["diagnostics"] as? [[String: Any]])?.first)
    #expect(first["column"] as? Int == 7)
    #expect(first["message"] as? String == "100% \"wrong\"\nreally")
    #expect(log["coverage"] == nil)
  }

  @Test func `any text survives JSON`() throws {
    let text = String(String.UnicodeScalarView((0...0x2100).compactMap(Unicode.Scalar.init)))
    let read = try #require(try read(JSON(["a": .text(text)])) as? [String: String])
    #expect(read["a"] == text)
  }

  @Test func `coverage names what no scenario tries, with a scenario to copy`() throws {
    let frontMatter = "scenarios:\n  - { answers: [Non], ends: r1 }\n"
    let site = try site(
      "---\ntitle: Pluie\nlayout: tree\n\(frontMatter)---\n\n" + TreeReports.loop)
    #expect(
      scenarioCoverage(of: site).map { $0.text(in: .french) } == [
        """
        content/t.md : 1 scénario ; 1 choix sur 5, 1 résultat sur 2
          aucun scénario ne choisit :
            10: #q1 « Oui » → #q2
            15: #q2 « Oui » → #r1
            16: #q2 « Attendre » → #a1
            17: #q2 « Non » → #r2
          aucun scénario ne finit à :
            25: #r2 · Mouillé
              - { answers: [Oui, Non], ends: r2 }

        """
      ])
  }

  @Test func `answers that YAML would take for something else are quoted`() {
    #expect(
      scenario(["Je ne sais pas", "Oui: un peu", "C'est \"non\"", "- rien"], ends: "r1")
        == #"{ answers: [Je ne sais pas, "Oui: un peu", "C'est \"non\"", "- rien"], ends: r1 }"#)
  }
}
