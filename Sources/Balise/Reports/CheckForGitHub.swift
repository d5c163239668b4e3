import Diagnostics

extension CheckReport {
  /// A workflow command of GitHub Actions for every diagnostic: the pull request shows each at its
  /// line.
  var githubCommands: String {
    diagnostics.reduce(into: "") { text, diagnostic in
      var properties = ["file=" + escapedProperty(printable(path(of: diagnostic)))]
      if diagnostic.place.line > 0 { properties.append("line=\(diagnostic.place.line)") }
      if let column = diagnostic.place.column { properties.append("col=\(column)") }
      properties.append("title=" + escapedProperty(diagnostic.rule.id))
      text += "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::"
      // The runner prints it once more, as lines of the log.
      text += escapedMessage(RunnerCommands.parted(in: self.text(of: diagnostic))) + "\n"
    }
  }

  private func escapedMessage(_ text: String) -> String {
    escaping(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private func escapedProperty(_ text: String) -> String {
    escaping(escapedMessage(text)) { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : nil }
  }
}
