import Diagnostics
import Markdown

/// Letters that a wrong encoding made unreadable: `Ã©` for é, `â€™` for ’, or nothing but a sign for
/// what is lost. One message a line.
func brokenLetters(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  runs.compactMap { run in
    guard let sign = brokenLetter(in: run.text) else { return nil }
    return Diagnostic(
      .leftover, at: file.place(of: sign, on: run.line) ?? file.place(line: run.line),
      Wording(
        fr: "« \(sign) » est une lettre abîmée", en: "“\(sign)” is a damaged letter"),
      help: Wording(
        fr: "retapez le mot, et enregistrez le fichier en UTF-8",
        en: "type the word again, and save the file as UTF-8"))
  }
}

/// The first of them in a text: UTF-8 that was once read as Latin-1, or U+FFFD.
private func brokenLetter(in text: String) -> String? {
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == "\u{FFFD}" { return "\u{FFFD}" }
    let isPair =
      switch previous {
      case "Ã", "Â": (0x80...0xBF).contains(scalar.value)
      case "â": scalar == "€" || scalar.value == 0x80
      default: false
      }
    if isPair { return String(previous) + String(scalar) }
    previous = scalar
  }
  return nil
}
