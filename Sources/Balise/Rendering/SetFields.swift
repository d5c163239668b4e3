import Markdown
import Templates
import Text

/// Values under the names that templates know.
extension Context {
  /// A text; nil is absent.
  mutating func set(_ name: Name, _ text: String?) {
    guard let text else { return set(absent: name.symbol) }
    set(name.symbol, text)
  }

  mutating func set(_ name: Name, _ number: Int) { set(name, String(number)) }

  mutating func set(flag name: Name, _ flag: Bool) { set(name.symbol, flag) }

  /// A text that is made safe for HTML.
  mutating func set(_ name: Name, escaping text: String) {
    set(name.symbol) { $0.append(escaping: text) }
  }

  /// A list; `set` sets the names of an item.
  mutating func set<Items: Sequence>(
    list name: Name, _ items: Items, _ set: (inout Context, Items.Element) -> Void
  ) {
    let list = begin(name.symbol)
    for item in items {
      let beginning = begin(nil)
      set(&self, item)
      end(beginning)
    }
    end(list)
  }

  /// One thing with names of its own; nil is absent.
  mutating func set<Item>(one name: Name, _ item: Item?, _ set: (inout Context, Item) -> Void) {
    self.set(list: name, [item].compactMap(\.self), set)
  }

  // MARK: Addresses

  /// The address of a place on the same page.
  mutating func set(_ name: Name, anchor id: String) {
    set(name.symbol) { text in
      text.append(UInt8(ascii: "#"))
      text.append(utf8: id)
    }
  }

  /// The relative address of a file; nil is absent.
  mutating func set(
    _ name: Name, addressOf route: Route?, fragment: String? = nil, on page: OutputPage
  ) {
    guard let route else { return set(absent: name.symbol) }
    let here = page.route
    set(name.symbol) { $0.append(addressOf: route, fragment: fragment, from: here) }
  }

  /// The address a file has on the web; absent where the site does not know its own.
  mutating func set(_ name: Name, fullAddressOf route: Route, on page: OutputPage) {
    guard let url = page.site.settings.url else { return set(absent: name.symbol) }
    set(name.symbol) { text in
      text.append(utf8: url)
      text.append(percentEncoding: route.path)
    }
  }

  /// HTML of the page, every hole filled with the relative address; nil is absent.
  ///
  /// - Parameter onWhole: on a tree's single page, where links to its steps stay on the page.
  mutating func set(
    _ name: Name, _ passage: Passage?, on page: OutputPage, onWhole: Bool = false
  ) {
    guard let passage else { return set(absent: name.symbol) }
    guard let source = page.source, !passage.slots.isEmpty else {
      return set(name.symbol) { $0 += passage.html }
    }
    let (site, here) = (page.site, page.route)
    set(name.symbol) { text in
      var done = 0
      for slot in passage.slots {
        text.append(done..<slot.offset, of: passage.html)
        done = slot.offset
        let address = site.address(ofLink: slot.link, from: source.index, onWhole: onWhole)
        guard let address else { continue }
        text.append(addressOf: address.route, fragment: address.fragment, from: here)
        if let language = site.otherLanguage(ofLink: slot.link, from: source.index) {
          text.append(utf8: "\" hreflang=\"" + language)
        }
      }
      text.append(done..<passage.html.count, of: passage.html)
    }
  }
}
