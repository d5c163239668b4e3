import Diagnostics

/// What cannot be a mail address: one `@` between two texts without spaces or signs of addresses.
func badMail(_ mail: Located<String>) -> [Diagnostic] {
  let parts = mail.value.split(separator: "@", omittingEmptySubsequences: false)
  let isPlain = mail.value.unicodeScalars.allSatisfy { scalar in
    scalar.isASCII && scalar.value > 0x20 && !"<>\"?&%#/:;,\\".unicodeScalars.contains(scalar)
  }
  if parts.count == 2, isPlain, !parts[0].isEmpty, parts[1].contains("."),
    !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
  {
    return []
  }
  return [
    Diagnostic(
      .badValue, at: mail.place,
      Wording(
        fr: "« \(mail.value) » n'est pas une adresse de courriel",
        en: "“\(mail.value)” is not a mail address"),
      help: Wording(fr: "par exemple : aide@exemple.be", en: "for example: help@example.org"))
  ]
}
