import Diagnostics
import Markdown

/// Lines that were to be something which they did not become: a call-out; and the marks git
/// leaves between two versions, of which the first says enough.
func lintLines(
  in runs: [TextRun], _ faults: [Fault], isInConflict: inout Bool, _ file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for run in runs {
    // How a line begins is enough; many runs may stand on a very long one.
    let line = file.line(run.line).prefix(1000)
    let place = file.place(line: run.line)
    if isConflict(run.line, of: file) {
      if !isInConflict { diagnostics.append(conflict(place)) }
      isInConflict = true
    } else if let name = calloutName(opening: run.text, line),
      !faults.contains(where: { $0.position.line == run.line })
    {
      diagnostics.append(unreadCallout(name, place))
    }
  }
  return diagnostics
}

/// What stands in the brackets of `> [! note] Title`, which is no call-out.
private func calloutName(opening text: String, _ line: ArraySlice<UInt8>) -> String? {
  let written = line.drop { " \t-*+0123456789.".utf8.contains($0) }
  guard text.hasPrefix("[!"), written.first == UInt8(ascii: ">"),
    written.drop(while: { " \t>".utf8.contains($0) }).starts(with: "[!".utf8)
  else { return nil }
  return String(text.dropFirst(2).prefix(40).prefix { $0 != "]" }.filter(\.isLetter)).uppercased()
}

private func unreadCallout(_ name: String, _ place: Place) -> Diagnostic {
  let names = Callout.allCases.map { $0.rawValue.uppercased() }
  let example = closest(to: name, among: names) ?? "NOTE"
  let list = names.joined(separator: ", ")
  return Diagnostic(
    .unknownCallout, at: place,
    Wording(
      fr: "cette ligne « [!… » ne fait pas un encadré", en: "this line “[!…” makes no call-out"),
    help: Wording(
      fr: "écrivez > [!\(example)] seul sur sa ligne, le texte en dessous (possibles : \(list))",
      en: "write > [!\(example)] alone on its line, the text below it (possible: \(list))"))
}
