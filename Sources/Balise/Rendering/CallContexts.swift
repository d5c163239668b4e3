import Markdown
import Templates
import Text

extension OutputPage {
  /// Sets whom a reader can turn to at once: each service by its number, or by its site where it has
  /// none.
  ///
  /// - Parameter isBrief: only the first of them.
  func setCalls(_ context: inout Context, on page: Page, isBrief: Bool = false) {
    let blocks = page.frontMatter.help.compactMap { name in
      site.settings.help.first { $0.id == name.value }
    }
    let calls = blocks.flatMap { block in block.lines.compactMap { line in call(line, of: block) } }
    let shown = isBrief ? calls.prefix(1) : calls[...]
    context.set(list: .calls, shown) { context, call in
      context.set(.text, call.text)
      context.set(.country, call.country)
      context.set(.label, call.label)
      context.set(.`label-html`, call.labelHTML)
      context.set(.address, call.address)
      context.set(.name, call.name)
    }
  }

  /// One button; nil for a service that has neither number nor site.
  private func call(_ line: HelpLine, of block: HelpBlock) -> Call? {
    let language = site.language(of: block, on: self.language, interface.helpLanguages)
    let (country, service) = (block.country.text(in: language), line.name.text(in: language))
    let isForeign = primary(language) != primary(self.language)
    let tag = isForeign ? " lang=\"\(escaped(language))\" dir=\"\(direction(of: language))\"" : ""
    let name = "<bdi translate=\"no\"\(tag)>\(escaped(service))</bdi>"
    let countryHTML = isForeign ? "<bdi\(tag)>\(escaped(country))</bdi>" : escaped(country)
    if let phone = line.phone {
      let values: KeyValuePairs = [
        "phone": unbroken(phone), "country": country, "name": service,
      ]
      let html = interface.html(
        "call-label",
        [
          "phone": "<bdi dir=\"ltr\">\(escaped(unbroken(phone)))</bdi>", "name": name,
          "country": countryHTML,
        ])
      return Call(
        text: word("call", values), country: country, label: word("call-label", values),
        labelHTML: html ?? "", address: telephoneAddress(phone), name: service)
    }
    guard let url = line.url else { return nil }
    let values: KeyValuePairs = ["country": country, "name": service]
    let plain = "\(service) (\(country))"
    let label = word("door-label", values)
    let html = interface.html("door-label", ["name": name, "country": countryHTML])
    return Call(
      text: service, country: country, label: label.isEmpty ? plain : label,
      labelHTML: html ?? escaped(plain), address: url, name: service)
  }
}

/// A button that leads to somebody.
private struct Call {
  let text: String
  let country: String
  let label: String
  let labelHTML: String
  let address: String
  let name: String
}
