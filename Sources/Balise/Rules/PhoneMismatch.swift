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

/// The digits of a text, those of other scripts included.
private func digits(in text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    return String(unsafeUninitializedCapacity: text.utf8.count) { digits in
      var count = 0
      for byte in text.utf8 where byte &- 0x30 < 10 {
        digits[count] = byte
        count += 1
      }
      return count
    }
  }
  var digits = ""
  for scalar in text.unicodeScalars {
    let isDigit =
      scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
    if isDigit { digits.unicodeScalars.append(scalar) }
  }
  return digits
}

/// A telephone link that shows another number than it dials.
func phoneMismatch(_ link: Link, _ file: SourceFile) -> Diagnostic? {
  let shown = digits(in: link.text)
  let written = link.address.utf8.dropFirst("tel:".utf8.count)
  // `*` and `#` make it a command to the telephone or its network.
  let isNumber = written.allSatisfy {
    switch $0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: " "):
      true
    default: false
    }
  }
  let address = String(Substring(written))
  let dialled = isNumber ? digits(in: address) : address
  // A link without words has had its own message.
  if shown == dialled && !shown.isEmpty || link.text.isEmpty { return nil }
  return Diagnostic(
    .phoneMismatch, at: file.place(link.position),
    Wording(
      fr: "on lit « \(link.text) », mais le téléphone composerait « \(dialled) »",
      en: "“\(link.text)” is shown, but “\(dialled)” would be dialled"),
    help: Wording(
      fr: "mettez les mêmes chiffres aux deux endroits : [116 000](tel:116000)",
      en: "put the same digits in both places: [116 000](tel:116000)"))
}
