import Diagnostics

extension Rule {
  static let translatedNumber = Rule(
    "translated-number", .warning,
    finds: Wording(
      fr: "une traduction compose un autre numéro que l'original, ou n'en a pas l'aide",
      en: "a translation dials another number than the original, or lacks its help"),
    protects: Wording(
      fr:
        "Dans l'une des deux langues, le lecteur appellerait peut-être quelqu'un qui n'est pas là "
        + "pour lui, ou personne.",
      en: "In one of the two languages the reader would perhaps call somebody who is not there for "
        + "them, or nobody."),
    wrong: [
      Example.pagePath: Example.page("Appelez le [116 000](tel:116000)."),
      dutchPath: dutch("Bel naar [116 111](tel:116111)."),
    ],
    right: [
      Example.pagePath: Example.page("Appelez le [116 000](tel:116000)."),
      dutchPath: dutch("Bel naar [116 000](tel:116000)."),
    ])
}

private let dutchPath = "content/guide.nl.md"

private func dutch(_ text: String) -> String { "---\ntitle: De gids\n---\n\n\(text)\n" }

/// What a translation dials and the original does not, or the other way round; and help blocks that the
/// original has.
func translatedNumbers(
  of page: Page, from original: Page, _ settings: Settings
) -> [Diagnostic] {
  let lacking = missingHelp(on: page, original)
  if page.numbers.isEmpty && original.numbers.isEmpty { return lacking }
  let here = page.numbers.map(\.value) + helpNumbers(of: page, settings)
  let there = original.numbers.map(\.value) + helpNumbers(of: original, settings)
  let missing = original.numbers.filter { !holds(here, $0.value) }
  let added = page.numbers.filter { !holds(there, $0.value) }
  // An original without any number says nothing of which is right.
  if original.numbers.isEmpty { return lacking }
  if !added.isEmpty {
    return lacking + added.map { otherNumber($0, missing.first, original.path.file) }
  }
  return lacking + missing.prefix(1).map { missingNumber($0, page, original.path.file) }
}

private func holds(_ numbers: [PhoneNumber], _ number: PhoneNumber) -> Bool {
  numbers.contains { $0.isSame(as: number) }
}

private func helpNumbers(of page: Page, _ settings: Settings) -> [PhoneNumber] {
  if page.frontMatter.help.isEmpty { return [] }
  let names = Set(page.frontMatter.help.map(\.value))
  return settings.help.filter { names.contains($0.id) }
    .flatMap { $0.lines.compactMap { $0.phone.flatMap(PhoneNumber.init) } }
}

private func otherNumber(
  _ number: Located<PhoneNumber>, _ meant: Located<PhoneNumber>?, _ file: String
) -> Diagnostic {
  Diagnostic(
    .translatedNumber, at: number.place,
    Wording(
      fr: "cette traduction compose \(number.value.address), que \(file) ne compose pas",
      en: "this translation dials \(number.value.address), which \(file) does not"),
    help: meant.map {
      Wording(
        fr: "l'original compose \($0.value.address) : corrigez celui des deux qui se trompe",
        en: "the original dials \($0.value.address): correct the one of the two that is wrong")
    }
      ?? Wording(
        fr: "vérifiez ce numéro, et mettez-le aussi dans l'original",
        en: "verify this number, and put it into the original too"))
}

private func missingNumber(
  _ number: Located<PhoneNumber>, _ page: Page, _ file: String
) -> Diagnostic {
  Diagnostic(
    .translatedNumber, at: page.frontMatter.place,
    Wording(
      fr: "\(file) compose \(number.value.address), cette traduction non",
      en: "\(file) dials \(number.value.address), this translation does not"),
    help: Wording(
      fr: "ajoutez le lien de la ligne \(number.place.line) de l'original",
      en: "add the link of line \(number.place.line) of the original"))
}

/// Help blocks of the original that the translation lacks; one that names others has its reasons.
private func missingHelp(on page: Page, _ original: Page) -> [Diagnostic] {
  if original.frontMatter.help.isEmpty || page.frontMatter.doubtful.contains("help") { return [] }
  // A tree without any help, or beside a page that is none, has had its own message.
  if (page.tree == nil) != (original.tree == nil) { return [] }
  if page.tree != nil, page.frontMatter.help.isEmpty { return [] }
  let there = original.frontMatter.help.map(\.value)
  let here = Set(page.frontMatter.help.map(\.value))
  guard here.isSubset(of: there), here.count < Set(there).count else { return [] }
  let list = there.count == 1 ? there[0] : "[" + there.joined(separator: ", ") + "]"
  return [
    Diagnostic(
      .translatedNumber, at: page.frontMatter.help.first?.place ?? page.frontMatter.place,
      Wording(
        fr: "cette traduction n'a pas toute l'aide de \(original.path.file)",
        en: "this translation has not all the help of \(original.path.file)"),
      help: Wording(fr: "écrivez « help: \(list) »", en: "write “help: \(list)”"))
  ]
}
