import Diagnostics
import Testing

@testable import Balise

/// New sites, pages and translations: what they begin with is sound, but for what is to be filled in.
@Suite struct Starting {
  @Test(arguments: ["fr", "fr-BE", "en"])
  func `a new site has nothing wrong but what is to be filled in`(_ language: String) throws {
    let diagnostics = try check(newSite(language: language))
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.allSatisfy { $0.rule == .leftover }, "\(diagnostics)")
  }

  /// The texts are English then, and `check` says so.
  @Test func `a new site in another language can be built`() throws {
    let diagnostics = try check(newSite(language: "nl"))
    #expect(diagnostics.contains { $0.rule == .otherLanguage })
    #expect(!diagnostics.forbidWriting(strict: false))
  }

  @Test(arguments: ["fr", "en"], [FrontMatter.Layout.page, .tree])
  func `a new page has nothing wrong but what is to be filled in`(
    _ language: String, _ layout: FrontMatter.Layout
  ) throws {
    let path = try #require(PagePath("mon-aide.md"))
    let page = newPage(layout, language: language, at: path)
    let mine = try check(newSite(language: language) + [page]).filter { $0.place.path == page.path }
    #expect(!mine.isEmpty)
    // Nothing leads there yet; an outcome without help may be just what the tree needs.
    let expected: [Rule] = [.leftover, .missingHelp, .unlinkedPage]
    #expect(mine.allSatisfy { expected.contains($0.rule) }, "\(mine)")
  }

  @Test func `a translation keeps steps, ids and links, and marks every text`() throws {
    let original = """
      ---
      title: "Que faire : maintenant ?"
      layout: tree
      aliases: [ancien.html]
      description: Deux questions.
      help: urgences
      scenarios:
        - { answers: [Oui], ends: r1 }
      ---

      <!-- une note
      de deux lignes -->

      ## Es-tu en danger ? {#q1}

      Un texte sur
      deux lignes, avec un [lien](parents.md). <!-- note -->

      > [!WARNING]
      > Attention !

      - [Oui](#r1)
      - [Non](#r2)

      ## Bien {#r1 .safe}

      1. Premier point
      2. Second point

      ```
      du code
      ```

      [Continuer](#r2)

      ## Fin {#r2}
      """
    let path = try #require(PagePath("que-faire.nl.md"))
    let draft = translationDraft(of: original, at: path)
    #expect(draft.path == "content/que-faire.nl.md")
    #expect(
      draft.text == """
        ---
        title: "((Que faire : maintenant ?))"
        layout: tree
        description: ((Deux questions.))
        help: urgences
        ---


        ## ((Es-tu en danger ?)) {#q1}

        ((Un texte sur
        deux lignes, avec un [lien](parents.md).))

        > [!WARNING]
        > ((Attention !))

        - [((Oui))](#r1)
        - [((Non))](#r2)

        ## ((Bien)) {#r1 .safe}

        1. ((Premier point))
        2. ((Second point))

        ```
        du code
        ```

        [((Continuer))](#r2)

        ## ((Fin)) {#r2}
        """)
  }

  @Test func `the translation of a new site's tree has the same steps`() throws {
    let site = newSite(language: "fr")
    let tree = try #require(site.first { $0.path == "content/que-faire.md" })
    let path = try #require(PagePath("que-faire.nl.md"))
    let draft = translationDraft(of: tree.text, at: path)
    let wrong = try check(site + [draft]).filter { $0.severity == .error }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  private func check(_ drafts: [FileDraft]) throws -> [Diagnostic] {
    let files = drafts.filter { $0.path.hasPrefix("content/") }.map { ($0.path, $0.text) }
    let source = SourceFolder(Dictionary(uniqueKeysWithValues: files))
    return try prepareSite(from: source, options: MemorySite.options).1
  }
}
