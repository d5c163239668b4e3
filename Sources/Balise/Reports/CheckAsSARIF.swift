extension CheckReport {
  /// SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format).
  var sarif: JSON {
    let driver = JSON([
      "name": .text(Tool.name),
      "semanticVersion": .text(Tool.version),
      "rules": .list(Rule.allCases.map(sarifRule)),
    ])
    let run = JSON([
      "tool": JSON(["driver": driver]),
      "language": .text(language.rawValue),
      "columnKind": "unicodeCodePoints",
      "results": .list(zip(diagnostics, fingerprints()).map(sarifResult)),
    ])
    return JSON([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ])
  }

  private func sarifRule(_ rule: Rule) -> JSON {
    JSON([
      "id": .text(rule.rawValue),
      "defaultConfiguration": JSON(["level": .text(rule.severity.rawValue)]),
    ])
  }

  private func sarifResult(_ diagnostic: Diagnostic, _ fingerprint: String) -> JSON {
    JSON([
      "ruleId": .text(diagnostic.rule.rawValue),
      "ruleIndex": Rule.allCases.firstIndex(of: diagnostic.rule).map { .number($0) },
      "level": .text(diagnostic.severity.rawValue),
      "message": JSON(["text": .text(text(of: diagnostic))]),
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
