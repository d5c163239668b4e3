import Text

/// How the interface speaks: a language and a form of address, and the words for them. A class only
/// because all pages share a few.
final class Voice: Sendable {
  /// A primary language: `fr`.
  let language: String
  let form: AddressForm
  /// The theme's words, in some order.
  let texts: [String]
  private let numbers: [String: Int]
  /// Words of nearly every page, looked up once: `home` and `title-page`.
  let home: String
  let titlePage: String

  init(_ language: String, _ form: AddressForm, in theme: Theme) {
    self.language = primary(language)
    self.form = form
    let words = theme.words[self.language] ?? Words()
    let known = words.texts.keys.compactMap { name in words.text(name, form).map { (name, $0) } }
    texts = known.map(\.1)
    numbers = Dictionary(uniqueKeysWithValues: zip(known.map(\.0), texts.indices))
    home = words.text("home", form) ?? ""
    titlePage = words.text("title-page", form) ?? ""
  }

  /// Where in `texts` a word is; nil when the theme does not have it.
  func numberOfText(_ name: String) -> Int? { numbers[name] }

  /// A word, its `{…}` filled.
  func word(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard let number = numbers[name] else { return "" }
    return values.isEmpty ? texts[number] : filled(texts[number], values)
  }
}

/// The voices of a site: every language of the theme's words in both forms of address.
struct Voices: Sendable {
  private let informal: [String: Voice]
  private let formal: [String: Voice]
  private let theme: Theme

  init(of theme: Theme) {
    func voices(_ form: AddressForm) -> [String: Voice] {
      Dictionary(uniqueKeysWithValues: theme.words.keys.map { ($0, Voice($0, form, in: theme)) })
    }
    informal = voices(.informal)
    formal = voices(.formal)
    self.theme = theme
  }

  /// The voice of a page in a language (BCP 47).
  func voice(_ language: String, _ form: AddressForm) -> Voice {
    (form == .informal ? informal : formal)[primary(language)] ?? Voice(language, form, in: theme)
  }
}

/// A text in which every `{name}` that has a value makes place for it, in one pass: braces in a
/// value stay what they are.
func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + values.reduce(0) { $0 + $1.value.utf8.count })
  var text = text
  text.withUTF8 { text in
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result.append(contentsOf: rest[..<open])
      let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
      if let value = values.first(where: { $0.key == name })?.value {
        result.append(utf8: value)
      } else {
        result.append(contentsOf: rest[open...close])
      }
      rest = rest[(close + 1)...]
    }
    result.append(contentsOf: rest)
  }
  return String(decoding: result, as: UTF8.self)
}
