import Testing

@testable import Balise

/// What `balise tree` shows.
@Suite struct TreeReports {
  static let loop = """
    ## Il pleut {#q1}

    - [Oui](#q2)
    - [Non](#r1)

    ## Un parapluie {#q2}

    - [Oui](#r1)
    - [Attendre](#a1)
    - [Non](#r2)

    ## Patience {#a1 .caution}

    [Continuer](#q1)

    ## Sec {#r1 .safe}

    ## Mouillé {#r2 .danger}
    """

  @Test func `a tree is shown step by step, each once, then outcome by outcome`() throws {
    #expect(
      try survey(Self.loop).text(in: .french) == """
        Pluie
        content/t.md : 5 étapes (2 questions, 1 conseil, 2 résultats)

        #q1 question · Il pleut
          Oui → #q2 question · Un parapluie
            Oui → #r1 résultat .safe · Sec
            Attendre → #a1 conseil .caution · Patience
              Continuer → #q1 (voir plus haut)
            Non → #r2 résultat .danger · Mouillé
          Non → #r1 (voir plus haut)

        #r1 résultat .safe · Sec
          autant de chemins qu'on veut (l'arbre a une boucle à « #q1 » ; sans tourner, au moins 2 \
        chemins), de 2 pages ou plus ; le plus court : Non
        #r2 résultat .danger · Mouillé
          autant de chemins qu'on veut (l'arbre a une boucle à « #q1 » ; sans tourner, au moins 1 \
        chemin), de 3 pages ou plus ; le plus court : Oui → Non

        """)
  }

  @Test func `paths are listed with their answers, one that comes back ends there`() throws {
    let text = try survey(Self.loop, listing: 3).text(in: .english)
    #expect(
      text.hasSuffix(
        """
        1. Oui → Oui → #r1
        2. Oui → Attendre → #q1 (been there before)
        3. Oui → Non → #r2
        … there are more: --limit shows them

        """))
  }

  @Test func `programs read the same as people`() throws {
    let json = try survey(Self.loop, listing: 1).json.printed
    for part in [
      "\"format\": \"balise-tree\"", "\"loops\": [\n    \"q1\"\n  ]", "\"pathCount\": null",
      "\"pathCountWithoutTurning\": \"2\"", "\"pathsCut\": true", "\"tone\": \"caution\"",
    ] { #expect(json.contains(part), "\(part)") }
  }

  @Test func `a step out of reach is shown as such`() throws {
    let text = try survey("## A {#a}\n\n## B {#b}\n\n[x](#c)\n\n## C {#c}\n").text(in: .english)
    #expect(
      text.contains("\n\n#b advice (out of reach) · B\n  x → #c outcome (out of reach) · C\n"))
    #expect(text.contains("#c outcome (out of reach) · C\n  no path\n"))
    #expect(text.contains("#a outcome · A\n  1 path, 1 page\n"))
  }

  @Test func `a very deep tree is not indented out of sight`() throws {
    let steps = (1...300).map { "## S {#s\($0)}\n\n[on](#s\($0 + 1))\n\n" }.joined()
    let survey = try survey(steps + "## S {#s301}\n")
    let lines = survey.text(in: .english).split(separator: "\n")
    #expect(lines.count < 330)
    #expect(lines.allSatisfy { $0.prefix { $0 == " " }.count <= 50 })
    #expect(lines.contains { $0.hasSuffix("on → #s26 (see below)") })
  }

  @Test func `labels cannot break out of a drawing`() throws {
    let survey = try survey(
      #"""
      ## A "quote" \[b\] \<i\> & \N `c` ; {#q1 .danger}

      - [say "no" | \\](#r1)
      - [<https://x.example> #1](#end)

      ## B {#r1}

      ## C {#end}
      """#)
    let mermaid = survey.mermaid
    #expect(mermaid.hasPrefix("flowchart TD\n  s1{{\"#35;q1<br/>A "))
    for line in mermaid.split(separator: "\n") where line.contains("s1{{") || line.contains("-->") {
      #expect(line.count { $0 == "\"" } == 2, "\(line)")
      #expect(line.count { $0 == "|" } <= 2, "\(line)")
      #expect(!line.contains("<i>"))
    }
    let dot = survey.dot
    #expect(dot.contains(##"label="#q1\nA "##))
    #expect(dot.contains(#"&amp; \\N"#))
    #expect(dot.contains(#"[label="say \"no\" | \\"];"#))
    #expect(dot.hasSuffix("}\n"))
  }

  @Test func `an editor may name a page in three ways`() throws {
    let site = try site("---\ntitle: T\n---\n", file: "guides/rain.md")
    for name in [
      "guides/rain", "guides/rain.md", "content/guides/rain.md", "./content/guides/rain.md",
    ] { #expect(site.page(named: name).page != nil, "\(name)") }
    #expect(
      site.page(named: "guides/rein.md").why.english
        == "there is no page “guides/rein.md”; did you mean “guides/rain.md”?")
  }
}
