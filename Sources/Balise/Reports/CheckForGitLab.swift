import Diagnostics

extension CheckReport {
  /// GitLab's code quality report: the merge request shows what is new.
  var gitlabCodeQuality: JSON {
    .list(
      zip(diagnostics, fingerprints()).map { diagnostic, fingerprint in
        JSON([
          "description": .text(text(of: diagnostic)),
          "check_name": .text(diagnostic.rule.id),
          "fingerprint": .text(fingerprint),
          "severity": diagnostic.severity == .error ? "major" : "minor",
          "location": JSON([
            "path": .text(printable(path(of: diagnostic))),
            // It knows no place without a line.
            "lines": JSON(["begin": .number(max(1, diagnostic.place.line))]),
          ]),
        ])
      })
  }
}
