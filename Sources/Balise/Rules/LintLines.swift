import Diagnostics
import Markdown

/// Lines that were to be something which they did not become: an item, a table, a call-out; and the
/// marks git leaves between two versions, of which the first says enough.
func lintLines(
  in runs: [TextRun], _ faults: [Fault], isInConflict: inout Bool, _ file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for run in runs {
    // How a line begins is enough; many runs may stand on a very long one.
    let line = file.line(run.line).prefix(1000)
    let place = file.place(line: run.line)
    if isConflict(line) {
      if !isInConflict { diagnostics.append(conflict(place)) }
      isInConflict = true
    } else if let sign = gluedSign(opening: run.text, line) {
      diagnostics.append(gluedItem(sign, place))
    } else if isRuleOfTable(line) {
      diagnostics.append(table(place))
    } else if let name = calloutName(opening: run.text, line),
      !faults.contains(where: { $0.position.line == run.line })
    {
      diagnostics.append(unreadCallout(name, place))
    }
  }
  return diagnostics
}

/// Whether a line of a file is one of the marks that git leaves, which are not all in the text.
func isConflict(_ number: Int, of file: SourceFile) -> Bool {
  // Asked of the line that every run stands on.
  guard let first = file.firstByte(ofLine: number), first == 0x3C || first == 0x3E else {
    return false
  }
  return isConflict(file.line(number))
}

private func isConflict(_ line: ArraySlice<UInt8>) -> Bool {
  return line.starts(with: "<<<<<<< ".utf8) || line.starts(with: ">>>>>>> ".utf8)
}

private func conflict(_ place: Place) -> Diagnostic {
  Diagnostic(
    .leftover, at: place,
    Wording(
      fr: "git a laissé ici deux versions du texte, l'une sous l'autre",
      en: "git left two versions of the text here, one below the other"),
    help: Wording(
      fr: "gardez la bonne, et supprimez les lignes <<<<<<<, ======= et >>>>>>>",
      en: "keep the right one, and remove the lines <<<<<<<, ======= and >>>>>>>"))
}

/// The sign that a line begins with and that would make an item of it if a space came next.
private func gluedSign(opening text: String, _ line: ArraySlice<UInt8>) -> String? {
  guard let first = text.unicodeScalars.first, "-*·—".unicodeScalars.contains(first),
    let next = text.unicodeScalars.dropFirst().first, next == "[" || next.properties.isAlphabetic
  else { return nil }
  let sign = String(first)
  var written = line.drop { " \t>".utf8.contains($0) }
  while let mark = written.first, "-*+".utf8.contains(mark), written.dropFirst().first == 0x20 {
    written = written.dropFirst().drop { $0 == 0x20 }
  }
  return written.starts(with: sign.utf8) ? sign : nil
}

private func gluedItem(_ sign: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .leftover, at: place,
    Wording(
      fr: "« \(sign) » collé au premier mot ne fait pas un point de liste",
      en: "“\(sign)” right before the first word makes no item of a list"),
    help: Wording(
      fr: "commencez chaque point par un trait d'union et un espace : - comme ceci",
      en: "begin each item with a hyphen and a space: - like this"))
}

/// `|---|---|`
private func isRuleOfTable(_ line: ArraySlice<UInt8>) -> Bool {
  line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
    && line.allSatisfy { "|-: \t".utf8.contains($0) }
}

private func table(_ place: Place) -> Diagnostic {
  Diagnostic(
    .leftover, at: place,
    Wording(
      fr: "un tableau s'afficherait tel quel, avec ses barres",
      en: "a table would be shown as it is, bars and all"),
    help: Wording(
      fr: "faites-en une liste : sur un téléphone, elle se lit mieux",
      en: "make it a list: on a phone it is easier to read"))
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
