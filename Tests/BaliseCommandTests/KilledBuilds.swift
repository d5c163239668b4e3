import Foundation
import Testing

/// A build may be killed at any moment, over nothing or over an existing site in several states.
/// `BALISE_KILLS` sets how often, `BALISE_PAGES` how many pages there are.
@Suite struct KilledBuilds {
  static func number(_ name: String, or usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }

  private static func kill(_ site: GeneratedSite, round: Int, _ chance: inout Chance) throws {
    let process = Process()
    process.executableURL = Program.path
    process.arguments = ["build", site.folder.path, "--quiet"]
    process.environment = Program.sanitizing
    try process.run()
    // One in three dies while it moves files, one while it stages them, one at any time.
    let sign = [nil, ".balise-staging", ".balise-staging/record"][round % 3]
    if let sign = sign.map({ site.output.appending(path: $0).path }) {
      while process.isRunning, unsafe access(sign, F_OK) != 0 { usleep(50) }
    }
    usleep(chance.below([200_000, 20_000, 4_000][round % 3]))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What stands in the output when a build begins that will be killed.
  enum Start: CaseIterable {
    /// Nothing.
    case fresh
    /// The site, with a page that somebody changed since.
    case changed
    /// The site, with files that no build wrote.
    case foreign
    /// What the last killed build left.
    case halfNew
  }

  private static let notes = [
    "notes.txt": "mine", "spring/notes.txt": "mine", "autumn/mine/n": "mine",
  ]

  private static func prepare(_ start: Start, _ site: GeneratedSite) throws {
    switch start {
    case .fresh: try? site.remove("output")
    case .changed:
      _ = try site.build()
      try site.put("output/page-1.html", "changed by somebody")
    case .foreign:
      _ = try site.build()
      for (path, text) in notes { try site.put("output/\(path)", text) }
    case .halfNew: break
    }
  }

  @Test func `a killed build leaves old and new files; the next one leaves what a first one would`()
    throws
  {
    var chance = Chance(state: 20)
    let site = try GeneratedSite(pages: Self.number("BALISE_PAGES", or: 100))
    var clean: [GeneratedSite.State: [String: Data]] = [:]
    for state in GeneratedSite.State.allCases {
      try site.change(to: state)
      clean[state] = try site.cleanFiles()
    }
    var isMixed = 0
    for round in 0..<Self.number("BALISE_KILLS", or: 16) {
      let state = GeneratedSite.State.allCases[Int(chance.below(2))]
      try Self.prepare(Start.allCases[Int(chance.below(4))], site)
      let notes = try Self.notesIn(site)
      try site.change(to: state)
      try Self.kill(site, round: round, &chance)
      let files = try site.outputFiles().filter { !$0.key.hasPrefix(".balise-staging") }
      for (path, bytes) in files where !path.hasSuffix("/") && Self.notes[path] == nil {
        let isKnown =
          clean.values.contains { $0[path] == bytes } || bytes == Data("changed by somebody".utf8)
        #expect(isKnown, "\(path) is neither old nor new")
      }
      if !clean.values.contains(files) { isMixed += 1 }
      #expect(try Self.notesIn(site) == notes, "a killed build took files of somebody")
      let verified = try Shell.run("balise verify --lang en", in: site.folder)
      #expect(!verified.output.contains("\nchanged: SHA256SUMS"), "\(verified.output)")
      guard round % 4 == 3 else { continue }
      let run = try site.build()
      #expect(run.status == 0, "\(run.messages)")
      for line in run.messages.split(separator: "\n") {
        #expect(line == "page-1.html: changed since the last build, replaced", "\(line)")
      }
      #expect(try Self.notesIn(site) == notes, "a build took files of somebody")
      let now = try site.outputFiles().filter { Self.notes[$0.key] == nil }
      let wanted = clean[state] ?? [:]
      #expect(now == wanted, "\(Set(now.keys).symmetricDifference(wanted.keys))")
      for path in Self.notes.keys { try? site.remove("output/\(path)") }
      _ = try Shell.run("find output -type d -empty -delete", in: site.folder)
    }
    print("killed builds that left old and new files together: \(isMixed)")
  }

  private static func notesIn(_ site: GeneratedSite) throws -> [String: Data] {
    try site.outputFiles().filter { notes[$0.key] != nil }
  }
}

/// Numbers that are the same in every run.
struct Chance {
  var state: UInt64

  mutating func below(_ limit: UInt32) -> UInt32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt32(truncatingIfNeeded: state >> 33) % limit
  }
}
