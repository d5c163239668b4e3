import Markdown
import Templates
import Text

/// A help block, in the words of an interface.
func helpContext(_ block: HelpBlock, _ words: Words, _ key: InterfaceText.Key) -> Context {
  var context = Context()
  context.set(.id, "aide-" + block.id)
  context.set(.country, block.country)
  context.set(.heading, words.filled("help-heading", key.form, ["country": block.country]))
  context.set(list: .lines, block.lines) { context, line in
    let label = line.phone.map {
      words.filled("call-label", key.form, ["phone": unbroken($0), "country": block.country])
    }
    context.set(.name, line.name)
    context.set(.text, line.text.map { helpText($0, line.phone, key.language) })
    context.set(.phone, line.phone)
    context.set(.`phone-address`, line.phone.map(telephoneAddress))
    context.set(.`phone-label`, label)
    context.set(.url, line.url)
    context.set(.`url-text`, line.url.map(shownAddress))
    let facts = [line.hours, line.languages, line.cost].compactMap { $0 }
    context.set(
      .facts,
      facts.isEmpty ? nil : mendTypography(facts.joined(separator: " · "), language: key.language))
    context.set(list: .contacts, contacts(of: line, words, key)) { context, contact in
      context.set(.text, contact.text)
      context.set(.address, contact.address)
    }
  }
  return context
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
    line.sms.map { (word("sms", unbroken($0)), "sms:" + telephoneAddress($0).dropFirst(4)) },
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
func telephoneAddress(_ phone: String) -> String {
  "tel:" + phone.filter { $0.isNumber || $0 == "+" }
}

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
