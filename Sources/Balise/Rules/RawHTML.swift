import Diagnostics

extension Rule {
  static let rawHTML = Rule(
    "raw-html", .error,
    finds: Wording(fr: "un passage est écrit en HTML", en: "a passage is written in HTML"),
    protects: Wording(
      fr: "Le HTML n'est pas publié : ce passage manquerait sur la page. Rien de ce qu'on colle "
        + "ici ne peut ainsi espionner le lecteur ou casser la mise en page.",
      en: "HTML is not published: the passage would be missing from the page. So nothing that is "
        + "pasted here can spy on the reader or break the layout."),
    in: Example.pagePath, Example.page("Ne réponds **jamais**."),
    slip: ("**jamais**", "<b>jamais</b>"))
}
