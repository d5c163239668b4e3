import Diagnostics

/// What `theme.yml` says: the colours of a site, its logo and what else needs no template.
struct Look: Sendable {
  /// The colours that are other than those of the stylesheet.
  var colours: [Scheme: [ColourName: Located<Colour>]] = [:]
  /// How round corners are, as CSS says it; nil for as round as the stylesheet makes them.
  var radius: String?
  /// Stands at the bottom of every page, by language; `""` is for all others.
  var footer: [String: String] = [:]
  /// Beside the name of the site.
  var logo: Logo?
  /// The picture of a tab in the browser: a file of the theme, from the folder of the site.
  var icon: String?

  /// Whether it says nothing.
  var isEmpty: Bool {
    colours.isEmpty && radius == nil && footer.isEmpty && logo == nil && icon == nil
  }

  /// What stands at the bottom of a page in a language (BCP 47); nil for nothing.
  func footer(in language: String) -> String? {
    footer[language] ?? footer[primary(language)] ?? footer[""]
  }

  /// The files of the theme that pages show, from the folder of the site.
  var pictures: [String] { Set([logo?.file, icon].compactMap(\.self)).sorted() }

  /// A picture and the text that says the same.
  struct Logo: Sendable {
    /// From the folder of the site.
    let file: String
    let alternative: String
  }
}

/// Whether pages are shown dark on light or light on dark, as the reader's machine is set.
enum Scheme: String, CaseIterable, Sendable {
  case light, dark
}

/// The colours that a theme names.
enum ColourName: String, CaseIterable, Sendable {
  /// Behind everything.
  case background
  /// Of boxes on it: help, call-outs, the foot of a page.
  case surface
  case text
  /// Of borders, and of the small labels of boxes.
  case border
  /// Of links, and behind the words of buttons.
  case link

  /// The custom property of the built-in stylesheet that holds it.
  var property: String {
    switch self {
    case .background: "--bg"
    case .surface: "--soft"
    case .text: "--text"
    case .border: "--rim"
    case .link: "--link"
    }
  }
}

/// The picture files of themes have their place here in the site.
func pictureRoute(of file: String) -> Route {
  Route("theme/" + (file.split(separator: "/").dropFirst(2).joined(separator: "/")))
}
