import BuiltIn
import Diagnostics
import Testing

@testable import Balise

/// `theme.yml`: colours, logo and what else needs no template.
@Suite struct Looks {
  @Test func `contrast is that of the guidelines`() throws {
    let (black, white) = (try #require(Colour("#000")), try #require(Colour("#FFFFFF")))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    let grey = try #require(Colour("#767676"))
    #expect(abs(grey.contrast(with: white) - 4.542) < 0.001)
    for text in ["", "#", "fff", "#ff", "#ffff", "#fffffff", "#12345g", "red", "#１２３"] {
      #expect(Colour(text) == nil)
    }
  }

  @Test func `the colours of the built-in stylesheet are told apart in both schemes`() throws {
    let css = try #require(builtInTheme.first { $0.path == "style.css" }?.text)
    let palette = Palette(css)
    #expect(palette.classes.contains(".danger") && palette.classes.contains(".support"))
    for scheme in Scheme.allCases {
      var written: [ColourName: Located<Colour>] = [:]
      for name in ColourName.allCases {
        let colour = try #require(palette.colour(name, of: nil, in: scheme, own: [:]))
        written[name] = Located(value: colour, place: Place(path: "", line: 0))
      }
      #expect(lowContrasts([scheme: written], on: palette).isEmpty)
    }
  }

  @Test(arguments: [
    // Enough, as one would choose them.
    ("colours: { light: { link: \"#7a0f3c\" } }", []),
    ("colours:\n  light: { link: \"#7a0f3c\" }\n  dark: { link: \"#fbd\" }", []),
    ("colours: { light: { background: \"#fffdf5\", text: \"#222\" } }", []),
    // One cause, one message, at the value; the repair is tried below.
    ("colours:\n  light: { link: \"#e0559a\" }", ["2:18 low-contrast"]),
    ("colours:\n  dark: { link: \"#555\" }", ["2:17 low-contrast"]),
    (
      "colours:\n  light: { text: \"#777\", link: \"#777\" }",
      ["2:18 low-contrast", "2:32 low-contrast"]
    ),
    ("colours:\n  light: { background: \"#888\" }", ["2:24 low-contrast"]),
    ("colours:\n  light: { border: \"#ccc\" }", ["2:20 low-contrast"]),
    ("colours:\n  light: { surface: \"#567\" }", ["2:21 low-contrast"]),
    // What is no colour.
    ("colours:\n  light: { link: red }", ["2:18 bad-value"]),
    ("colours:\n  light: { lnk: \"#000\" }", ["2:12 unknown-key"]),
    ("colors:\n  light: { link: \"#000\" }", ["1:1 unknown-key"]),
    ("radius: 3 apples", ["1:9 bad-value"]), ("radius: 0.5rem", []), ("radius: 0", []),
    ("radius: \"1px}body{display:none\"", ["1:9 bad-value"]),
    ("logo: { file: logo.svg, alternative: Umbrella }", []),
    ("logo: { file: logo.svg }", ["1:7 bad-value"]),
    ("logo: { file: lgo.svg, alternative: Umbrella }", ["1:15 bad-value"]),
    ("logo: { file: ../../content/index.md, alternative: Umbrella }", ["1:15 bad-value"]),
    ("icon: bad.svg", ["themes/calm/bad.svg active-file"]),
    ("icon: style.css", ["1:7 bad-value"]),
    ("footer: A house of help", []), ("footer: { fr: Une maison, nl: Een huis }", []),
    ("", []),
  ])
  func `a file of looks is read, and held against the stylesheet`(
    _ text: String, _ expected: [String]
  ) throws {
    let found = try Self.diagnostics(text)
    let shown = found.map { diagnostic in
      let place = diagnostic.place
      return (place.path.hasSuffix("theme.yml") ? "\(place.line):\(place.column ?? 0)" : place.path)
        + " " + diagnostic.rule.id
    }
    #expect(shown == expected, "\(found.map(\.message.english))")
  }

  @Test(arguments: [
    ("light", "link", "#e0559a"), ("light", "text", "#999999"), ("light", "border", "#aabbcc"),
    ("dark", "link", "#3355aa"), ("dark", "background", "#666666"), ("light", "surface", "#99aabb"),
    ("light", "background", "#bbbbbb"),
  ])
  func `a repair of a colour can be copied`(_ scheme: String, _ name: String, _ value: String)
    throws
  {
    let found = try Self.diagnostics("colours: { \(scheme): { \(name): \"\(value)\" } }")
    let help = try #require(found.first?.help?.english)
    let repair = try #require(help.split(separator: "for example ").first)
    #expect(repair.hasPrefix(name))
    #expect(try Self.diagnostics("colours: { \(scheme): { \(repair) } }").isEmpty)
  }

  @Test func `pages show the colours, the logo, the icon and the foot, at any depth`() throws {
    let text = """
      colours: { light: { link: "#7a0f3c" } }
      radius: 0
      logo: { file: art/logo.svg, alternative: "The house & you" }
      icon: icon.png
      footer: { fr: "Une maison : toi & moi", en: Help }
      """
    let pages = try Self.pages(text)
    let home = try #require(pages["index.html"])
    #expect(home.contains("--link:#7a0f3c"))
    #expect(home.contains("@media (prefers-color-scheme:dark){:root{--link:#bbddff}}"))
    #expect(home.contains("--radius:0"))
    #expect(home.contains("src=\"theme/art/logo.svg\" alt=\"The house &amp; you\""))
    #expect(home.contains("<link rel=\"icon\" href=\"theme/icon.png\">"))
    #expect(home.contains("Une maison\u{A0}: toi &amp; moi"))
    #expect(try #require(pages["a/b.html"]).contains("src=\"../theme/art/logo.svg\""))
    let missing = try #require(pages["404.html"])
    #expect(!missing.contains("theme/art"))
    #expect(pages["theme/art/logo.svg"] == "copied")
  }

  /// A page of the content does not lose its address to a picture of the theme.
  @Test func `a picture of the theme meets a file of the content`() throws {
    let found = try Self.diagnostics(
      "icon: icon.png", ["content/theme/icon.png": Self.png])
    #expect(found.map(\.rule.id) == ["duplicate-address"])
  }

  private static let png = "\u{89}PNG"

  private static func site(_ look: String, _ more: [String: String]) -> SourceFolder {
    var files = [
      "content/site.yml": "title: S\nlanguage: fr\n",
      "content/index.md": "---\ntitle: A\n---\n\n[B](a/b.md)\n",
      "content/a/b.md": "---\ntitle: B\n---\n\nB\n",
      "themes/calm/theme.yml": look, "themes/calm/logo.svg": Example.drawing,
      "themes/calm/art/logo.svg": Example.drawing, "themes/calm/icon.png": png,
      "themes/calm/bad.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
    ]
    files.merge(more) { $1 }
    return SourceFolder(files: files.keys.sorted()) { [files] path throws(FileError) in
      files[path] == png ? Self.onePixel : Array((files[path] ?? "").utf8)
    }
  }

  /// The smallest PNG.
  private static let onePixel: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55]
    + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

  private static func diagnostics(
    _ look: String, _ more: [String: String] = [:]
  ) throws -> [Diagnostic] {
    try prepareSite(from: site(look, more), options: MemorySite.options).1
  }

  private static func pages(_ look: String) throws -> [String: String] {
    let (rendered, diagnostics) = try prepareSite(
      from: site(look, [:]), options: MemorySite.options)
    #expect(diagnostics.isEmpty)
    let site = try #require(rendered)
    var pages: [String: String] = [:]
    for index in 0..<site.count {
      let file = try site.file(index)
      switch file.content {
      case .rendered(let bytes): pages[file.route.path] = String(decoding: bytes, as: UTF8.self)
      case .copied: pages[file.route.path] = "copied"
      }
    }
    return pages
  }
}
