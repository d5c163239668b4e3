import Diagnostics
import Foundation
import Testing
import TreeGraph

@testable import Balise

/// docs/formats.md held against what is printed.
@Suite struct FormatsDocumented {
  /// The names of all members in a JSON text, however deep.
  private func members(_ json: JSON) throws -> Set<String> {
    var names: Set<String> = []
    var pending = [try JSONSerialization.jsonObject(with: Data(json.printed.utf8))]
    while let value = pending.popLast() {
      if let object = value as? [String: Any] {
        names.formUnion(object.keys)
        pending += object.values
      } else if let list = value as? [Any] {
        pending += list
      }
    }
    return names
  }

  private func documented(_ table: String) throws -> Set<String> {
    try DocumentationPage("docs/formats.md").names(table)
  }

  private let plain = "---\ntitle: Pluie\nlayout: tree\n---\n\n"

  @Test func `every member of a check is explained, and no other`() throws {
    let coverage = scenarioCoverage(of: try site(plain + TreeReports.loop))
    let place = Place(path: "content/a.md", line: 3)
    let allowance = Allowance(
      rule: "leftover", reason: "r", place: place, lines: 3...4, isForWholePage: false)
    let report = CheckReport(
      CheckReports.diagnostics, notes: 0, folder: "", in: .french, coverage: coverage,
      allowances: [UsedAllowance(allowance: allowance, count: 1)])
    // `name`, `step` and the like stand in the sentences about their objects.
    let inside = ["name", "step", "label", "target", "title", "answers", "reason"]
    #expect(try members(report.json) == documented("balise-check").union(inside))
  }

  @Test func `every member of a tree is explained, and no other`() throws {
    let loop = try members(survey(TreeReports.loop, listing: 2).json)
    let straight = try members(survey(Comparing.plain).json)
    // `label` and `target`, `step` and its like stand in the sentences about their objects.
    let inside = [
      "label", "target", "step", "pathCountWithoutTurning", "answers", "ends", "turnsBackTo",
    ]
    #expect(loop.union(straight) == (try documented("balise-tree")).union(inside))
  }

  @Test func `every member of a proof is explained, and no other`() throws {
    let files = try SiteFixtures.texts(
      below: SiteFixtures.folder.appending(path: "Sites/trees-that-lead-on/content"))
    let source = SourceFolder(Dictionary(uniqueKeysWithValues: files.map { ("content/" + $0, $1) }))
    let (site, _) = try readSite(from: source, options: MemorySite.options)
    let proof = proof(of: site, sources: [("content/site.yml", Digest(of: []))])
    #expect(try members(proof) == documented("balise-proof"))
  }

  @Test func `every member of a list of addresses is explained, and no other`() throws {
    let place = Place(path: "content/a.md", line: 3, column: 4)
    let written = ["HTTPS://a.be/", "tel:107", "sms:1", "mailto:a@b.be", "b.md", "data:,", "#a"]
    let list = AddressList(written.compactMap { WrittenAddress($0, text: "a", place) })
    #expect(list.addresses.map(\.kind) == [.web, .phone, .sms, .email])
    #expect(try members(list.json) == documented("balise-links"))
  }

  @Test func `every member of a comparison is explained, and no other`() throws {
    func changes(_ kinds: [Change.Kind]) -> [Change] {
      kinds.map { Change(kind: $0, subject: .step("a"), label: "l", before: "b", after: "c") }
    }
    let page = SiteChanges.Page(file: "a.md", title: "A")
    var all = SiteChanges()
    all.added = [page]
    all.everywhere = [Change(kind: .file, subject: .file("f"))]
    all.everywhere.append(Change(kind: .helpLines, subject: .helpBlock("h")))
    var changed = PageChanges(page: page, changes: changes([.tone]))
    changed.changes.append(Change(kind: .text, subject: .section("s")))
    let end = PathChanges.End(id: "r", isOutcome: true)
    changed.consequences = PathChanges(
      outcomes: [.init(id: "r", before: .exactly(Tally(1)), after: nil)],
      rerouted: [.init(paths: .exactly(Tally(1)), before: end, after: end, answers: ["x"])])
    all.changed = [changed]
    let inside = [
      "title", "id", "pathCount", "isOutcome", "answers", "folder", "revision", "commit",
    ]
    let states = (SiteState.revision("main", commit: "0123"), SiteState.folder("."))
    #expect(try members(all.json(comparing: states)) == documented("balise-diff").union(inside))
  }

  @Test func `every kind of change is listed, and no other`() throws {
    #expect(try documented("kinds") == Set(Change.Kind.allCases.map(\.rawValue)))
  }
}
