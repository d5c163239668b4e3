import Foundation
import Testing

/// A build may be killed at any moment. `BALISE_KILLS` sets how often, `BALISE_PAGES` how many
/// pages there are.
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
      while process.isRunning, access(sign, F_OK) != 0 { usleep(50) }
    }
    usleep(chance.below([200_000, 20_000, 4_000][round % 3]))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
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
    let states = Array(clean.keys)
    var isMixed = 0
    for round in 0..<Self.number("BALISE_KILLS", or: 16) {
      let state = states[Int(chance.below(2))]
      try site.change(to: state)
      try Self.kill(site, round: round, &chance)
      let files = try site.outputFiles().filter { !$0.key.hasPrefix(".balise-staging") }
      for (path, bytes) in files where !path.hasSuffix("/") {
        #expect(clean.values.contains { $0[path] == bytes }, "\(path) is neither old nor new")
      }
      if !clean.values.contains(files) { isMixed += 1 }
      guard round % 4 == 3 else { continue }
      let run = try site.build()
      #expect(run.status == 0 && run.messages == "", "\(run.messages)")
      let now = try site.outputFiles()
      let wanted = clean[state] ?? [:]
      #expect(now == wanted, "\(Set(now.keys).symmetricDifference(wanted.keys))")
    }
    print("killed builds that left old and new files together: \(isMixed)")
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
