import Testing
import TreeGraph

@testable import Balise

/// What `balise diff` finds between two states of a site.
@Suite struct Comparing {
  private func state(_ texts: [String: String]) throws -> (site: Site, source: SourceFolder) {
    var files = ["content/site.yml": "title: T\nlanguage: fr\n"]
    for (path, text) in texts { files[path] = text }
    let source = SourceFolder(files)
    return (try readSite(from: source, options: BuildOptions()).0, source)
  }

  private func changes(_ old: [String: String], _ new: [String: String]) throws -> SiteChanges {
    try compareSites(state(old), state(new))
  }

  private func tree(_ steps: String) -> [String: String] {
    ["content/t.md": "---\ntitle: Pluie\nlayout: tree\n---\n\n" + steps]
  }

  /// The lines said of a tree that was edited: pairs of what stood there and what stands there now.
  private func said(_ edits: [(String, String)], of steps: String = TreeReports.loop) throws
    -> [String]
  {
    let edited = edits.reduce(steps) { $0.replacing($1.0, with: $1.1) }
    return try changes(tree(steps), tree(edited)).text(in: .english)
      .split(separator: "\n").dropFirst().map { String($0.trimmingPrefix { $0 == " " }) }
  }

  @Test func `equal sites have no changes, whatever order they were read in`() throws {
    let site = tree(TreeReports.loop)
    #expect(try changes(site, site).isEmpty)
    #expect(try changes(site, site).text(in: .french) == "Rien ne change pour les lecteurs.\n")
  }

  @Test func `steps and choices are compared one by one`() throws {
    #expect(
      try said([("## Sec {#r1 .safe}", "## Bien sec {#r1 .support}\n\nBravo.")]) == [
        "#r1 heading: “Sec” becomes “Bien sec”", "#r1 tone: “safe” becomes “support”",
        "#r1 text added: “Bravo.”",
      ])
    #expect(
      try said([("- [Attendre](#a1)", "- [Patienter](#a1)")]) == [
        "#q2 choice: “Attendre” becomes “Patienter”"
      ])
    #expect(
      try said([("- [Oui](#q2)\n- [Non](#r1)", "- [Non](#r1)\n- [Oui](#q2)")]) == [
        "#q1 order of choices changed"
      ])
    #expect(
      try said([("{#a1 .caution}", "{#a2 .caution}"), ("(#a1)", "(#a2)")]) == [
        "#a2 name: “a1” becomes “a2”"
      ])
  }

  /// What is written under a key, and what is written there next; nil where readers notice nothing.
  private func edit(of key: FrontMatter.Key) -> (before: String, after: String, kind: Change.Kind?)
  {
    switch key {
    case .title: ("title: A", "title: B", .title)
    case .layout: ("layout: page", "layout: tree", .layout)
    case .language: ("language: fr", "language: nl", .language)
    case .address: ("address: formal", "address: informal", .address)
    case .description: ("description: A", "description: B", .description)
    case .help: ("help: a", "help: b", .help)
    case .draft: ("draft: false", "draft: false", nil)
    case .aliases: ("aliases: [a.html]", "aliases: [b.html]", .aliases)
    case .source: ("source: A", "source: B", .source)
    case .credits: ("credits: A", "credits: B", .credits)
    case .reviewed: ("reviewed: 2026-01-01", "reviewed: 2026-02-01", .reviewed)
    case .discreet: ("discreet: false", "discreet: true", .discreet)
    case .toc: ("toc: false", "toc: true", .contents)
    case .urgent: ("urgent: a", "urgent: b", .urgent)
    case .order: ("order: 1", "order: 2", .navigationOrder)
    case .start: ("layout: tree\nstart: q1", "layout: tree\nstart: r1", .start)
    case .scenarios:
      (
        "layout: tree\nscenarios: [{ answers: [Oui], ends: r1 }]",
        "layout: tree\nscenarios: [{ answers: [Non], ends: r1 }]", nil
      )
    }
  }

  @Test(arguments: FrontMatter.Key.allCases)
  func `a change under any key is told, or nobody notices it`(_ key: FrontMatter.Key) throws {
    let edit = edit(of: key)
    func page(_ line: String) -> [String: String] {
      let title = key == .title ? "" : "title: T\n"
      let text = "## A {#q1}\n\n- [Oui](#r1)\n- [Non](#r2)\n\n## B {#r1}\n\n## C {#r2}\n"
      return ["content/t.md": "---\n\(title)\(line)\n---\n\n" + text]
    }
    let found = try changes(page(edit.before), page(edit.after)).changed.flatMap(\.changes)
    #expect(found.map(\.kind) == (edit.kind.map { [$0] } ?? []), "\(key)")
  }

  static let plain = """
    ## A {#q1}

    - [Oui](#q2)
    - [Non](#r1)

    ## B {#q2}

    - [Oui](#r2)
    - [Non](#r1)

    ## R {#r1}

    ## S {#r2}
    """

  @Test func `another target is told with the paths it turns`() throws {
    #expect(
      try said([("[Oui](#q2)", "[Oui](#r2)"), ("## B", "## C")], of: Self.plain) == [
        "#q1 “Oui” leads to #r2 instead of #q2", "#q2 heading: “B” becomes “C”", "Consequences",
        "1 path now ends at #r2 instead of going on at #q2 (Oui)",
        "#r1: 2 paths before, 1 path now",
      ])
    #expect(
      try said([("[Oui](#r2)\n- [Non](#r1)", "[Oui](#r1)\n- [Non](#r2)")], of: Self.plain) == [
        "#q2 “Oui” leads to #r1 instead of #r2", "#q2 “Non” leads to #r2 instead of #r1",
        "Consequences", "1 path now ends at #r1 instead of #r2 (Oui → Oui)",
        "1 path now ends at #r2 instead of #r1 (Oui → Non)",
      ])
  }

  @Test func `many paths are counted, not listed`() throws {
    var steps = ""
    for rung in 0..<200 {
      steps += "## Q {#q\(rung)}\n\n- [a](#a\(rung))\n- [b](#b\(rung))\n\n"
      steps += "## A {#a\(rung)}\n\n[go](#q\(rung + 1))\n\n"
      steps += "## B {#b\(rung)}\n\n[go](#q\(rung + 1))\n\n"
    }
    let before = steps + "## Q {#q200}\n\n- [a](#r)\n- [b](#s)\n\n## R {#r}\n\n## S {#s}\n"
    let found = try changes(tree(before), tree(before.replacing("[a](#r)", with: "[a](#s)")))
    let paths = try #require(found.changed.first?.consequences)
    #expect(paths.rerouted.count == 1)
    var power = Tally(1)
    for _ in 0..<200 { power += power }
    #expect(paths.rerouted.first?.paths == .exactly(power))
    #expect(paths.rerouted.first?.answers.count == 201)
  }

  @Test func `a question that becomes an outcome ends the paths that went on`() throws {
    let lines = try said(
      [("- [Oui](#r2)\n- [Non](#r1)", "Fin."), ("- [Oui](#q2)", "- [Oui](#r2)")], of: Self.plain)
    #expect(lines.contains("1 path now ends at #r2 instead of going on at #q2 (Oui)"))
    #expect(lines.contains("#r1: 2 paths before, 1 path now"))
    #expect(lines.contains("#q2: none before, 0 paths now"))
  }

  @Test func `a guide is compared section by section`() throws {
    let head = "---\ntitle: G\n---\n\n"
    let old =
      head
      + "Début.\n\n## Un\n\nPremier texte ici.\n\n- a [lien](t.md)\n\n## Deux\n\nFin de tout.\n"
    let new =
      head
      + "Début.\n\n## Un\n\nPremier texte là.\n\n- a [lien](https://x.example)\n\n"
      + "## Zwei\n\nFin de tout.\n\n## Trois\n\nNeuf.\n"
    #expect(
      try changes(["content/g.md": old], ["content/g.md": new]).text(in: .french) == """
        content/g.md · G
          « Un » texte : « Premier texte ici. » devient « Premier texte là. »
          « Un » texte : « a lien (→ t.md) » devient « a lien (→ https://x.example) »
          « Zwei » titre : « Deux » devient « Zwei »
          « Trois » nouvelle partie : « Neuf. »

        """)
  }

  @Test func `what all pages share is told once`() throws {
    let old = [
      "content/site.yml": """
      title: T
      language: fr
      help:
        b: { country: B, lines: [{ name: N, phone: "116 000" }] }
      """, "content/a.png": "1", "content/b.png": "1", "themes/calm/style.css": "a",
    ]
    var new = old
    new["content/site.yml"] = old["content/site.yml"]?.replacing("116 000", with: "116 111")
    new["content/a.png"] = "2"
    new["content/b.png"] = nil
    new["themes/calm/style.css"] = "b"
    #expect(
      try changes(old, new).text(in: .french) == """
        Tout le site
          « b » aide : « N 116 000 » devient « N 116 111 »
          fichier modifié : content/a.png
          fichier supprimé : content/b.png
          fichier modifié : themes/calm/style.css

        """)
  }

  @Test func `pages come and go`() throws {
    let page = ["content/a.md": "---\ntitle: A\n---\n"]
    #expect(
      try changes([:], page).text(in: .french) == "content/a.md · A – nouvelle page\n")
    #expect(
      try changes(page, [:]).text(in: .english) == "content/a.md · A – page removed\n")
  }

  @Test func `texts are paired with those they resemble`() {
    #expect(
      pairTexts(["un deux trois", "quatre cinq six"], ["sept", "quatre cinq sept", "un deux"]) == [
        TextPair(before: nil, after: "sept"),
        TextPair(before: "quatre cinq six", after: "quatre cinq sept"),
        TextPair(before: "un deux trois", after: "un deux"),
      ])
    #expect(pairTexts(["a", "b"], ["b", "a"]).isEmpty)
    #expect(pairTexts(["a", "a"], ["a"]) == [TextPair(before: "a", after: nil)])
  }

  @Test func `a change in a long text shows its surroundings only`() {
    let before = "un deux trois quatre cinq six sept huit neuf dix"
    let parts = differingParts(before, before.replacing("six", with: "SIX"))
    #expect(parts.before == "… trois quatre cinq six sept huit neuf …")
    #expect(parts.after == "… trois quatre cinq SIX sept huit neuf …")
    #expect(differingParts("a", "a b").after == "a b")
  }

  @Test func `a page is read as its reader sees it`() throws {
    let text =
      "## A *b* & <https://x.example>\n\nun\\\ndeux `c<d>` ![alt \"q\"](a.png)\n\n"
      + "> - trois\n> - www.y.example\n"
    let site = try site("---\ntitle: T\n---\n\n" + text)
    let page = site.pages[0].page
    guard case .guide(let guide) = page.body else { return }
    let blocks = try guide.text().readableBlocks(page.links)
    #expect(blocks.first == ReadableBlock(level: 2, text: "A b & https://x.example"))
    #expect(
      blocks.dropFirst().map(\.text) == [
        "un deux c<d> [alt \"q\"] (→ a.png)", "trois", "www.y.example (→ https://www.y.example)",
      ])
  }
}
