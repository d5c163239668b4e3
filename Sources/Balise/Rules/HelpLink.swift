import Diagnostics
import Markdown

extension Rule {
  static let helpLink = Rule(
    "help-link", .error,
    finds: Wording(
      fr: "un lien « help: » nomme une ligne d'aide qui n'existe pas, ou affiche un autre numéro",
      en: "a “help:” link names a help line that does not exist, or shows another number"),
    protects: Wording(
      fr:
        "Quand un numéro change dans site.yml, chaque texte qui l'affiche doit suivre : sans cela, "
        + "un lecteur composerait l'ancien.",
      en: "When a number changes in site.yml, every text that shows it has to follow: or a reader "
        + "would dial the old one."),
    in: Example.pagePath, Example.page("Appelle le [116 000](help:belgique.child-focus)."),
    slip: ("116 000", "116 006"))
}

/// What is wrong with a link to a help line; nil when nothing is.
func helpLinkFault(
  _ link: Link, _ name: HelpLineName, _ line: HelpLine?, _ blocks: [HelpBlock], _ place: Place
) -> Diagnostic? {
  guard let line else { return unknownLine(link, name, blocks, place) }
  guard line.address != nil else {
    return Diagnostic(
      .helpLink, at: place,
      Wording(
        fr: "« \(line.name.plain) » n'a ni numéro ni site dans site.yml",
        en: "“\(line.name.plain)” has neither a number nor a site in site.yml"),
      help: Wording(
        fr: "ajoutez-y « phone: » ou « url: »", en: "add “phone:” or “url:” there"))
  }
  guard let phone = line.phone, let number = PhoneNumber(phone),
    link.text.utf8.contains(where: { 0x30...0x39 ~= $0 })
  else { return nil }
  if PhoneNumber(link.text).map({ $0.isSame(as: number) }) ?? false { return nil }
  return Diagnostic(
    .helpLink, at: place,
    Wording(
      fr: "on lit « \(link.text) », mais le numéro de \(line.name.plain) est le \(phone)",
      en: "“\(link.text)” is shown, but the number of \(line.name.plain) is \(phone)"),
    help: Wording(
      fr: "écrivez [\(phone)](\(link.address)), ou corrigez le numéro dans site.yml",
      en: "write [\(phone)](\(link.address)), or mend the number in site.yml"))
}

private func unknownLine(
  _ link: Link, _ name: HelpLineName, _ blocks: [HelpBlock], _ place: Place
) -> Diagnostic {
  let names = blocks.flatMap { block in
    block.lines.map { "\(block.id).\($0.nameInTexts)" }
  }
  let written = String(link.address.dropFirst("help:".utf8.count))
  return Diagnostic(
    .helpLink, at: place,
    Wording(
      fr: "la ligne d'aide « \(written) » n'est pas dans site.yml",
      en: "the help line “\(written)” is not in site.yml"),
    help: didYouMean(
      written, among: names, prefix: "help:",
      otherwise: names.isEmpty
        ? Wording(
          fr: "décrivez-la sous « help: » dans site.yml",
          en: "describe it under “help:” in site.yml")
        : Wording(
          fr: "les lignes sont : \(names.prefix(12).joined(separator: ", "))",
          en: "the lines are: \(names.prefix(12).joined(separator: ", "))")))
}
