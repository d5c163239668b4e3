import Balise
import Diagnostics

/// The figures of every page in columns, with what they mean below.
func readabilityTable(of pages: [Page], in language: MessageLanguage) -> String {
  let limit = Readability.longSentence
  let head = [
    Wording(fr: "page", en: "page"), Wording(fr: "mots", en: "words"),
    Wording(fr: "phrases", en: "sentences"),
    Wording(fr: "de plus de \(limit) mots", en: "of more than \(limit) words"),
    Wording(fr: "lisibilité", en: "ease"),
  ].map { $0.text(in: language) }
  let rows = pages.compactMap { page -> [String]? in
    guard let figures = page.readability else { return nil }
    return [
      page.file, String(figures.words), String(figures.sentences), String(figures.longSentences),
      figures.ease.map { String(Int($0.rounded())) } ?? "–",
    ]
  }
  let widths = head.indices.map { column in
    ([head] + rows).map { $0[column].count }.max() ?? 0
  }
  let lines = ([head] + rows).map { row in
    row.enumerated().map { column, text in
      let space = String(repeating: " ", count: widths[column] - text.count)
      return column == 0 ? text + space : space + text
    }.joined(separator: "  ")
  }
  let legend = Wording(
    fr: "lisibilité : indice de Kandel et Moles, pour le français ; 100 très facile, 60 ordinaire, "
      + "moins de 30 difficile",
    en: "ease: Kandel and Moles's index, for French; 100 very easy, 60 ordinary, below 30 hard")
  return (lines + ["", legend.text(in: language)]).joined(separator: "\n")
}
