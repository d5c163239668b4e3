import SVG
import Testing

/// Whether a drawing is nothing but a drawing.
@Suite struct Drawings {
  private static let namespace = "http://www.w3.org/2000/svg"

  private func faults(_ text: String) -> [SVGFault.Kind] {
    readSVG(Array(text.utf8)).faults.map(\.kind)
  }

  /// What stands in a drawing, and an attribute of it.
  private func faults(in inner: String, attributes: String = "") -> [SVGFault.Kind] {
    faults(
      "<svg xmlns=\"\(Self.namespace)\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "xmlns:ev=\"http://www.w3.org/2001/xml-events\" \(attributes)>\(inner)</svg>")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<script/>", "<SCRIPT>alert(1)</SCRIPT>",
    "<script xlink:href=\"#a\"/>", "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
    "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
    "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"alert(1)\"/>",
    "<foreignObject><p/></foreignObject>", "<foreignobject/>", "<ForeignObject/>",
    "<rect onload=\"alert(1)\"/>", "<rect onclick=\"a()\"/>", "<rect OnBegin=\"a()\"/>",
    "<animate onbegin=\"alert(1)\"/>", "<svg onload=\"a()\"/>",
    "<a href=\"javascript:alert(1)\"><text>x</text></a>",
    "<a xlink:href=\"javascript:alert(1)\"/>", "<a href=\" java&#10;script:alert(1)\"/>",
    "<a href=\"https://evil.example/\"/>", "<a href=\"tel:190\"/>", "<a href=\"//x.example\"/>",
    "<a href=\"data:text/html,x\"/>", "<a href=\"other.html\"/>",
    "<use href=\"other.svg#a\"/>", "<use xlink:href=\"https://x.example/a.svg#b\"/>",
    "<use href=\"data:image/svg+xml,x#a\"/>", "<image href=\"https://x.example/pixel.png\"/>",
    "<image xlink:href=\"pixel.png\"/>", "<image href=\"data:image/svg+xml;base64,AA\"/>",
    "<feImage href=\"https://x.example/a.png\"/>", "<pattern href=\"x.svg#p\"/>",
    "<animate attributeName=\"href\" to=\"javascript:a()\"/>",
    "<animate attributeName=\"xlink:href\" values=\"#a;#b\"/>",
    "<set attributeName=\"href\" to=\"https://x.example\"/>",
    "<set attributeName=\"onclick\" to=\"alert(1)\"/>",
    "<animate attributeName=\"x\" values=\"javascript:a()\"/>",
    "<style>@import 'https://x.example/a.css';</style>",
    "<style>rect { fill: url(https://x.example/a.svg#b) }</style>",
    "<style>rect { fill: \\75rl(//x.example/a) }</style>",
    "<style>rect { fill: u/**/rl(x.svg) } a { background: url( 'x.png' ) }</style>",
    "<style><![CDATA[@import url(x.css)]]></style>",
    "<style>@font-face { src: url(https://x.example/f.woff2) }</style>",
    "<style>a { background: image-set('https://x.example/a.png' 1x) }</style>",
    "<rect style=\"fill:url(&quot;https://x.example/a&quot;)\"/>",
    "<rect fill=\"url(other.svg#a)\"/>", "<rect filter=\"url(//x.example/f#a)\"/>",
    "<rect style=\"behavior: url(#x)\"/>", "<rect style=\"-moz-binding:url(x)\"/>",
    "<iframe src=\"x\"/>", "<handler type=\"text/ecmascript\">a()</handler>",
    "<listener ev:event=\"click\" ev:handler=\"#h\"/>",
    "<rect ev:event=\"click\" ev:handler=\"#h\"/>",
    "<link rel=\"stylesheet\" href=\"x.css\"/>", "<?xml-stylesheet href=\"x.css\"?>",
    "<g xml:base=\"https://x.example/\"><use href=\"a\"/></g>", "<audio src=\"x.mp3\"/>",
  ])
  func `what runs, loads or leads elsewhere is found`(_ inner: String) {
    #expect(!faults(in: inner).isEmpty)
  }

  @Test(arguments: [
    "", "no drawing", "<!doctype html><script>alert(1)</script>", "<html/>", "<svg/>",
    "<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>",
    "<?xml-stylesheet href=\"a.xsl\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<!DOCTYPE svg [<!ENTITY x \"<script>a()</script>\">]>"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"a()\">]>"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<?xml version=\"1.0\" encoding=\"utf-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg/>",
  ])
  func `what is no drawing as a whole is found`(_ text: String) {
    #expect(!faults(text).isEmpty)
  }

  @Test(arguments: [
    "<path d=\"M0 0h40v30z\"/>", "<title>Le plan (1)</title><desc>https://example.org</desc>",
    "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>"
      + "<rect fill=\"url(#a)\" width=\"1\" height=\"1\"/>",
    "<use href=\"#a\"/>", "<use xlink:href=\"#a\" x=\"1\"/>", "<a href=\"#a\"><text>x</text></a>",
    "<style>.a { fill: #fff; stroke: url(#b) } /* url(https://x) */ </style>",
    "<style>@media (prefers-color-scheme: dark) { path { fill: white } }</style>",
    "<style>@font-face { font-family: A; src: url(data:font/woff2;base64,AAAA) }</style>",
    "<rect style=\"fill:url('#a');font-family:'A B'\" transform=\"rotate(45 1 2)\"/>",
    "<image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"1\" height=\"1\"/>",
    "<animate attributeName=\"opacity\" from=\"0\" to=\"1\" dur=\"1s\"/>",
    "<animateTransform attributeName=\"transform\" type=\"rotate\" values=\"0;360\" dur=\"2s\"/>",
    "<set attributeName=\"fill\" to=\"red\"/>",
    "<animateMotion><mpath href=\"#a\"/></animateMotion>",
    "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
      + "<r:Description r:about=\"https://example.org/\"/></r:RDF></metadata>",
    "<s:namedview xmlns:s=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" s:x=\"1\"/>",
    "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><g filter=\"url(#f)\"/>",
    "<text font-family=\"Arial\">Appelez le 116 000 (gratuit) : javascript: n'est rien ici</text>",
    "<switch><text systemLanguage=\"fr\">a</text></switch>",
    "<g aria-label=\"on a\" role=\"img\"/>",
    "<clipPath id=\"c\"><rect/></clipPath><g clip-path=\"url(#c)\" data-on=\"1\"/>",
    "<mask id=\"m\"/><marker id=\"k\"/><path marker-end=\"url(#k)\" mask=\"url( #m )\"/>",
    "<symbol id=\"s\" viewBox=\"0 0 1 1\"/>", "<!-- <script> --><g/>", "<textPath href=\"#a\"/>",
  ])
  func `a drawing is left alone`(_ inner: String) {
    #expect(faults(in: inner).isEmpty)
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
      + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
      + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"/>",
    "<!DOCTYPE svg [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]>\n"
      + "<svg xmlns=\"&ns_svg;\"><g/></svg>",
    "\u{FEFF}<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:path d=\"M0 0\"/></s:svg>",
  ])
  func `what drawing programs write around a drawing is left alone`(_ text: String) {
    #expect(faults(text).isEmpty)
  }

  @Test func `places and sizes are those of the file`() {
    let report = readSVG(
      Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" viewBox=\"0 0 4 3\">\n <script/></svg>"
          .utf8))
    #expect(report.faults == [SVGFault(line: 2, column: 2, kind: .element("script"))])
    #expect(report.width == "40")
    #expect(report.height == nil)
    #expect(report.viewBox == "0 0 4 3")
  }

  @Test func `a text that grows without end ends`() {
    var entities = "<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
    for (name, part) in zip("bcdefghijklm", "abcdefghijkl") {
      entities += "<!ENTITY \(name) \"\(String(repeating: "&\(part);", count: 10))\">"
    }
    let text =
      "<!DOCTYPE svg [\(entities)]><svg xmlns=\"\(Self.namespace)\"><text>&m;</text></svg>"
    #expect(!faults(text).isEmpty)
  }

  @Test(arguments: [
    ("width='120' height='80'", "120 80"), ("width='120px' height='80.4'", "120 80"),
    ("width='100%' height='100%' viewBox='0 0 30 20'", "30 20"), ("viewBox='0,0,30,20'", "30 20"),
    ("width='60' viewBox='0 0 30 20'", "60 40"), ("height='10' viewBox='0 0 30 20'", "15 10"),
    ("width='1in' height='72pt'", "96 96"), ("width='2em' height='2em'", "none"),
    ("width='2e1' height='30'", "20 30"), ("width='-4' height='3'", "none"), ("", "none"),
    ("viewBox='0 0 0 20'", "none"), ("viewBox='a b c d'", "none"),
    ("width='1e99' height='1'", "none"),
    ("width='nan' height='inf' viewBox='0 0 nan 3'", "none"),
  ])
  func `a drawing says how large it is`(_ attributes: String, _ size: String) {
    let report = readSVG(Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>".utf8))
    #expect(report.size.map { "\($0.width) \($0.height)" } ?? "none" == size)
  }
}
