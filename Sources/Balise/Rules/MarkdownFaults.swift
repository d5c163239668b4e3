import Diagnostics
import Markdown

/// What the Markdown reader found wrong, in an editor's words.
func diagnostics(for faults: [Fault], _ file: SourceFile) -> [Diagnostic] {
  var lineOfHTML = 0
  return faults.compactMap { fault in
    if case .rawHTML(let start) = fault.kind {
      // A closing tag belongs to the opening one.
      if start.hasPrefix("</"), lineOfHTML == fault.position.line { return nil }
      lineOfHTML = fault.position.line
    }
    return diagnostic(for: fault, file)
  }
}

private func diagnostic(for fault: Fault, _ file: SourceFile) -> Diagnostic {
  let place = file.place(fault.position)
  switch fault.kind {
  case .rawHTML(let start):
    return Diagnostic(
      .rawHTML, at: place,
      Wording(
        fr: "du HTML n'est pas publié : « \(start) »", en: "HTML is not published: “\(start)”"),
      help: Wording(
        fr: "écrivez-le en Markdown ; une note pour vous se met entre <!-- et -->",
        en: "write it in Markdown; a note to yourself goes between <!-- and -->"))
  case .textAfterNote(let text):
    return Diagnostic(
      .rawHTML, at: place,
      Wording(
        fr: "« \(text) » suit une note et ne serait pas publié",
        en: "“\(text)” follows a note and would not be published"),
      help: Wording(
        fr: "passez à la ligne, puis laissez une ligne vide, après -->",
        en: "after -->, start a new line and leave one line empty"))
  case .unclosedNote:
    return Diagnostic(
      .rawHTML, at: place,
      Wording(
        fr: "cette note ne finit jamais, rien de ce qui suit ne serait publié",
        en: "this note never ends, nothing after it would be published"),
      help: Wording(fr: "fermez-la par -->", en: "close it with -->"))
  case .unclosedCode:
    return Diagnostic(
      .unclosedCode, at: place,
      Wording(
        fr: "ce bloc de code ne finit jamais, tout ce qui suit s'afficherait tel quel",
        en: "this block of code never ends, all that follows would be shown as typed"),
      help: Wording(
        fr: "fermez-le par les mêmes signes, seuls sur une ligne, ou supprimez celle-ci",
        en: "close it with the same signs, alone on a line, or remove this one"))
  case .badAttributes(let text):
    return unreadBraces(text, place)
  case .danglingAttributes(let text):
    return Diagnostic(
      .badAttributes, at: place,
      Wording(
        fr: "« \(text) » ne précède aucun bloc", en: "no block follows “\(text)”"),
      help: Wording(
        fr: "placez-les sur la ligne juste avant le bloc",
        en: "put them on the line just before the block"))
  case .unknownCallout(let name):
    return Diagnostic(
      .unknownCallout, at: place,
      Wording(
        fr: "l'encadré « [!\(name)] » n'existe pas", en: "there is no call-out “[!\(name)]”"),
      help: didYouMean(
        name, among: Callout.allCases.map { $0.rawValue.uppercased() },
        otherwise: Wording(
          fr: "encadrés possibles : NOTE, TIP, IMPORTANT, WARNING, CAUTION",
          en: "possible call-outs: NOTE, TIP, IMPORTANT, WARNING, CAUTION")))
  case .nestedTooDeep(let limit):
    return Diagnostic(
      .nestedTooDeep, at: place,
      Wording(
        fr: "plus de \(limit) niveaux emboîtés", en: "more than \(limit) nested levels"),
      help: Wording(
        fr: "simplifiez cette liste ou cette citation", en: "simplify this list or quote"))
  case .brokenAddress(let text):
    return Diagnostic(
      .deadLink, at: place,
      Wording(
        fr: "l'adresse « \(text) » est coupée par un signe de Markdown",
        en: "the address “\(text)” is cut by a Markdown sign"),
      help: Wording(
        fr: "mettez-la entre chevrons : <https://…>",
        en: "put it between angle brackets: <https://…>"))
  case .emptyLinkText:
    return Diagnostic(
      .emptyLink, at: place,
      Wording(fr: "ce lien n'a pas de texte", en: "this link has no text"),
      help: Wording(
        fr: "écrivez entre les crochets ce que l'on trouvera : [le guide](parents.md)",
        en: "write between the brackets what one will find: [the guide](parents.md)"))
  case .emptyAddress:
    return Diagnostic(
      .emptyLink, at: place,
      Wording(fr: "ce lien ne mène nulle part", en: "this link leads nowhere"),
      help: Wording(
        fr: "écrivez l'adresse entre les parenthèses : [le guide](parents.md)",
        en: "write the address between the parentheses: [the guide](parents.md)"))
  case .missingAlternative:
    return Diagnostic(
      .missingAlternative, at: place,
      Wording(
        fr: "cette image n'a pas de texte de remplacement",
        en: "this image has no alternative text"),
      help: Wording(
        fr: "décrivez-la pour qui ne la voit pas : ![un plan du quartier](images/plan.png)",
        en: "describe it for those who cannot see it: ![a map of the area](images/plan.png)"))
  }
}

extension Fault {
  var isBadAttributes: Bool {
    if case .badAttributes = kind { true } else { false }
  }
}
