/// A small site: its files by their path. What it does not hold is taken from ``Example/settings`` and
/// ``Example/home``.
///
/// Some signs stand for bytes: U+FFFD for one that is not UTF-8, U+221E for ten million letters,
/// U+25A1 and U+25A0 for a photograph without and with its place, U+25A6 for 300 000 bytes, U+25A4 for 4 000 different words.
package struct Example: Sendable {
  /// The text of each file by its path, from the folder of the site.
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

  /// Where ``tree`` stands.
  package static let treePath = "content/parapluie.md"

  /// A tree without a fault.
  package static let tree = """
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

  /// Where ``home`` stands.
  package static let homePath = "content/index.md"

  /// The page of a site that others are found from.
  package static let home = "---\ntitle: Accueil\n---\n\nBonjour.\n"

  /// Where ``page(_:)`` stands.
  package static let pagePath = "content/guide.md"

  /// An ordinary page with this text.
  package static func page(_ text: String) -> String {
    "---\ntitle: Le guide\n---\n\n\(text)\n"
  }
}
