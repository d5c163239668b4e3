import Diagnostics
import Markdown

extension Rule {
  static let conflictMarks = Rule(
    "conflict-marks", .error, hides: .page,
    finds: Wording(
      fr: "git a laissé deux versions d'un texte l'une sous l'autre",
      en: "git left two versions of a text one below the other"),
    protects: Wording(
      fr: "Le lecteur verrait deux conseils, peut-être contraires, et les marques de git.",
      en: "The reader would see two advices, perhaps opposite, and the marks of git."),
    in: Example.pagePath, Example.page("Ne payez pas."),
    slip: (
      "Ne payez pas.", "<<<<<<< HEAD\nNe payez pas.\n=======\nNe payez rien.\n>>>>>>> relecture"
    ))
}

/// Whether a line of a file is one of the marks that git leaves, which are not all in the text.
func isConflict(_ number: Int, of file: SourceFile) -> Bool {
  // Asked of the line that every run stands on.
  guard let first = file.firstByte(ofLine: number), first == 0x3C || first == 0x3E else {
    return false
  }
  return isConflict(file.line(number))
}

/// The first mark of git among some lines of a file; nil when there is none.
func conflict(in lines: Range<Int>, of file: SourceFile) -> Diagnostic? {
  lines.first { isConflict($0, of: file) }.map { conflict(file.place(line: $0)) }
}

/// What to say of the first mark that git left.
func conflict(_ place: Place) -> Diagnostic {
  Diagnostic(
    .conflictMarks, at: place,
    Wording(
      fr: "git a laissé ici deux versions du texte, l'une sous l'autre",
      en: "git left two versions of the text here, one below the other"),
    help: Wording(
      fr: "gardez la bonne, et supprimez les lignes <<<<<<<, ======= et >>>>>>>",
      en: "keep the right one, and remove the lines <<<<<<<, ======= and >>>>>>>"))
}

private func isConflict(_ line: ArraySlice<UInt8>) -> Bool {
  line.starts(with: "<<<<<<< ".utf8) || line.starts(with: ">>>>>>> ".utf8)
}
