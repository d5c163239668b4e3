import Diagnostics
import Markdown

extension Rule {
  static let badTable = Rule(
    "bad-table", .warning,
    finds: Wording(
      fr: "un tableau sans ligne de tirets, sans titre au-dessus d'une colonne, d'une seule "
        + "colonne, ou dont une ligne a plus de cases que de colonnes",
      en: "a table without a row of dashes, without words above a column, of one column, or with a "
        + "row of more cells than columns"),
    protects: Wording(
      fr:
        "Qui écoute la page entend, avant chaque case, le titre de sa colonne. Sans les tirets, le "
        + "tableau s'affiche comme une suite de barres.",
      en:
        "Whoever listens to the page hears, before each cell, the words above its column. Without "
        + "the dashes the table is shown as a row of bars."),
    in: Example.pagePath,
    Example.page("| Pays | Numéro |\n|---|---|\n| Suisse | [147](tel:147) |"),
    slip: ("| Pays | Numéro |", "| Pays | |"))
}

/// A table without words above any column.
func tableWithoutHead(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badTable, at: place,
    Wording(
      fr: "ce tableau n'a pas de titres de colonnes : on ne sait pas ce que ses cases veulent dire",
      en: "this table has no words above its columns: nobody knows what its cells mean"),
    help: Wording(
      fr: "mettez-les sur la ligne avant les tirets : | Pays | Numéro |",
      en: "put them on the line before the dashes: | Country | Number |"))
}

/// Rows between bars with no dashes under the first.
func tableWithoutRule(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badTable, at: place,
    Wording(
      fr: "ces lignes ressemblent à un tableau, mais il y manque la ligne de tirets : elles "
        + "s'afficheraient avec leurs barres",
      en: "these lines look like a table, but the row of dashes is missing: they would be shown "
        + "with their bars"),
    help: Wording(
      fr: "ajoutez-la sous la première ligne, une fois --- par colonne : |---|---|",
      en: "add it below the first line, --- once for each column: |---|---|"))
}

/// A head and a row of dashes with different numbers of cells.
func tableColumns(head: Int, rule: Int, _ place: Place) -> Diagnostic {
  let row = "|" + String(repeating: "---|", count: head)
  return Diagnostic(
    .badTable, at: place,
    Wording(
      fr: "les tirets annoncent \(columns(rule).fr), la ligne au-dessus en a \(head) : ce "
        + "tableau s'afficherait avec ses barres",
      en: "the dashes announce \(columns(rule).en), the line above has \(head): this table would "
        + "be shown with its bars"),
    help: head > 1
      ? Wording(fr: "écrivez plutôt : \(row)", en: "write instead: \(row)")
      : Wording(
        fr: "donnez au-dessus un titre à chaque colonne : | Pays | Numéro |",
        en: "put words above each column: | Country | Number |"))
}

/// A table of one column.
func tableOfOneColumn(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badTable, at: place,
    Wording(
      fr: "ce tableau n'a qu'une colonne : c'est une liste",
      en: "this table has only one column: it is a list"),
    help: Wording(
      fr: "commencez chaque ligne par un tiret et une espace, et ôtez les barres",
      en: "begin each line with a hyphen and a space, and remove the bars"))
}

/// A column without words above it.
func emptyTableHead(column: Int, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badTable, at: place,
    Wording(
      fr: "la colonne \(column) de ce tableau n'a pas de titre",
      en: "column \(column) of this table has no words above it"),
    help: Wording(
      fr: "dites en un mot ce que contient la colonne",
      en: "say in a word what the column holds"))
}

/// A row with more cells than the table has columns.
func longTableRow(cells: Int, columns count: Int, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badTable, at: place,
    Wording(
      fr: "cette ligne a \(cells) cases, mais le tableau a \(columns(count).fr)",
      en: "this row has \(cells) cells, but the table has \(columns(count).en)"),
    help: Wording(
      fr: "une barre qui fait partie du texte s'écrit \\|",
      en: "a bar that is part of the text is written \\|"))
}

private func columns(_ count: Int) -> (fr: String, en: String) {
  count == 1 ? ("1 colonne", "1 column") : ("\(count) colonnes", "\(count) columns")
}
