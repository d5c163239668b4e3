import Markdown

/// One file being rendered: where it stands, in which language and form it speaks.
struct Sheet {
  let site: Site
  let route: Route
  let edition: Edition
  /// BCP 47.
  let language: String
  let form: AddressForm
  let words: Words
  /// Index of the page it belongs to; nil for pages the tool makes.
  let page: Int?

  init(_ output: Output, of site: Site) {
    self.site = site
    route = output.route
    switch output.content {
    case .page(let index), .step(let index, _), .whole(let index), .moved(let index):
      page = index
      language = site.pages[index].page.language
      form = site.pages[index].page.matter.form
      edition = site.editions[site.pages[index].edition]
    case .exit(let index), .sitemap(let index):
      page = nil
      edition = site.editions[index]
      language = edition.language
      form = .formal
    default:
      page = nil
      edition = site.editions[0]
      language = edition.language
      form = .formal
    }
    words = site.theme.words[primary(language)] ?? Words(path: "", texts: [:])
  }

  /// A word of the interface, its `{…}` filled.
  func word(_ name: String, _ values: [String: String] = [:]) -> String {
    filled(words.text(name, form) ?? "", values)
  }

  /// The relative address of another file.
  func address(of other: Route, fragment: String? = nil) -> String {
    other.address(from: route, fragment: fragment)
  }

  /// The HTML of a passage of this page, every hole filled with the relative address.
  func html(_ passage: Passage, onWhole: Bool = false) -> String {
    guard let page, !passage.slots.isEmpty else {
      return String(decoding: passage.html, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(passage.html.count + passage.slots.count * 24)
    var end = 0
    for slot in passage.slots {
      bytes += passage.html[end..<slot.offset]
      if let link = site.pages[page].page.links[slot.link],
        let address = site.address(of: link, from: page, onWhole: onWhole)
      {
        bytes += Array(address.relative(to: route).utf8)
      }
      end = slot.offset
    }
    bytes += passage.html[end...]
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A text in which every `{name}` that has a value makes place for it, in one pass: braces in a
/// value stay what they are.
func filled(_ text: String, _ values: [String: String]) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    let name = rest[rest.index(after: open)..<close]
    result += rest[..<open]
    result += values[String(name)] ?? String(rest[open...close])
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}
