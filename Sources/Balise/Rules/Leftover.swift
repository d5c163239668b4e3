import Diagnostics
import Markdown

extension Rule {
  static let leftover = Rule(
    "leftover", .warning,
    finds: Wording(
      fr: "un reste de travail serait publié : -->, ((…)), À FAIRE, TODO, lorem ipsum, xx/xx/2026, "
        + "un renvoi cassé de Word",
      en: "a leftover of work would be published: -->, ((…)), TODO, TBD, lorem ipsum, xx/xx/2026, "
        + "a broken reference of Word"),
    protects: Wording(
      fr: "Le lecteur verrait vos notes de travail, et ferait moins confiance au reste.",
      en: "The reader would see your working notes, and trust the rest less."),
    in: Example.pagePath,
    Example.page("Parlez-en à l'école.\n\n<!-- ajouter le lien vers la liste -->"),
    slip: ("école.\n\n<!-- ajouter le lien vers la liste -->", "école ((ajouter le lien))."))
}

/// Signs of unfinished work in the words that would be published.
///
/// What the author wrote on purpose, with a backslash or as code, is left alone: the sign has to
/// stand in the source as it stands in the text.
func leftovers(
  in runs: [(text: TextRun, mayBeUnfinished: Bool)], areTitle: Bool, _ file: SourceFile
) -> [Diagnostic] {
  runs.flatMap { run, mayBeUnfinished in
    let text = Array(run.text.utf8)
    let notes = Leftover.all(in: text).compactMap { leftover -> Diagnostic? in
      let sign = leftover.rawValue
      guard file.place(of: "\\" + sign, on: run.line) == nil,
        let place = file.place(of: sign, on: run.line)
      else { return nil }
      return leftoverSign(leftover == .brackets ? "((…))" : sign, place)
    }
    guard mayBeUnfinished || text.contains(UInt8(ascii: "[")),
      let words = unfinishedWords(in: text, isTitle: areTitle)
    else { return notes }
    let place = file.place(of: words, on: run.line) ?? file.place(line: run.line)
    return notes + [leftoverSign(words, place)]
  }
}

private enum Leftover: String {
  case startOfNote = "<!--"
  /// What a word processor makes of the beginning of a note: `<!–`.
  case brokenNote = "<!"
  case endOfNote = "-->"
  case brackets = "(("

  /// What is left in a text, each kind once.
  static func all(in text: [UInt8]) -> [Leftover] {
    var found: [Leftover] = []
    for place in text.indices {
      if let leftover = at(place, in: text), !found.contains(leftover) { found.append(leftover) }
    }
    return found
  }

  private static func at(_ place: Int, in text: [UInt8]) -> Leftover? {
    let rest = text[place...]
    switch text[place] {
    case UInt8(ascii: "-"):
      return rest.starts(with: "-->".utf8) ? .endOfNote : nil
    case UInt8(ascii: "<"):
      if rest.starts(with: "<!--".utf8) { return .startOfNote }
      return rest.starts(with: "<!".utf8) ? .brokenNote : nil
    case UInt8(ascii: "("):
      guard rest.starts(with: "((".utf8) else { return nil }
      // Closed by two as well, or not soon.
      let closing = rest.prefix(500).drop { $0 != UInt8(ascii: ")") }
      return closing.isEmpty || closing.starts(with: "))".utf8) ? .brackets : nil
    default: return nil
    }
  }
}

/// Words or signs of unfinished work.
func leftoverSign(_ sign: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .leftover, at: place,
    Wording(
      fr: "« \(sign) » est resté dans le texte et serait publié",
      en: "“\(sign)” was left in the text and would be published"),
    help: Wording(
      fr: "finissez ou supprimez ce passage ; une note pour vous se met entre <!-- et -->",
      en: "finish or remove this passage; a note to yourself goes between <!-- and -->"))
}
