import Markdown

/// One file being rendered: where it stands, in which language and form it speaks.
struct Sheet {
  let site: Site
  let route: Route
  let edition: Edition
  let frame: Frame
  /// BCP 47.
  let language: String
  let form: AddressForm
  let words: Words
  private let typesetter: Typesetter
  /// Index of the page it belongs to; nil for pages the tool makes.
  let page: Int?

  /// - Parameter frames: one for each edition of the site.
  init(_ output: Output, of site: Site, _ frames: [Frame], _ typesetter: Typesetter) {
    self.site = site
    self.typesetter = typesetter
    route = output.route
    let index: Int
    switch output.content {
    case .page(let page), .step(let page, _), .whole(let page), .moved(let page):
      self.page = page
      index = site.pages[page].edition
      language = site.pages[page].page.language
      form = site.pages[page].page.matter.form
    case .exit(let edition), .sitemap(let edition):
      page = nil
      index = edition
      language = site.editions[edition].language
      form = .formal
    default:
      page = nil
      index = 0
      language = site.editions[0].language
      form = .formal
    }
    edition = site.editions[index]
    frame = frames[index]
    words = site.theme.words[primary(language)] ?? Words()
  }

  /// What a template makes of a model: the whole page, or a piece of it.
  func set(_ model: Model, with template: String) -> [UInt8] {
    typesetter.render(
      model, with: template, words, Voice(language: primary(language), form: form))
  }

  /// A word of the interface, its `{…}` filled.
  func word(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(words.text(name, form) ?? "", values)
  }

  /// The relative address of another file.
  func address(of other: Route, fragment: String? = nil) -> String {
    other.address(from: route, fragment: fragment)
  }

  /// The HTML of a passage of this page, every hole filled with the relative address.
  func html(_ passage: Passage, onWhole: Bool = false) -> [UInt8] {
    guard let page, !passage.slots.isEmpty else { return passage.html }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(passage.html.count + passage.slots.count * 24)
    var end = 0
    for slot in passage.slots {
      bytes += passage.html[end..<slot.offset]
      if let address = site.address(ofLink: slot.link, from: page, onWhole: onWhole) {
        bytes.append(addressOf: address.route, fragment: address.fragment, from: route)
      }
      end = slot.offset
    }
    bytes += passage.html[end...]
    return bytes
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
