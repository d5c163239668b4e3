import Markdown
import Templates
import Text

/// A help block, in the words of an interface.
func helpContext(
  _ block: HelpBlock, in language: String, _ words: Words, _ key: InterfaceText.Key
) -> Context {
  var context = Context()
  context.set(.id, "aide-" + block.id)
  let country = block.country.text(in: language)
  context.set(.country, country)
  context.set(.heading, words.filled("help-heading", key.form, ["country": country]))
  let isForeign = primary(language) != primary(key.language)
  context.set(.`heading-html`, headingHTML(of: country, in: isForeign ? language : nil, words, key))
  context.set(one: .foreign, isForeign ? language : nil) { context, language in
    context.setLanguage(language)
  }
  context.set(list: .lines, block.lines) { context, line in
    setLine(&context, line, of: block, in: language, words, key)
  }
  return context
}

/// What stands above a help block, as HTML: a country that is named in another language is marked so.
private func headingHTML(
  of country: String, in foreign: String?, _ words: Words, _ key: InterfaceText.Key
) -> String {
  let written = escaped(words.text("help-heading", key.form) ?? "")
  var country = escaped(country)
  if let foreign {
    country =
      "<span lang=\"\(escaped(foreign))\" dir=\"\(direction(of: foreign))\">\(country)</span>"
  }
  return written.replacing("{country}", with: country)
}

extension Site {
  /// The language of each help block, by its id: the one it names, or else that of the pages which
  /// ask for it, if they all have the same, or else the site's.
  var helpLanguages: [String: String] {
    var languages: [String: Set<String>] = [:]
    for page in pages {
      for id in page.page.frontMatter.help {
        languages[id.value, default: []].insert(primary(page.page.language))
      }
    }
    let pairs = settings.help.map { block in
      let askers = languages[block.id] ?? []
      let language = askers.count == 1 ? askers.first : nil
      return (block.id, block.language ?? language ?? settings.language)
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Site {
  /// The language in which a help block is shown on pages in another, or the same: theirs, if it has
  /// words in it. `languages` are ``helpLanguages``.
  func language(
    of block: HelpBlock, on page: String, _ languages: [String: String]
  ) -> String {
    block.speaks(page) ? page : languages[block.id] ?? settings.language
  }
}

extension Context {
  /// Sets a language, and the direction it is written in.
  mutating func setLanguage(_ language: String) {
    set(.language, language)
    set(.direction, direction(of: language))
  }
}

private func setLine(
  _ context: inout Context, _ line: HelpLine, of block: HelpBlock, in language: String,
  _ words: Words, _ key: InterfaceText.Key
) {
  let name = line.name.text(in: language)
  let label = line.phone.map {
    words.filled(
      "call-label", key.form,
      ["phone": unbroken($0), "country": block.country.text(in: language), "name": name])
  }
  context.set(.name, name)
  context.set(.text, line.text.map { helpText($0.text(in: language), line.phone, language) })
  context.set(.phone, line.phone)
  context.set(.`phone-address`, line.phone.map(telephoneAddress))
  context.set(.`phone-label`, label)
  context.set(.url, line.url)
  context.set(.`url-text`, line.url.map(shownAddress))
  let facts = [line.hours, line.languages, line.cost].compactMap { $0?.text(in: language) }
  let isFree = line.isFree && line.cost == nil
  let shown = facts + (isFree ? [words.filled("help-free", key.form)] : [])
  context.set(
    .facts,
    shown.isEmpty ? nil : mendTypography(shown.joined(separator: "\u{A0}· "), language: language))
  context.set(list: .contacts, contacts(of: line, words, key)) { context, contact in
    context.set(.text, contact.text)
    context.set(.address, contact.address)
  }
}

/// The other ways to a help line: from abroad, by short message, by mail, by chat.
private func contacts(
  of line: HelpLine, _ words: Words, _ key: InterfaceText.Key
) -> [(text: String, address: String)] {
  func word(_ name: String, _ contact: String) -> String {
    words.filled("help-" + name, key.form, ["contact": contact])
  }
  return [
    line.abroad.map { (word("abroad", unbroken($0)), telephoneAddress($0)) },
    line.sms.map { (word("sms", unbroken($0)), "sms:" + dialled($0)) },
    line.email.map { ($0, "mailto:" + $0) },
    line.chat.map { (word("chat", shownAddress($0)), $0) },
  ].compactMap { $0 }
}

/// A sentence as HTML; the telephone number in it does not break.
private func helpText(_ text: String, _ phone: String?, _ language: String) -> String {
  let html = escaped(mendTypography(text, language: language))
  guard let phone else { return html }
  return html.replacing(escaped(phone), with: escaped(unbroken(phone)))
}

/// What a telephone is to dial.
func telephoneAddress(_ phone: String) -> String { "tel:" + dialled(phone) }

private func dialled(_ phone: String) -> String { phone.filter { $0.isNumber || $0 == "+" } }

/// A telephone number that no line break cuts.
func unbroken(_ phone: String) -> String { phone.replacing(" ", with: "\u{A0}") }

/// An address as people say it: without scheme and closing slash.
private func shownAddress(_ url: String) -> String {
  var text = url[...]
  for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
    text = text.dropFirst(scheme.count)
  }
  if text.hasSuffix("/") { text = text.dropLast() }
  return String(text)
}
