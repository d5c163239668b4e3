import Diagnostics
import Text

extension CheckReport {
  /// SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format).
  var sarif: JSON {
    let rules = Rule.all.filter { rule in diagnostics.contains { $0.rule == rule } }
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let driver = JSON([
      "name": .text(Tool.name),
      "semanticVersion": .text(Tool.version),
      "rules": .list(rules.map(sarifRule)),
    ])
    let run = JSON([
      "tool": JSON(["driver": driver]),
      "language": .text(language.rawValue),
      "columnKind": "unicodeCodePoints",
      "results": .list(
        zip(diagnostics, fingerprints()).map { sarifResult($0, $1, rule: indices[$0.rule] ?? 0) }),
    ])
    return JSON([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ])
  }

  /// A rule that was broken, with its explanation.
  private func sarifRule(_ rule: Rule) -> JSON {
    func text(_ wording: Wording) -> JSON {
      JSON(["text": .text(sarifText(wording.text(in: language)))])
    }
    return JSON([
      "id": .text(rule.id),
      "shortDescription": text(rule.finds),
      "fullDescription": text(rule.protects),
      "help": JSON([
        "text": .text(sarifText(rule.protects.text(in: language))),
        "markdown": .text(doublingBraces(rule.markdown(in: language, level: 2))),
      ]),
      "defaultConfiguration": JSON(["level": .text(rule.severity.rawValue)]),
    ])
  }

  private func sarifResult(_ diagnostic: Diagnostic, _ fingerprint: String, rule: Int) -> JSON {
    JSON([
      "ruleId": .text(diagnostic.rule.id),
      "ruleIndex": .number(rule),
      "level": .text(diagnostic.severity.rawValue),
      "message": JSON(["text": .text(sarifText(text(of: diagnostic)))]),
      "locations": [JSON(["physicalLocation": sarifLocation(of: diagnostic)])],
      "partialFingerprints": JSON(["balise/v1": .text(fingerprint)]),
    ])
  }

  private func sarifLocation(of diagnostic: Diagnostic) -> JSON {
    let path = path(of: diagnostic)
    let isAbsolute = path.hasPrefix("/")
    let region = JSON([
      "startLine": .number(diagnostic.place.line),
      "startColumn": diagnostic.place.column.map { .number($0) },
    ])
    return JSON([
      "artifactLocation": JSON([
        "uri": .text((isAbsolute ? "file://" : "") + percentEncoded(path)),
        "uriBaseId": isAbsolute ? nil : "%SRCROOT%",
      ]),
      "region": diagnostic.place.line > 0 ? region : nil,
    ])
  }
}

/// A text as a plain message of SARIF: no placeholder (3.11.5) and no embedded link (3.11.6) is in it
/// that we did not put there.
private func sarifText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in doublingBraces(text).unicodeScalars {
    // A link closes its text with a bracket that no backslash escapes, right before a parenthesis.
    if scalar == "(", result.last == "]" {
      result.removeLast()
      let backslashes = result.reversed().prefix { $0 == "\\" }
      result.append(contentsOf: backslashes + ["\\", "]"])
    }
    result.append(scalar)
  }
  return String(result)
}

/// Braces as messages of SARIF, plain or Markdown, write those that are no placeholder's.
private func doublingBraces(_ text: String) -> String {
  escaping(text) { $0 == "{" ? "{{" : $0 == "}" ? "}}" : nil }
}
