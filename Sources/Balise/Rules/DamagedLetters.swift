import Diagnostics
import Markdown

extension Rule {
  static let damagedLetters = Rule(
    "damaged-letters", .error,
    finds: Wording(
      fr: "une mauvaise conversion a abîmé des lettres : Ã©, â€™, ou un signe à leur place",
      en: "a wrong conversion has damaged letters: Ã©, â€™, or a sign in their place"),
    protects: Wording(
      fr: "Le lecteur ne pourrait plus lire ces mots, et un lecteur d'écran les épellerait.",
      en: "The reader could not read these words any more, and a screen reader would spell them."),
    in: Example.pagePath, Example.page("Téléphonez à la police."),
    slip: ("Téléphonez", "TÃ©lÃ©phonez"))
}

/// Letters that a wrong encoding made unreadable: `Ã©` for é, `â€™` for ’, or nothing but a sign for
/// what is lost. One message a line.
func damagedLetters(in runs: [TextRun], _ file: SourceFile) -> [Diagnostic] {
  runs.compactMap { run in
    guard let sign = damagedLetter(in: run.text) else { return nil }
    return damagedLetter(sign, file.place(of: sign, on: run.line) ?? file.place(line: run.line))
  }
}

/// What to say of a damaged letter.
func damagedLetter(_ sign: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .damagedLetters, at: place,
    Wording(
      fr: "« \(printable(sign, most: 10)) » est une lettre abîmée",
      en: "“\(printable(sign, most: 10))” is a damaged letter"),
    help: Wording(
      fr: "retapez le mot, et enregistrez le fichier en UTF-8",
      en: "type the word again, and save the file as UTF-8"))
}

/// The first of them in a text: UTF-8 that was once read as Latin-1 or as Windows-1252, or U+FFFD.
func damagedLetter(in text: String) -> String? {
  let scalars = Array(text.unicodeScalars)
  /// Pairs that might be meant; several on a line are not.
  var doubtful = 0
  for place in scalars.indices {
    if scalars[place] == "\u{FFFD}" { return "\u{FFFD}" }
    guard place + 1 < scalars.count, scalars[place + 1].isContinuation else { continue }
    let pair = String(scalars[place]) + String(scalars[place + 1])
    let isInWord = place > 0 && scalars[place - 1].properties.isAlphabetic
    let goesOn = place + 2 < scalars.count && scalars[place + 2].properties.isAlphabetic
    switch scalars[place] {
    case "Ã", "Â":
      // A capital before a quotation mark or a blank may be one.
      let mayBeMeant = ["\u{A0}", "»"].contains(scalars[place + 1]) && !isInWord && !goesOn
      if !mayBeMeant { return pair }
    case "â" where ["\u{20AC}", "\u{80}", "\u{201A}", "\u{201E}"].contains(scalars[place + 1]):
      return pair
    case "Ä", "Å", "Î", "Ï", "Ð", "Ñ", "Ø", "Ù":
      doubtful += isInWord && goesOn ? 2 : 1
      if doubtful > 1 { return pair }
    default: break
    }
  }
  return nil
}

extension Unicode.Scalar {
  /// Whether Latin-1 or Windows-1252 has it in the place of a byte that continues a letter in UTF-8.
  fileprivate var isContinuation: Bool {
    switch value {
    case 0x80...0xBF: true
    // € ‚ ƒ „ … † ‡ ˆ ‰ Š ‹ Œ Ž ‘ ’ “ ” • – — ˜ ™ š › œ ž Ÿ
    case 0x20AC, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
      0x17D, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
      0x153, 0x17E, 0x178:
      true
    default: false
    }
  }
}
