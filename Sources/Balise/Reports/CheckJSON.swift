import Diagnostics

extension CheckReport {
  /// The report in our own shape, `balise-check` 1: members may be added, none will change.
  var json: JSON {
    let errors = diagnostics.count { $0.severity == .error }
    return JSON([
      "format": "balise-check",
      "version": 1,
      "tool": JSON(["name": .text(Tool.name), "version": .text(Tool.version)]),
      "errors": .number(errors),
      "warnings": .number(diagnostics.count - errors),
      "notes": .number(noteCount),
      "diagnostics": .list(diagnostics.map(json)),
      "coverage": coverage.map { .list($0.map(\.json)) },
      "allowances": allowances.map { .list($0.map(json)) },
    ])
  }

  private func json(_ used: UsedAllowance) -> JSON {
    JSON([
      "rule": .text(used.allowance.rule),
      "reason": .text(used.allowance.reason),
      "file": .text(folder + used.allowance.place.path),
      "line": .number(used.allowance.place.line),
      "warnings": .number(used.count),
    ])
  }

  private func json(_ diagnostic: Diagnostic) -> JSON {
    JSON([
      "severity": .text(diagnostic.severity.rawValue),
      "rule": .text(diagnostic.rule.id),
      "file": .text(path(of: diagnostic)),
      "line": diagnostic.place.line > 0 ? .number(diagnostic.place.line) : nil,
      "column": diagnostic.place.column.map { .number($0) },
      "message": .text(diagnostic.message.text(in: language)),
      "help": diagnostic.help.map { .text($0.text(in: language)) },
    ])
  }
}
