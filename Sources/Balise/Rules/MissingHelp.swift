import Diagnostics

extension Rule {
  static let missingHelp = Rule(
    "missing-help", .warning,
    finds: Wording(
      fr: "un arbre n'indique personne à qui s'adresser",
      en: "a tree names nobody to turn to"),
    protects: Wording(
      fr: "À la fin d'un arbre, le lecteur sait ce qui lui arrive, mais personne ne lui dit qui "
        + "appeler.",
      en: "At the end of a tree the reader knows what is happening to them, but nobody tells "
        + "them whom to call."),
    slip: ("help: belgique\n", ""))
}

/// A tree that ends without telling its reader whom to turn to.
func missingHelp(on page: Page, _ tree: Tree) -> [Diagnostic] {
  guard page.frontMatter.help.isEmpty, !page.frontMatter.doubtful.contains("help"),
    let end = tree.steps.first(where: { $0.kind == .outcome })
  else { return [] }
  return [
    Diagnostic(
      .missingHelp, at: page.frontMatter.place,
      Wording(
        fr: "« #\(end.id) » est une fin, mais cet arbre n'affiche aucune aide",
        en: "“#\(end.id)” is an end, but this tree shows no help"),
      help: Wording(
        fr: "ajoutez « help: … », le nom d'une aide décrite sous « help: » dans site.yml",
        en: "add “help: …”, the name of a help block described under “help:” in site.yml"))
  ]
}
