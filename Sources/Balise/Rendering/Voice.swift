/// How the interface speaks: a language and a form of address, and the words for them. A class only
/// because all pages share a few.
final class Voice: Sendable {
  /// A primary language: `fr`.
  let language: String
  let form: AddressForm
  let words: Words

  init(_ language: String, _ form: AddressForm, in theme: Theme) {
    self.language = primary(language)
    self.form = form
    words = theme.words[self.language] ?? Words()
  }

  /// A word as the theme has it; nil when it does not.
  func text(_ name: String) -> String? { words.text(name, form) }

  /// A word, its `{…}` filled.
  func word(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let text = text(name) ?? ""
    return values.isEmpty ? text : filled(text, values)
  }
}

/// A text in which every `{name}` that has a value makes place for it, in one pass: braces in a
/// value stay what they are.
func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + values.reduce(0) { $0 + $1.value.utf8.count })
  var text = text
  text.withUTF8 { text in
    var done = 0
    while let open = text[done...].firstIndex(of: UInt8(ascii: "{")),
      let close = text[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result.append(contentsOf: text[done..<open])
      let name = text[(open + 1)..<close]
      if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
        result.append(contentsOf: value.utf8)
      } else {
        result.append(contentsOf: text[open...close])
      }
      done = close + 1
    }
    result.append(contentsOf: text[done...])
  }
  return String(decoding: result, as: UTF8.self)
}
