import Templates
import Text

/// How the interface speaks to a reader: the theme's words in one language and form of address, and
/// what all pages that speak so have in common. A class only because they share it.
final class InterfaceText: Sendable {
  struct Key: Hashable {
    /// BCP 47.
    let language: String
    let form: AddressForm
  }

  /// BCP 47.
  let language: String
  private let form: AddressForm
  private let words: Words
  /// What is the same on all pages that speak so and have the same stylesheet, by its name.
  let contexts: [String: Context]
  /// The words, under the name that templates know them by.
  let wordsContext: Context
  /// The site's help blocks, by their id.
  let help: [String: Context]
  /// The language of each of them.
  let helpLanguages: [String: String]

  /// - Parameters:
  ///   - symbols: the names that the theme's templates use, words among them.
  ///   - constants: what is the same on all pages, by their stylesheet.
  init(
    _ key: Key, of site: Site, _ symbols: SymbolTable, _ constants: [String: Context],
    helpLanguages: [String: String]
  ) {
    self.helpLanguages = helpLanguages
    language = key.language
    form = key.form
    let words = site.theme.words[primary(key.language)] ?? Words()
    self.words = words
    var wordsContext = Context()
    wordsContext.set(one: .words, words) { context, words in
      for name in words.texts.keys {
        guard let symbol = symbols.symbol(name), let text = words.text(name, key.form) else {
          continue
        }
        context.set(symbol, text)
      }
    }
    self.wordsContext = wordsContext
    contexts = constants.mapValues { constants in
      var context = constants
      context.set(.`site-title`, site.settings.title(in: key.language))
      context.add(wordsContext)
      return context
    }
    help = Dictionary(
      site.settings.help.map { block in
        let language = site.language(of: block, on: key.language, helpLanguages)
        return (block.id, helpContext(block, in: language, words, key))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// A word, its `{…}` filled; empty when the theme does not have it.
  func word(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words.filled(name, form, values)
  }

  /// A word with a number in it, in the form that goes with the number.
  func word(_ name: String, number: Int) -> String {
    let values: KeyValuePairs = ["total": "\(number)"]
    let category = PluralCategory(of: number, in: language)
    guard let text = words.plurals[name]?[category] else { return word(name, values) }
    return filled(text, values)
  }

  /// A word as HTML, its `{…}` filled with HTML; nil when the theme does not have it.
  func html(_ name: String, _ values: KeyValuePairs<String, String>) -> String? {
    words.text(name, form).map { filled(escaped($0), values) }
  }
}

extension Words {
  /// A word, its `{…}` filled; empty when the theme does not have it.
  func filled(
    _ name: String, _ form: AddressForm, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    guard let text = text(name, form) else { return "" }
    return values.isEmpty ? text : Balise.filled(text, values)
  }
}

/// The interface texts of all pages of a site.
func interfaceTexts(
  of site: Site, _ symbols: SymbolTable, _ constants: [String: Context]
) -> [InterfaceText.Key: InterfaceText] {
  let keys = site.editions.map(\.interfaceKey) + site.pages.map(\.page.interfaceKey)
  let languages = site.helpLanguages
  return Dictionary(
    uniqueKeysWithValues: Set(keys).map {
      ($0, InterfaceText($0, of: site, symbols, constants, helpLanguages: languages))
    })
}

extension Edition {
  /// How pages speak that the tool makes.
  var interfaceKey: InterfaceText.Key { InterfaceText.Key(language: language, form: .formal) }
}

extension Page {
  var interfaceKey: InterfaceText.Key {
    InterfaceText.Key(language: language, form: frontMatter.form)
  }
}

/// A text in which every `{name}` that has a value makes place for it, in one pass: braces in a
/// value stay what they are.
func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "{")),
    let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    result += rest[..<open]
    let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
    if let value = values.first(where: { $0.key == name })?.value {
      result.append(utf8: value)
    } else {
      result += rest[open...close]
    }
    rest = rest[(close + 1)...]
  }
  result += rest
  return String(decoding: result, as: UTF8.self)
}
