extension CheckReport {
  /// A workflow command of GitHub Actions for every diagnostic: the pull request shows each at its
  /// line.
  var githubCommands: String {
    diagnostics.reduce(into: "") { text, diagnostic in
      var properties = ["file=" + escapedProperty(path(of: diagnostic))]
      if diagnostic.place.line > 0 { properties.append("line=\(diagnostic.place.line)") }
      if let column = diagnostic.place.column { properties.append("col=\(column)") }
      properties.append("title=" + escapedProperty(diagnostic.rule.rawValue))
      text += "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::"
      text += escapedMessage(self.text(of: diagnostic)) + "\n"
    }
  }

  private func escapedMessage(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escapedMessage(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
