import Diagnostics
import Fuzzing

@testable import Balise

/// Slips in the words, links and images of a page. Of the many lines of words some are drawn.
func textMutants(_ file: OriginalFile, _ numbers: inout SeededNumbers) throws -> [Mutant] {
  guard !file.front.isEmpty else { return [] }
  var mutants = try linkMutants(file) + markMutants(file)
  let words = try file.matches(Regex(#"^(?!#|\[|- \[|\{|<|!|>).*[.!»a-z]$"#)).map(\.index)
  for index in words {
    let line = file.lines[index]
    let slips: [(String, Rule, String)] = [
      ("a note left over", .leftover, line + " --> Hinweis auf Checkliste"),
      ("a remark left over", .leftover, line + " ((Link weiterführende Informationen))"),
      ("a reminder left over", .leftover, line + " TODO"),
      ("stars left over", .shownAsTyped, line + " ** voir"),
      ("HTML", .rawHTML, line + " <b>fin</b>"),
      ("a broken image", .missingAlternative, line + " ![](site.yml)"),
      ("an empty link", .emptyLink, line + " [](site.yml)"),
      ("a vague link", .vagueLink, line + " Cliquez [ici](https://vague.example/)."),
      ("a script's address", .unsafeAddress, line + " [Jouer](javascript:jouer)"),
      ("a wrong number", .phoneMismatch, line + " [02 555 12](tel:0255513)"),
      ("a dead link", .deadLink, line + " [Suite](nulle-part.md)"),
      ("an address without protection", .insecureAddress, line + " http://vague.example/"),
    ]
    guard let (slip, rule, changed) = slips.randomElement(using: &numbers) else { continue }
    mutants.append(file.mutant(slip, rule, index, changed))
  }
  return mutants
}

/// Slips on the lines that carry marks: lists, headings, call-outs, attributes, blank lines.
private func markMutants(_ file: OriginalFile) throws -> [Mutant] {
  var mutants: [Mutant] = []
  for match in try file.matches(Regex(#"^- [^\[]"#)) {
    let bullet = file.lines[match.index].replacing("- ", with: "• ", maxReplacements: 1)
    // The lines after it belong to its item, so it has to be the first of its list.
    if file.lines[match.index - 1].isEmpty {
      mutants.append(file.mutant("a bullet typed by hand", .shownAsTyped, match.index, bullet))
    }
  }
  for match in try file.matches(Regex(#"\[!(\w+)\]"#)) {
    mutants.append(
      file.mutant(
        "a misspelt call-out", .unknownCallout, match.index,
        file.lines[match.index].replacing("]", with: "S]")))
  }
  for match in try file.matches(Regex(#"^\{lang=\w+\}$"#)) {
    mutants.append(
      file.mutant("an unmarked language", .otherLanguage, match.index, "", at: [match.index + 2]))
  }
  for match in try file.matches(Regex(#"^!\[(.+)\]\("#)) {
    mutants.append(
      file.mutant(
        "no alternative text", .missingAlternative, match.index,
        file.lines[match.index].replacing(match.captures[0], with: "")))
  }
  let foreign =
    file.isTranslation
    ? "Cette phrase est restée en français, et personne ne l'a traduite pour les lecteurs."
    : "Deze zin is in het Nederlands gebleven, en niemand heeft hem voor de lezers vertaald."
  for index in file.body.dropFirst(2) where file.lines[index].isEmpty && index % 5 == 0 {
    guard index + 1 < file.lines.count, !file.lines[index + 1].hasPrefix("  ") else { continue }
    mutants += [
      file.mutant("a foreign paragraph", .otherLanguage, index, "\n\(foreign)\n", at: [index + 2]),
      file.mutant("a block of HTML", .rawHTML, index, "\n<div>fin</div>\n", at: [index + 2]),
      file.mutant("a second title", .headingLevel, index, "\n# Encore\n", at: [index + 2]),
      file.mutant(
        "attributes of nothing", .badAttributes, index, "\n## Fin {#a b}\n", at: [index + 2]),
    ]
  }
  return mutants
}

private func linkMutants(_ file: OriginalFile) throws -> [Mutant] {
  var mutants: [Mutant] = []
  for match in try file.matches(Regex(#"\]\(([a-z-]+)\.md"#)) {
    let line = file.lines[match.index]
    mutants += [
      file.mutant(
        "a link to no page", .deadLink, match.index,
        line.replacing("(\(match.captures[0]).md", with: "(\(match.captures[0])x.md")),
      file.mutant(
        "a link to no passage", .deadLink, match.index,
        line.replacing(
          try Regex(#"\((\w[a-z-]*\.md)[^)]*\)"#), with: { "(\($0.output[1].substring ?? "")#zz9)" }
        )
      ),
    ]
  }
  for match in try file.matches(Regex(#"\]\(#([\w-]+)\)."#)) {
    mutants.append(
      file.mutant(
        "a link to no passage here", .deadLink, match.index,
        file.lines[match.index].replacing("(#\(match.captures[0]))", with: "(#zz9)")))
  }
  for match in try file.matches(Regex(#"\[([^\]]+)\]\((https[^)]+|tel:[^)]+)\)"#)) {
    let line = file.lines[match.index]
    let (text, address) = (match.captures[0], match.captures[1])
    mutants += [
      file.mutant(
        "a link without words", .emptyLink, match.index,
        line.replacing("[\(text)](\(address)", with: "[](\(address)")),
      file.mutant(
        "a link without address", .emptyLink, match.index,
        line.replacing("](\(address))", with: "]()")),
    ]
    if address.hasPrefix("tel:") {
      mutants += [
        file.mutant(
          "a wrong digit", .phoneMismatch, match.index,
          line.replacing("(\(address))", with: "(\(address.dropLast())9)")),
        file.mutant(
          "a wrong digit shown", .phoneMismatch, match.index,
          line.replacing("[\(text)]", with: "[\(text.dropLast())9]")),
      ]
    } else {
      mutants += [
        file.mutant(
          "no protection", .insecureAddress, match.index,
          line.replacing("(https:", with: "(http:")),
        file.mutant(
          "an address that is none", .unsafeAddress, match.index,
          line.replacing("(https:", with: "(ftp:")),
        file.mutant(
          "a vague text", .vagueLink, match.index,
          line.replacing("[\(text)](", with: "[en savoir plus](")),
      ]
    }
  }
  return mutants
}
