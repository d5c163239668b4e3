import Diagnostics

extension Rule {
  static let unmeantBlock = Rule(
    "unmeant-block", .warning,
    finds: Wording(
      fr: "un paragraphe devient du code, un titre ou la suite d'une liste, sans que cela se voie",
      en: "a paragraph becomes code, a heading or a part of a list, though nothing shows it"),
    protects: Wording(
      fr: "Le lecteur verrait une phrase en code, un conseil au milieu d'un autre point, ou "
        + "chercherait en vain un titre qui n'en est pas un.",
      en:
        "The reader would see a sentence as code, an advice in the middle of another item, or look "
        + "in vain for a heading that is none."),
    in: Example.pagePath, Example.page("Parlez-en à un adulte.\n\nIl saura vous aider."),
    slip: ("Il saura", "    Il saura"))
}

/// A paragraph that four blanks make code.
func indentedText(_ place: Place) -> Diagnostic {
  Diagnostic(
    .unmeantBlock, at: place,
    Wording(
      fr: "ce retrait fait du code de ce paragraphe",
      en: "being set in like this, the paragraph becomes code"),
    help: Wording(
      fr: "retirez les espaces du début ; du vrai code se met entre deux lignes ```",
      en: "remove the blanks at the beginning; real code goes between two lines ```"))
}

/// A sentence under which dashes stand.
func sentenceAsHeading(_ words: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .unmeantBlock, at: place,
    Wording(
      fr: "les traits sous « \(printable(words, most: 40)) » en font un titre",
      en: "the dashes below “\(printable(words, most: 40))” make a heading of it"),
    help: Wording(
      fr:
        "pour une ligne de séparation, laissez une ligne vide avant --- ; pour un titre, écrivez ##",
      en: "for a line across the page leave an empty line before ---; for a heading write ##"))
}

/// A line that goes on with the item or the quote above.
func swallowedLine(isQuote: Bool, _ place: Place) -> Diagnostic {
  if isQuote {
    return Diagnostic(
      .unmeantBlock, at: place,
      Wording(
        fr: "cette ligne fait encore partie de la citation au-dessus",
        en: "this line is still part of the quote above"),
      help: Wording(
        fr: "laissez une ligne vide avant elle, ou commencez-la par > si elle en est",
        en: "leave an empty line before it, or begin it with > if it belongs there"))
  }
  return Diagnostic(
    .unmeantBlock, at: place,
    Wording(
      fr: "cette ligne fait encore partie du point de liste au-dessus",
      en: "this line is still part of the item above"),
    help: Wording(
      fr: "laissez une ligne vide avant elle, ou mettez-la en retrait si elle en est",
      en: "leave an empty line before it, or set it in if it belongs there"))
}

/// An item that is not set in far enough to be inside the one above.
func shallowItem(_ blanks: Int, _ place: Place) -> Diagnostic {
  Diagnostic(
    .unmeantBlock, at: place,
    Wording(
      fr: "ce point est en retrait, mais n'entre pas dans celui du dessus",
      en: "this item is set in, but it is not inside the one above"),
    help: Wording(
      fr: "mettez-y \(blanks) espaces en tête pour qu'il y entre, ou alignez-le sur les autres",
      en: "put \(blanks) blanks before it to have it inside, or align it with the others"))
}

/// Bold words alone, in the place of a heading.
func boldAsHeading(_ words: String, _ place: Place) -> Diagnostic {
  let title = printable(words, most: 40)
  return Diagnostic(
    .unmeantBlock, at: place,
    Wording(
      fr: "« \(title) », seul et en gras, a l'air d'un titre et n'en est pas un",
      en: "“\(title)”, alone and bold, looks like a heading and is none"),
    help: Wording(
      fr: "écrivez ## \(title) ; si c'est une phrase, finissez-la par un point",
      en: "write ## \(title); if it is a sentence, end it with a point"))
}
