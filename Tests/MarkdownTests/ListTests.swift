import Markdown
import Testing

@Suite struct ListTests {
  @Test func `a list keeps numbers that do not count`() {
    #expect(
      html("112. a\n107. b")
        == "<ol>\n<li value=\"112\">\na\n</li>\n<li value=\"107\">\nb\n</li>\n</ol>\n")
    #expect(
      html("1. a\n\n   b\n\n3. c")
        == "<ol>\n<li value=\"1\">\n<p>a</p>\n<p>b</p>\n</li>\n<li value=\"3\">\n<p>c</p>\n"
        + "</li>\n</ol>\n")
    #expect(
      html("5. a\n   - b\n   - c\n3. d")
        == "<ol>\n<li value=\"5\">\na\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n"
        + "<li value=\"3\">\nd\n</li>\n</ol>\n")
    #expect(
      html("{.x}\n\n9. [a](b)\n3. c **d**")
        == "<div class=\"x\">\n<ol>\n<li value=\"9\">\n<a href=\"b\">a</a>\n</li>\n"
        + "<li value=\"3\">\nc <strong>d</strong>\n</li>\n</ol>\n</div>\n")
  }

  @Test(arguments: [
    "1. a\n2. b\n3. c", "1. a\n1. b\n1. c", "0. a\n1. b", "7. a\n8. b", "5. a\n5. b",
  ])
  func `a list that counts, or leaves counting to the page, is one of libcmark's`(_ list: String) {
    #expect(!html(list).contains("value"))
    #expect(faults(list).isEmpty)
  }

  @Test func `choices stay choices whatever their numbers`() {
    let document = Document(parsing: Array("1. [a](#a)\n3. [b](#b)".utf8))
    #expect(document.soleLinks(of: 0) == [0, 1])
  }

  @Test func `an odd number is told at its place`() {
    #expect(faults("1. a\n2. b\n4. c") == ["3:1 oddNumbers(\"4.\", after: Optional(\"2.\"))"])
    #expect(faults("112. a\n107. b") == ["1:1 oddNumbers(\"112.\", after: nil)"])
    #expect(faults("> x\n>\n>   3. a\n>   1. b") == ["3:5 oddNumbers(\"3.\", after: nil)"])
  }

  @Test func `a number that makes a list of one item is told, unless a list goes on with it`() {
    #expect(faults("14. Juli") == ["1:1 loneNumber(\"14.\")"])
    #expect(faults("1. a\n\nb\n\n2. c\n\nd\n\n3) e").isEmpty)
    #expect(faults("+ 32 2 475") == ["1:1 plusAsBullet"])
    #expect(faults("+ a\n+ b").isEmpty)
  }

  @Test func `an item that just fails to be inside another is told, with the blanks it needs`() {
    #expect(faults("1. a\n  - b\n2. c") == ["2:3 shallowItem(blanks: 3)"])
    #expect(faults("10. a\n   - b") == ["2:4 shallowItem(blanks: 4)"])
    #expect(faults("- a\n - b") == ["2:2 shallowItem(blanks: 2)"])
    #expect(faults("1. a\n  1. b\n  2. c\n2. d") == ["2:3 shallowItem(blanks: 3)"])
    #expect(faults("1. a\n   - b\n2. c\n\n<!-- -->\n\n - d").isEmpty)
    #expect(faults(" 8. a\n 9. b\n10. c").isEmpty)
    #expect(faults("  - a\n  - b\n- c").isEmpty)
  }
}
