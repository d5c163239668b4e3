import Markdown
import Testing

@Test func aDocumentPrintsWhatLibcmarkPrints() {
  let text = #"""
# A {#x .b lang=de}

- [l](a.md)
- [m](b.md)

[c](c.md)

![i](i.png) <!-- n --> <b>

C'est l'*ami* ! Vraiment?! Oui: "non"; «oui» « a » ... **bold** ! voir https://x.be/a, :-) et [the end]{lang=en}! `a !`

{lang=de}
Ach so: nein!

> [!WARNING]
> Attention !

> [!FOO]
> x

- {lang=en}
  Foo
- [Bar](b){lang=nl}

{.x #y}

- foo

{lang=fr}
"""#
  let options = ReadingOptions(language: "fr-BE", emoticons: [.init(":-)", alternative: "sourire")], calloutLabels: [.warning: "Attention"])
  var document = Document(parsing: Array(text.utf8), options: options)
  for l in document.links { document.setAddress(of: l.index, to: l.form == .bare ? .outside : .local) }
  print(document.headings, document.links, document.blocks, document.faults, document.anchors, separator: "\n")
  print(document.soleLinks(of: 1) as Any, document.soleLinks(of: 2) as Any)
  print(String(decoding: document.html(of: document.blocks.indices).html, as: UTF8.self))
  for t in document.texts(of: document.blocks.indices) { print(t) }
}
