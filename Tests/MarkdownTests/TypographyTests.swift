import Markdown
import Testing

@Suite struct TypographyTests {
  /// `written > printed`, one a line; `_` is the narrow space, `~` the no-break space.
  func expect(_ cases: String) {
    for line in cases.split(separator: "\n") {
      let parts = line.split(separator: " > ", maxSplits: 1).map(String.init)
      #expect(french(parts[0]) == "<p>\(parts.last ?? "")</p>\n", "\(parts[0])")
    }
  }

  @Test func aNarrowSpaceStandsBeforeHighSigns() {
    expect(
      """
      Quoi? > Quoi_?
      Quoi ? > Quoi_?
      Quoi  ; ici! > Quoi_; ici_!
      Quoi?! Non!!! > Quoi_?! Non_!!!
      Quoi ?... Oui ! > Quoi_?… Oui_!
      Quoi?… ah… ! > Quoi_?… ah…_!
      (Quoi?) [Oui!] > (Quoi_?) [Oui_!]
      100 %! 12 €? 20°; > 100 %_! 12 €_? 20°_;
      (oui)! > (oui)_!
      """)
  }

  @Test func aNoBreakSpaceStandsBeforeColonsAndInsideQuotes() {
    expect(
      """
      Oui: non > Oui~: non
      Oui : non > Oui~: non
      «oui» > «~oui~»
      « oui » > «~oui~»
      «  oui ! » > «~oui_!~»
      «Oui!» dit-il > «~Oui_!~» dit-il
      «oui»; «non»: > «~oui~»_; «~non~»~:
      «» « » > «» « »
      """)
  }

  @Test func apostrophesAndPausesAreMended() {
    expect(
      """
      l'ami, d'11 ans, l'« ami » > l’ami, d’11 ans, l’«~ami~»
      'ami' 5'10 l' 'x > 'ami' 5'10 l' 'x
      ah... bon...et > ah… bon…et
      a.. b.... .../c ../... > a.. b.... .../c ../...
      """)
  }

  @Test func whatIsNoPunctuationStaysAsItIs() {
    expect(
      """
      12:30 a:b C:\\x ::x a=b?c=d > 12:30 a:b C:\\x ::x a=b?c=d
      :) ;) :-( ;-) :o > :) ;) :-( ;-) :o
      !important a!=b ?x (?) (!) [!] > !important a!=b ?x (?) (!) [!]
      &foo; x > &amp;foo; x
      "!" '?' > &quot;!&quot; '?'
      """)
    expect("! x > ! x\n? > ?")
  }

  @Test func codeAndAddressesAreNeverMended() {
    expect(
      """
      `a!` ! > <code>a!</code>_!
      `l'a`: b > <code>l'a</code>~: b
      l'`a` > l’<code>a</code>
      """)
    #expect(french("    l'a!") == "<pre><code>l'a!\n</code></pre>\n")
    #expect(
      french("[l'a!](l'b \"l'c!\")") == "<p><a href=\"l&#x27;b\" title=\"l'c!\">l’a_!</a></p>\n")
    #expect(
      french("voir https://a.be ! <https://b.be>?")
        == "<p>voir <a href=\"https://a.be\">https://a.be</a>_! "
        + "<a href=\"https://b.be\">https://b.be</a>_?</p>\n")
    #expect(french("<https://a.be/l'a>!").contains(">https://a.be/l'a</a>_!"))
    #expect(french("«`a` b»") == "<p>«~<code>a</code> b~»</p>\n")
  }

  @Test func alternativesOfImagesAreText() {
    #expect(french("![L'ami?](a)!") == "<p><img src=\"a\" alt=\"L’ami_?\" />!</p>\n")
    #expect(french("a ![?](a) b") == "<p>a <img src=\"a\" alt=\"?\" /> b</p>\n")
  }

  @Test func bordersOfEmphasisAndLinksAreNoObstacle() {
    expect(
      """
      **oui** ! > <strong>oui</strong>_!
      *c'est*! > <em>c’est</em>_!
      l'*ami* > l’<em>ami</em>
      oui *!* > oui_<em>!</em>
      **oui !** > <strong>oui_!</strong>
      [oui](a)? > <a href="a">oui</a>_?
      *oui*?*!* > <em>oui</em>_?<em>!</em>
      « *oui* » > «~<em>oui</em>~»
      «*oui*» > «~<em>oui</em>~»
      *«oui»* > <em>«~oui~»</em>
      **Oui :** non > <strong>Oui~:</strong> non
      a.*.*. > a.<em>.</em>.
      """)
  }

  @Test func linesAreJoinedWhereASpaceMustNotBreak() {
    #expect(french("oui\n! non") == "<p>oui_! non</p>\n")
    #expect(french("oui\\\n! non") == "<p>oui<br />\n! non</p>\n")
    #expect(french("oui\n!non") == "<p>oui\n!non</p>\n")
    #expect(french("oui\n: non") == "<p>oui\n: non</p>\n")
    #expect(french("oui !\nnon?\\\nah") == "<p>oui_!\nnon_?<br />\nah</p>\n")
    #expect(french("«\noui\n»") == "<p>«~oui~»</p>\n")
  }

  @Test func onlyFrenchIsMended() {
    for language in ["nl", "de", "en", "frr", "f", ""] {
      #expect(html("it's? «a» ...", ReadingOptions(language: language)) == "<p>it's? «a» ...</p>\n")
      #expect(mendTypography("it's?", language: language) == "it's?")
    }
    for language in ["fr", "fr-BE", "FR", "Fr-ch"] {
      #expect(shown(mendTypography("l'a ?", language: language)) == "l’a_?")
    }
  }

  @Test func facesGetAnAlternativeAndStayWhole() {
    let face = "<span role=\"img\" aria-label=\"sourire\">:-)</span>"
    expect(
      "Aucun problème :-) > Aucun problème \(face)\n:-) ! :-)! (ah :-)) > \(face)_! \(face)_! (ah \(face))"
    )
    #expect(
      french("*:-)* `:-)` ![:-)](a) :-)x")
        == "<p><em>\(face)</em> <code>:-)</code> <img src=\"a\" alt=\":-)\" /> :-)x</p>\n")
    #expect(french("&#58;-) :\\-)") == "<p>\(face) \(face)</p>\n")
    let document = Document(
      parsing: Array("## Ah :-) {#a}\n\n[b :-)](c)".utf8), options: .init(emoticons: [smile]))
    #expect(document.headings[0].text == "Ah :-)")
    #expect(document.links[0].text == "b :-)")
    #expect(document.html(ofHeading: 0).text == "Ah \(face)")
  }

  @Test func plainTextIsMendedByTheSameRules() {
    #expect(
      shown(mendTypography("L'ami dit: «Non!»...", language: "fr")) == "L’ami dit~: «~Non_!~»…")
    #expect(mendTypography("rien", language: "fr") == "rien")
  }
}
