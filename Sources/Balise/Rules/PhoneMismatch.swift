import Diagnostics
import Markdown

extension Rule {
  static let phoneMismatch = Rule(
    "phone-mismatch", .error,
    finds: Wording(
      fr: "le numéro affiché n'est pas celui qui serait composé",
      en: "the number shown is not the one that would be dialled"),
    protects: Wording(
      fr:
        "Un lecteur en danger appellerait quelqu'un d'autre que le service qu'il croit appeler.",
      en: "A reader in danger would call somebody else than the service they mean to call."),
    in: Example.pagePath, Example.page("Appelle le [116 000](tel:116000)."),
    slip: ("tel:116000", "tel:116006"))
}

/// A link of a telephone or a short message that shows another number than it dials, or dials none.
/// `scheme` is `tel` or `sms`.
func phoneMismatch(_ link: Link, scheme: String, _ place: Place) -> Diagnostic? {
  // A link without words has had its own message.
  if link.text.isEmpty { return nil }
  if let shown = plainDigits(of: link.text.utf8[...]),
    shown == plainDigits(of: link.address.utf8.dropFirst(scheme.utf8.count + 1))
  {
    return nil
  }
  let written = String(link.address.dropFirst(scheme.count + 1).prefix { $0 != "?" && $0 != ";" })
  guard let dialled = PhoneNumber(written), isNumber(written) else {
    return mismatch(link, dials: written, scheme, place)
  }
  if dialled.hasZeroAfterCountry { return zeroAfterCountry(link, written, scheme, place) }
  guard let shown = PhoneNumber(link.text), shown.isSame(as: dialled) else {
    return mismatch(link, dials: written, scheme, place)
  }
  return nil
}

/// The digits of a number as most are written, with nothing but blanks between; nil for all others, and
/// for one that begins as those of other countries do.
private func plainDigits(of text: Substring.UTF8View) -> UInt64? {
  // The first digit keeps the zeros after it; eighteen have room.
  var digits: UInt64 = 1
  for byte in text where byte != 0x20 {
    guard byte &- 0x30 < 10, digits < 1_000_000_000_000_000_000 else { return nil }
    digits = digits * 10 + UInt64(byte &- 0x30)
    if digits == 100 { return nil }
  }
  return digits > 1 ? digits : nil
}

/// Whether nothing but a number stands in an address; `*` and `#` make it a command to the telephone or
/// its network.
private func isNumber(_ address: String) -> Bool {
  address.utf8.allSatisfy { 0x30...0x39 ~= $0 || "+-.() ".utf8.contains($0) }
    && address.utf8.dropFirst().allSatisfy { $0 != UInt8(ascii: "+") }
}

private func mismatch(
  _ link: Link, dials written: String, _ scheme: String, _ place: Place
) -> Diagnostic {
  let example =
    isCommand(link.text)
    ? nil
    : PhoneNumber(link.text).map {
      "[\(printable(link.text, most: 60))](\(scheme):\($0.address))"
    }
  return Diagnostic(
    .phoneMismatch, at: place,
    Wording(
      fr: "on lit « \(link.text) », mais le téléphone composerait « \(written) »",
      en: "“\(link.text)” is shown, but “\(written)” would be dialled"),
    help: Wording(
      fr: "mettez le même numéro aux deux endroits : \(example ?? "[116 000](tel:116000)")",
      en: "put the same number in both places: \(example ?? "[116 000](tel:116000)")"))
}

/// A sentence of a help line that shows another number than the line dials.
func shownNumber(
  in text: Located<String>, beside phone: Located<String>
) -> Diagnostic? {
  guard let dialled = PhoneNumber(phone.value),
    let other = shownNumbers(in: text.value).first(where: {
      PhoneNumber($0).map { !$0.isSame(as: dialled) } ?? false
    })
  else { return nil }
  return Diagnostic(
    .phoneMismatch, at: text.place,
    Wording(
      fr: "on lit « \(other) », mais cette ligne compose « \(phone.value) »",
      en: "“\(other)” is shown, but this line dials “\(phone.value)”"),
    help: Wording(
      fr: "corrigez l'un des deux ; un second numéro se met sur une ligne à lui : "
        + "- { name: …, phone: \"\(other)\" }",
      en: "correct one of them; a second number goes on a line of its own: "
        + "- { name: …, phone: \"\(other)\" }"))
}

/// Whether a text has the signs of a command to the telephone.
private func isCommand(_ text: String) -> Bool { text.contains("*") || text.contains("#") }

private func zeroAfterCountry(
  _ link: Link, _ written: String, _ scheme: String, _ place: Place
) -> Diagnostic {
  let meant = PhoneNumber(link.text).flatMap {
    $0.isInternational && !$0.hasZeroAfterCountry ? $0 : nil
  }
  let example = meant.map { "[\(printable(link.text, most: 60))](\(scheme):\($0.address))" }
  return Diagnostic(
    .phoneMismatch, at: place,
    Wording(
      fr: "« \(written) » ne se compose pas : après l'indicatif du pays, il n'y a pas de zéro",
      en: "“\(written)” cannot be dialled: no zero goes after the country's code"),
    help: Wording(
      fr: "retirez ce zéro : \(example ?? "[+32 (0)2 475 44 11](tel:+3224754411)")",
      en: "remove this zero: \(example ?? "[+32 (0)2 475 44 11](tel:+3224754411)")"))
}
