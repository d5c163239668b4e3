import Diagnostics

/// An address outside the site, or a number, where it is written in the sources.
package struct WrittenAddress: Sendable, Equatable {
  /// What opens it: a browser, a telephone, a program for short messages or for mail.
  package enum Kind: String, Sendable { case web, phone, sms, email }

  /// What opens it.
  package let kind: Kind
  /// As links have it: `https://…`, `tel:116000`.
  package let address: String
  /// The words that lead there, or who is reached; "" for none.
  package let text: String
  /// Where it is written.
  package let place: Place

  /// Nil for an address of another kind, such as one of the site.
  init?(_ address: String, text: String, _ place: Place) {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    switch address[..<colon].lowercased() {
    case "http", "https": kind = .web
    case "tel": kind = .phone
    case "sms": kind = .sms
    case "mailto": kind = .email
    default: return nil
    }
    self.address = address
    self.text = text
    self.place = place
  }
}
