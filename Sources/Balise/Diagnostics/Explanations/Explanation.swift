/// What a rule is there for, and an example of each side: the text behind `balise explain` and
/// `docs/rules.md`.
package struct Explanation: Sendable {
  package let rule: Rule
  /// What the rule finds, in half a sentence.
  package let finds: Wording
  /// What it protects a reader from.
  package let protects: Wording
  /// A site with this fault and no other.
  package let wrong: Example
  /// The same site without it.
  package let right: Example

  /// A file that is right, and the slip that makes it wrong.
  init(
    _ rule: Rule, finds: Wording, protects: Wording,
    in path: String = Example.treePath, _ right: String = Example.tree,
    slip: (was: String, became: String)
  ) {
    self.init(
      rule, finds: finds, protects: protects,
      wrong: [path: right.replacing(slip.was, with: slip.became)], right: [path: right])
  }

  init(
    _ rule: Rule, finds: Wording, protects: Wording, wrong: [String: String],
    right: [String: String]
  ) {
    self.rule = rule
    self.finds = finds
    self.protects = protects
    self.wrong = Example(files: wrong)
    self.right = Example(files: right)
  }

  /// Every rule's explanation.
  package static let all: [Explanation] =
    graphRules + treeRules + textRules + linkRules + fileRules + themeRules
}

/// A small site: its files by their path. What it does not hold is taken from ``Example/settings``.
///
/// U+FFFD stands for a byte that is not UTF-8, U+221E for ten million letters.
package struct Example: Sendable {
  package let files: [String: String]

  /// The paths in the order they are shown in.
  package var paths: [String] { files.keys.sorted() }

  /// The site's settings where an example has none of its own.
  package static let settings = """
    title: Exemple
    language: fr
    help:
      belgique:
        country: Belgique
        lines:
          - { name: Child Focus, phone: "116 000" }

    """

  static let treePath = "content/parapluie.md"

  static let tree = """
    ---
    title: Faut-il un parapluie ?
    layout: tree
    help: belgique
    ---

    ## Pleut-il ? {#q1}

    - [Oui](#r1)
    - [Non](#r2)

    ## Prends ton parapluie. {#r1}

    ## Laisse-le à la maison. {#r2}

    """

  static let pagePath = "content/guide.md"

  /// An ordinary page with this text.
  static func page(_ text: String) -> String {
    "---\ntitle: Le guide\n---\n\n\(text)\n"
  }
}
