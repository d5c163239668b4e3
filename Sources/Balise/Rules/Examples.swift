import Diagnostics

/// What several rules have in their examples.
extension Example {
  /// Two questions, one after the other.
  static let twoQuestions = tree.replacing("[Oui](#r1)", with: "[Oui](#q2)")
    .replacing(
      "## Prends",
      with:
        "## As-tu un parapluie ? {#q2}\n\n- [J'en ai un](#r1)\n- [Je n'en ai pas](#r2)\n\n## Prends"
    )

  static let helpPath = "content/aide.md"
  static let helpPage = "---\ntitle: Où appeler\nhelp: belgique\n---\n"

  static let guideTemplate = "themes/calm/guide.mustache"

  /// A template with this text, and what every page has to have.
  static func template(_ text: String) -> String {
    """
    <!doctype html>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
    <meta name="referrer" content="no-referrer">
    \(text)

    """
  }

  static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n"
}
