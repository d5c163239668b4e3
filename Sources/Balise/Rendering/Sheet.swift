import Diagnostics
import Markdown
import Text

/// One file being rendered: where it stands, in which language and form it speaks.
struct Sheet {
  let site: Site
  let route: Route
  let frame: Frame
  /// BCP 47.
  let language: String
  let voice: Voice
  private let typesetter: Typesetter
  /// Index of the page it belongs to; nil for pages the tool makes.
  let page: Int?

  /// - Parameter frames: one for each edition of the site.
  init(
    _ content: Output.Content, at route: Route, of site: Site, _ frames: [Frame],
    _ typesetter: Typesetter
  ) {
    self.site = site
    self.typesetter = typesetter
    self.route = route
    switch content {
    case .page(let index), .step(let index, _), .whole(let index), .moved(let index):
      page = index
      let placed = site.pages[index]
      frame = frames[placed.edition]
      language = placed.page.language
      voice = frame.voice(language, placed.page.matter.form)
    case .exit(let edition), .sitemap(let edition):
      page = nil
      frame = frames[edition]
      language = frame.edition.language
      voice = frame.voice(language, .formal)
    default:
      page = nil
      frame = frames[0]
      language = frame.edition.language
      voice = frame.voice(language, .formal)
    }
  }

  /// What a template makes of a model: the whole page.
  func set(_ model: Model, with template: String) -> [UInt8] {
    typesetter.set(model, with: template, voice)
  }

  /// Adds what a template makes of each of many items; `set` sets the names it sees.
  func add<Items: Sequence>(
    _ items: Items, to page: inout [UInt8], with template: String,
    _ set: (inout Model, Items.Element) -> Void
  ) {
    typesetter.add(items, to: &page, with: template, voice, set)
  }

  /// A word of the interface, its `{…}` filled.
  func word(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    voice.word(name, values)
  }
}

extension Model {
  /// The relative address of a file; nil is false.
  mutating func set(
    _ name: Name, addressOf route: Route?, fragment: String? = nil, on sheet: Sheet
  ) {
    guard let route else { return set(absent: name) }
    write(name) { $0.append(addressOf: route, fragment: fragment, from: sheet.route) }
  }

  /// The address a file has on the web; nil, which is false, where the site does not know its own.
  mutating func set(_ name: Name, fullAddressOf route: Route, on sheet: Sheet) {
    guard let url = sheet.site.settings.url else { return set(absent: name) }
    write(name) { text in
      text.append(utf8: url)
      text.append(percentEncoding: route.path)
    }
  }

  /// A text that is made safe for HTML.
  mutating func set(_ name: Name, escaping text: String) {
    write(name) { $0.append(escaping: text) }
  }

  /// A passage of the page, every hole filled with the relative address; nil is false.
  mutating func set(
    _ name: Name, _ passage: Passage?, on sheet: Sheet, onWhole: Bool = false
  ) {
    guard let passage else { return set(absent: name) }
    guard let page = sheet.page else { return write(name) { $0 += passage.html } }
    write(name) { text in
      passage.html.withUnsafeBufferPointer { html in
        var rest = html[...]
        for slot in passage.slots {
          text.append(contentsOf: rest[..<slot.offset])
          rest = rest[slot.offset...]
          text.append(addressOfLink: slot.link, of: page, onWhole: onWhole, sheet)
        }
        text.append(contentsOf: rest)
      }
    }
  }
}

extension [UInt8] {
  /// Adds the relative address of what one of a page's links leads to.
  fileprivate mutating func append(
    addressOfLink link: Int, of page: Int, onWhole: Bool, _ sheet: Sheet
  ) {
    // Most links lead to pages.
    if case .page(let target) = sheet.site.pages[page].targets[link] {
      return append(
        addressOf: sheet.site.pages[Int(target)].route, fragment: nil, from: sheet.route)
    }
    let address = sheet.site.address(ofLink: link, from: page, onWhole: onWhole)
    guard let address else { return }
    append(addressOf: address.route, fragment: address.fragment, from: sheet.route)
  }
}
