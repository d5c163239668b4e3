import Markdown
import Testing

/// A table as the tests show it: a row a line, `/` between cells, `=` before a head.
private func table(_ markdown: String, _ options: ReadingOptions = .init()) -> String {
  var text = html(markdown, options)
  for (tag, sign) in [
    ("</tr>\n<tr>\n", "\n"), ("</tr>\n</thead>\n<tbody>\n<tr>\n", "\n"), ("</tr>\n", "\n"),
    ("<thead>\n<tr>\n", ""), ("<tr>\n", ""), ("</tbody>\n", ""), ("</thead>\n", ""),
    ("</td>\n<", "/<"), ("</th>\n<", "/<"), ("</th>\n", ""), ("</td>\n", ""), ("<td>", ""),
    ("<th scope=\"col\">", "="), ("<th scope=\"row\">", "=="),
    ("<td class=\"align-end\">", "›"), ("<td class=\"align-center\">", "·"),
    ("<table>\n", ""), ("</table>\n</div>\n", ""),
    (" role=\"region\" tabindex=\"0\" aria-label", ""),
  ] {
    text = text.split(separator: tag, omittingEmptySubsequences: false).joined(separator: sign)
  }
  return text
}

@Suite struct TableTests {
  @Test func barsAndDashesMakeATable() {
    #expect(
      html("| a | b |\n|---|--:|\n| [c](d) | **e** |\n") == """
        <div class="table" role="region" tabindex="0" aria-label="a, b">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="align-end">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><a href="d">c</a></td>
        <td class="align-end"><strong>e</strong></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func barsAtTheEndsAndSpacesAreAsOneLikes() {
    let plain = table("| a | b |\n|---|---|\n| c | d |")
    #expect(plain == "<div class=\"table\"=\"a, b\">\n=a/=b\nc/d\n")
    for other in [
      "a | b\n---|---\nc | d", "|a|b|\n|-|-|\n|c|d|", "| a | b\n|:---|---\n|  c|d  |  ",
      "a|b|\n-|-|\nc|d", "| a | b |  \n| --- | --- |  \n| c | d |  \n\n",
      "  | a | b |\n | - | - |\n   | c | d |", "| a | b |\r\n|---|---|\r\n| c | d |\r\n",
      "| a | b |\r|---|---|\r| c | d |", "[x]: y\n| a | b |\n|---|---|\n| c | d |",
      "| a | b |\t\n|\t---\t|\t---\t|\n|\tc\t|\td\t|",
      "| a | b |\n|---|---|\n| c <!-- x --> | d |",
      "| a | b |\n|---|---| <!-- x -->\n| c | d |",

    ] {
      #expect(table(other) == plain, "\(other)")
    }
  }

  @Test func aBarIsWrittenWithABackslashOrInCode() {
    let head = "| a | b |\n|---|---|\n"
    let printed = "<div class=\"table\"=\"a, b\">\n=a/=b\n"
    #expect(table(head + "| c\\|d | e |") == printed + "c|d/e\n")
    #expect(table(head + "| c&#124;d | e |") == printed + "c|d/e\n")
    #expect(table(head + "| `c|d` | e |") == printed + "<code>c|d</code>/e\n")
    #expect(table(head + "| `c\\|d` \\| f | e |") == printed + "<code>c|d</code> | f/e\n")
    #expect(table(head + "| **c \\| d** | e |") == printed + "<strong>c | d</strong>/e\n")
    #expect(table(head + "| [c|d](x) | e |") == printed + "<a href=\"x\">c|d</a>/e\n")
    #expect(table(head + "| [c](x|y) | e |") == printed + "<a href=\"x%7Cy\">c</a>/e\n")
    #expect(
      table(head + "| [c] | \\| |\n\n[c]: x|y") == printed + "<a href=\"x%7Cy\">c</a>/|\n")
    #expect(table(head + "| \\\\| e |") == printed + "\\/e\n")
  }

  @Test func shortRowsAreFilledAndLongOnesKept() {
    let text = "| a | b |\n|---|---|\n| c |\nd\n| e | f | g |\n| | h |\n| i | |"
    #expect(table(text) == "<div class=\"table\"=\"a, b\">\n=a/=b\nc/\nd/\ne/f/g\n/h\ni/\n")
    #expect(faults(text) == ["5 longTableRow(cells: 3, columns: 2)"])
    #expect(faults("| a | b |\n|---|---|\n| c | d | |") == [])
  }

  @Test func emphasisEndsAtTheBordersOfACell() {
    let head = "| a | b |\n|---|---|\n"
    let printed = "<div class=\"table\"=\"a, b\">\n=a/=b\n"
    #expect(table(head + "| *c | d* |") == printed + "*c/d*\n")
    #expect(table(head + "| __c | d__ |") == printed + "__c/d__\n")
    #expect(table(head + "| *c | **d** |\n| e* | f |") == printed + "*c/<strong>d</strong>\ne*/f\n")
    #expect(table("| *a | b |\n|---|---|\n| c* | d |").hasSuffix("=*a/=b\nc*/d\n"))
  }

  @Test func linesBeforeATableAreAParagraph() {
    let text = "Some words\n| a | b |\n|---|---|\n| c | [d](e) |\n\nmore"
    #expect(table(text).hasPrefix("<p>Some words</p>\n<div class=\"table\"=\"a, b\">\n=a/=b\nc/"))
    let document = Document(parsing: Array(text.utf8))
    #expect(document.blocks.map(\.kind) == [.paragraph, .table, .paragraph])
    #expect(document.blocks.map(\.position.shown) == ["1:1", "2", "6:1"])
    #expect(document.links.map(\.block) == [1])
    #expect(document.texts(of: 0..<1).map(\.text) == ["Some words"])
    #expect(document.texts(of: 1..<2).map(\.text) == ["a", "b", "c", "d"])
  }

  @Test func tablesStandInQuotesListsAndCallouts() {
    #expect(html("> | a | b |\n> |---|---|\n> | c | d |").contains("<td>d</td>"))
    #expect(html("- | a | b |\n  |---|---|\n  | c | d |").contains("<li>\n<div class=\"table\""))
    #expect(html("> [!TIP]\n> | a | b |\n> |---|---|\n> | c | d |").contains("<td>d</td>"))
  }

  @Test func attributesGiveACaptionAndMore() {
    let text = "{#x .y lang=de caption=\"Wer \\\"hilft\"}\n| a | b |\n|---|---|\n| c | d |"
    #expect(html(text).contains("<caption>Wer &quot;hilft</caption>"))
    let options = ReadingOptions(language: "fr")
    #expect(
      shown(html("{#x .y caption=\"Qui aide ?\"}\n| a | b |\n|---|---|", options)).hasPrefix(
        "<div id=\"x\" class=\"table y\" role=\"region\" tabindex=\"0\" aria-label=\"Qui aide_?\">\n"
          + "<table>\n<caption>Qui aide_?</caption>\n<thead>"))
    #expect(faults("{caption=\"x\"}\nwords") == ["1:1 strayCaption(\"{caption=\\\"x\\\"}\")"])
    #expect(faults("## x {caption=\"x\"}").count == 1)
    #expect(faults("{caption=\"\"}\n| a | b |\n|---|---|").count == 1)
  }

  @Test func eachCellIsATextOfItsOwn() {
    #expect(
      shown(
        table(
          "| a | b |\n|---|---|\n| Quoi | ! |\n| «| x |\n| \"c ?| d'e |",
          ReadingOptions(language: "fr")))
        == "<div class=\"table\"=\"a, b\">\n=a/=b\nQuoi/!\n«/x\n&quot;c_?/d’e\n")
    #expect(table("| a | b |\n|---|---|\n| [c | d]{lang=en} |").hasSuffix("[c/d]{lang=en}\n"))
    #expect(html("| a | b |\n|---|---|\n| www.c.be|d |").contains(">www.c.be</a></td>"))
    #expect(
      table("| a | b |\n|---|---|\n| c<br>d | e<br/>f |").hasSuffix("\nc <br>d/e <br>f\n"))
  }

  @Test func anEmptyFirstHeadMakesHeadsOfTheFirstColumn() {
    #expect(
      table("| | a |\n|---|---|\n| b | c |") == "<div class=\"table\"=\"a\">\n/=a\n==b/c\n")
    #expect(faults("| | a |\n|---|---|\n| b | c |") == [])
  }

  @Test func whatReadersWouldMissIsAFault() {
    #expect(faults("| | |\n|---|---|\n| a | b |") == ["1 tableWithoutHead"])
    #expect(faults("|---|---|\n| a | b |") == ["1 tableWithoutHead"])
    #expect(faults("| a | |\n|---|---|\n| b | c |") == ["1 emptyTableHead(column: 2)"])
    #expect(faults("x\n\n| a |\n|---|\n| b |") == ["3 tableOfOneColumn"])
    #expect(faults("| a | b |\n|---|\n| c | d |") == ["2 tableColumns(head: 2, rule: 1)"])
    #expect(faults("a\n|---|---|") == ["2 tableColumns(head: 1, rule: 2)"])
    #expect(faults("| a | b |\n| c | d |") == ["1 tableWithoutRule"])
  }

  @Test func barsInSentencesAreWords() {
    for text in [
      "a | b\n", "a | b\nc | d", "|x| is the size of x\nor |y|", "`|---|`",
      "    | a | b |\n    |---|---|",
      "```\n| a | b |\n|---|---|\n```", "a\n- | -", "---|---", "a\n|", "a\n|---|---|",
    ] {
      #expect(!html(text).contains("<table"), "\(text)")
    }
    #expect(faults("a | b\nc | d") == [])
  }
}
