import Diagnostics
import Markdown

/// The addresses outside the site, and the numbers, that a page leads to, in the order written.
func writtenAddresses(
  in document: borrowing Document, _ frontMatter: FrontMatter, _ file: SourceFile
) -> [WrittenAddress] {
  var found: [WrittenAddress] = []
  if let source = frontMatter.source, let address = source.address, let place = source.place {
    found += [WrittenAddress(address, text: source.text, place)].compactMap(\.self)
  }
  for index in document.links.indices where document.links[index].form != .image {
    let link = document.links[index]
    let written = WrittenAddress(link.address, text: link.text, file.place(link.position))
    if let written { found.append(written) }
  }
  return found
}

/// The same of a help line.
func writtenAddresses(
  of name: String, phones: [Located<String>?], sms: Located<String>?, email: Located<String>?,
  web: [Located<String>?]
) -> [WrittenAddress] {
  func written(_ scheme: String, _ value: Located<String>, _ address: String) -> WrittenAddress? {
    WrittenAddress(scheme + address, text: name, value.place)
  }
  func dialled(_ scheme: String, _ value: Located<String>) -> WrittenAddress? {
    PhoneNumber(value.value).flatMap { written(scheme, value, $0.address) }
  }
  let all =
    phones.map { $0.flatMap { dialled("tel:", $0) } } + [sms.flatMap { dialled("sms:", $0) }]
    + [email.flatMap { written("mailto:", $0, $0.value) }]
    + web.map { $0.flatMap { written("", $0, $0.value) } }
  return all.compactMap(\.self)
}
