/// Finds, sign by sign, what the runner of GitHub Actions takes for a command in what a program prints:
/// `::` at the beginning of a line, blanks before it or not, and `##[` anywhere.
///
/// Its comparisons may look past signs that are not seen, as ICU's do; so does this.
/// Source: actions/runner, `ActionCommand.TryParseV2` and `TryParse`.
package struct RunnerCommands {
  private var isLineBegin = true
  private var colons = 0
  private var hashes = 0

  /// Nothing has been printed yet, or a line has just ended.
  package init() {}

  /// Whether a sign completes the beginning of a command: the second `:`, the `[`. Written in another
  /// way, or parted from the one before, it does not.
  package mutating func completes(with scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\r" {
      self = RunnerCommands()
      return false
    }
    if isUnseen(scalar) { return false }
    let completes = scalar == ":" && isLineBegin && colons == 1 || scalar == "[" && hashes >= 2
    hashes = scalar == "#" ? hashes + 1 : 0
    if isLineBegin {
      colons += scalar == ":" ? 1 : 0
      isLineBegin = scalar == ":" && colons < 2 || colons == 0 && scalar.properties.isWhitespace
    }
    return completes
  }

  /// The text with a blank before each sign that would complete the beginning of a command.
  package static func parted(in text: String) -> String {
    var commands = RunnerCommands()
    if !text.unicodeScalars.contains(where: { commands.completes(with: $0) }) { return text }
    commands = RunnerCommands()
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if commands.completes(with: scalar) { result += " " }
      result.unicodeScalars.append(scalar)
    }
  }
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value > 0x7F { return scalar.properties.isDefaultIgnorableCodePoint }
  return scalar.value < 0x20 && scalar != "\t"
}
