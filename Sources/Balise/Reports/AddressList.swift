import Diagnostics

/// Every address outside a site, and every number, where it is written: for those who try them.
package struct AddressList: Sendable {
  /// In the order of files and lines.
  package let addresses: [WrittenAddress]

  /// What the settings and the pages of a site lead to; it was read with
  /// ``BuildOptions/listsAddresses``.
  package init(of site: Site) {
    let settings = site.settings
    let own = [settings.exit.flatMap { WrittenAddress($0, text: "", settings.exitPlace) }]
    let all =
      own.compactMap(\.self) + settings.help.flatMap(\.lines).flatMap(\.addresses)
      + site.pages.flatMap(\.page.addresses)
    addresses = all.sorted { $0.place < $1.place }
  }

  /// A list of addresses.
  init(_ addresses: [WrittenAddress]) { self.addresses = addresses }

  /// How the list may be printed.
  package enum Format: String, CaseIterable, Sendable {
    case text
    /// Our own shape: docs/formats.md.
    case json
  }

  /// The list in a format, ready to print.
  package func printed(as format: Format) -> String {
    switch format {
    case .text:
      addresses.map { written in
        let column = written.place.column.map { ":\($0)" } ?? ""
        return "\(written.place.path):\(written.place.line)\(column): \(written.address)\n"
      }.joined()
    case .json: json.printed
    }
  }

  /// `balise-links` 1: members may be added, none will change.
  var json: JSON {
    JSON([
      "format": "balise-links",
      "version": 1,
      "addresses": .list(
        addresses.map { written in
          JSON([
            "kind": .text(written.kind.rawValue),
            "address": .text(written.address),
            "text": .text(written.text),
            "file": .text(written.place.path),
            "line": .number(written.place.line),
            "column": written.place.column.map { .number($0) },
          ])
        }),
    ])
  }
}
