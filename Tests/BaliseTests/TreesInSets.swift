import Testing

@testable import Balise

/// Trees that lead into each other, taken together.
@Suite struct TreesInSets {
  /// `a` leads to the start of `b`, to a step that only `a` leads to, and to a guide; `b` leads back.
  static let files = [
    "content/site.yml": "title: Site\nlanguage: en\n",
    "content/guide.md": "---\ntitle: Guide\n---\n\nWords.\n",
    "content/a.md": """
    ---
    title: A
    layout: tree
    scenarios:
      - { answers: [Other, Yes], ends: "b.md#r1" }
      - { answers: [Inside, No], ends: "b.md#r2" }
    ---

    ## First? {#q1}

    - [Here](#r1)
    - [Other](b.md)
    - [Inside](b.md#q2)
    - [Guide](guide.md)

    ## End {#r1 .safe}

    """,
    "content/b.md": """
    ---
    title: B
    layout: tree
    ---

    ## Second? {#q1}

    - [Yes](#r1)
    - [No](guide.md)

    ## Third? {#q2}

    - [Yes](#r1)
    - [No](#r2)

    ## One {#r1 .safe}

    ## Two {#r2 .danger}

    """,
  ]

  private func site(_ files: [String: String] = Self.files) throws -> Site {
    try readSite(from: SourceFolder(files), options: MemorySite.options).0
  }

  private func shown(_ page: Int, _ files: [String: String] = Self.files) throws -> String {
    let site = try site(files)
    return try #require(TreeSurvey(site.pages[page], in: site)).text(in: .english)
  }

  @Test func `ways are counted through the trees that one leads on to`() throws {
    #expect(
      try shown(0).hasSuffix(
        """

        #r1 outcome .safe · End
          1 path, 2 pages: Here
        b.md another tree
          1 path, 2 pages: Other
        b.md#q2 another tree
          1 path, 2 pages: Inside
        guide.md another page
          1 path, 2 pages: Guide

        By way of other trees:
        b.md#r1 outcome .safe · One
          2 paths, 3 to 4 pages; the shortest: Inside → Yes
        b.md#r2 outcome .danger · Two
          1 path, 3 pages: Inside → No
        guide.md another page
          1 path, 4 pages: Other → No

        """))
  }

  @Test func `a step that only another tree leads to is not out of reach`() throws {
    let text = try shown(1)
    #expect(text.contains("#q2 question (from another tree) · Third?"))
    #expect(text.contains("#r2 outcome .danger (from another tree) · Two"))
    #expect(text.contains("\n  no path from the start of this tree\n"))
    #expect(!text.contains("out of reach"))
  }

  @Test func `a loop through two trees sets no limit`() throws {
    var files = Self.files
    files["content/b.md"]?.replace("[No](guide.md)", with: "[No](a.md#q1)")
    let text = try shown(0, files)
    #expect(text.contains("any number of paths (the tree has a loop at “#q1”"))
    #expect(text.contains("b.md#r1 outcome .safe · One\n  any number of paths"))
  }

  @Test func `a scenario counts in every tree that it walks through`() throws {
    let coverage = scenarioCoverage(of: try site())
    #expect(coverage.map(\.file) == ["content/a.md", "content/b.md"])
    #expect(coverage[0].untriedChoices.map(\.label) == ["Here", "Guide"])
    #expect(coverage[1].untriedChoices.map { "\($0.step) \($0.label)" } == ["q1 No", "q2 Yes"])
    #expect(coverage[1].untriedOutcomes.isEmpty)
    #expect(coverage[1].scenarioCount == 0)
  }

  @Test func `the ways of many trees in a row are exact`() throws {
    // Each tree doubles the ways: two answers lead to the next one.
    var files = ["content/site.yml": "title: Site\nlanguage: en\n"]
    let count = 100
    for index in 0..<count {
      let next = index + 1 < count ? "t-\(index + 1).md#q1" : "#r1"
      files["content/t-\(index).md"] = """
        ---
        title: T
        layout: tree
        ---

        ## Question? {#q1}

        - [Yes](\(next))
        - [No](\(next))
        - [Stop](#r1)

        ## End {#r1 .safe}

        """
    }
    let site = try site(files)
    let first = try #require(site.page(named: "t-0").page)
    let survey = try #require(TreeSurvey(first, in: site))
    let last = try #require(
      survey.ways.furtherEnds.first { survey.ways.name(of: $0) == "t-99.md#r1" })
    guard case .exactly(let ways) = survey.count(to: last) else {
      Issue.record("there is no loop")
      return
    }
    // 2^99 ways come to the last tree, of three answers all lead to its end.
    #expect("\(ways)" == "1901475900342344102245054808064")
    #expect(survey.mostPages(to: last) == 101)
    #expect(survey.fewestPages(to: last) == 101)
  }
}
