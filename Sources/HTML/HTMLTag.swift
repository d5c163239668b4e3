/// A tag as a browser reads it.
package struct HTMLTag: Sendable, Equatable {
  /// In small letters.
  package let name: String
  /// `</p>`.
  package let isEnd: Bool
  /// In the order written, and only those of ``keeps(_:)``; of a name that is there twice, browsers know
  /// the first.
  package let attributes: [Attribute]
  /// The mark of its first byte, which is `<`.
  package let mark: Int

  /// A name with its value, "" for one without.
  package struct Attribute: Sendable, Equatable {
    /// In small letters.
    package let name: String
    /// With its character references resolved; an ``HTMLVariable`` stands in it as its scalar.
    package let value: String
    /// The mark of its first byte.
    package let mark: Int
  }

  /// The value of an attribute; nil where it is not there.
  package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Whether an attribute can load, run, send or lead somewhere, or says what its element is: events,
  /// addresses, styles.
  package static func keeps(_ name: String) -> Bool { name.hasPrefix("on") || kept.contains(name) }

  private static let kept: Set<String> = [
    "href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "data", "background", "lowsrc",
    "dynsrc", "xml:base", "ping", "attributionsrc", "formaction", "action", "manifest", "srcdoc",
    "shadowrootmode", "shadowroot", "http-equiv", "content", "name", "charset", "rel", "target",
    "referrerpolicy", "attributename", "to", "from", "by", "values", "style", "fill", "stroke",
    "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "cursor",
  ]
}

/// What a template prints into a value that is not known before a page is made.
package enum HTMLVariable: UInt8, Sendable, CaseIterable {
  /// The address of a file of the site, or of a place on the page.
  case local
  /// An address elsewhere: of the web, of a telephone.
  case outside
  /// The address to which a page leads on by itself.
  case goal
  /// Letters, digits, hyphens: a number, an id, a language.
  case word
  /// Anything an author has written.
  case text
  /// The security policy of the page.
  case policy

  /// How it stands among the bytes of a value: none occurs in UTF-8.
  var byte: UInt8 { 0xF8 + rawValue }

  init?(byte: UInt8) {
    guard byte >= 0xF8 else { return nil }
    self.init(rawValue: byte - 0xF8)
  }

  /// How it stands in the value of an attribute. Nothing written is mistaken for it: these signs, which
  /// Unicode leaves to private use, become U+FFFD there.
  package var scalar: Unicode.Scalar {
    switch self {
    case .local: "\u{10FF00}"
    case .outside: "\u{10FF01}"
    case .goal: "\u{10FF02}"
    case .word: "\u{10FF03}"
    case .text: "\u{10FF04}"
    case .policy: "\u{10FF05}"
    }
  }

  /// The variable that a scalar of a value stands for; nil for what is written.
  package init?(_ scalar: Unicode.Scalar) {
    guard 0x10FF00...0x10FF05 ~= scalar.value else { return nil }
    self.init(rawValue: UInt8(scalar.value - 0x10FF00))
  }
}
