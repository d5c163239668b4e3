import Diagnostics

extension Rule {
  /// The rule explained, as Markdown, its heading on the level given.
  package func markdown(in language: MessageLanguage, level: Int) -> String {
    let title = String(repeating: "#", count: level) + " \(id)"
    let kind =
      switch severity {
      case .error: Wording(fr: "Erreur", en: "Error")
      case .warning: Wording(fr: "Avertissement", en: "Warning")
      }
    return """
      \(title)

      \(kind.text(in: language))\(colon.text(in: language))\(finds.text(in: language)).

      \(protects.text(in: language))

      \(wrong.markdown(Wording(fr: "Faux", en: "Wrong"), in: language))
      \(right.markdown(Wording(fr: "Juste", en: "Right"), in: language))
      """
  }

  /// All rules as one document.
  package static func document(in language: MessageLanguage) -> String {
    let head = Wording(
      fr: """
        # Les règles

        Ce que Balise vérifie avant d'écrire un site. Une erreur empêche d'écrire ; un avertissement \
        laisse écrire, sauf avec `--strict`. Dans un terminal, `balise explain RÈGLE --lang fr` \
        affiche la même chose pour une règle.

        Les exemples sont complets avec une page d'accueil, `content/index.md`, et ce fichier `content/site.yml` :
        """,
      en: """
        # The rules

        What Balise checks before it writes a site. An error forbids writing; a warning does so only \
        with `--strict`. In a terminal, `balise explain RULE` shows the same for one rule.

        The examples, in French like the first site, are complete with a home page, `content/index.md`, and this `content/site.yml`:
        """)
    return head.text(in: language) + "\n\n" + fenced(Example.settings) + "\n"
      + all.map { $0.markdown(in: language, level: 2) }.joined(separator: "\n")
  }

  /// One line for a list of all rules.
  package func line(in language: MessageLanguage) -> String {
    let width = Rule.all.map(\.id.count).max() ?? 0
    let name = id + String(repeating: " ", count: width - id.count)
    return "\(name)  \(finds.text(in: language))"
  }
}

extension Example {
  fileprivate func markdown(_ label: Wording, in language: MessageLanguage) -> String {
    let closing = Wording(fr: " :", en: ":").text(in: language)
    return paths.map { path in
      "\(label.text(in: language)), `\(path)`\(closing)\n\n" + fenced(files[path] ?? "")
    }.joined(separator: "\n")
  }
}

/// A text as a block of code, behind a fence that is in none of the examples.
private func fenced(_ text: String) -> String { "~~~\n\(text)~~~\n" }
