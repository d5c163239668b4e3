/// A name in letters that every address and every `{#…}` may have: small ASCII letters, digits and
/// hyphens. The letters of western Europe are folded, others are left out; it begins with a letter and
/// is never empty.
package func plainName(_ text: String) -> String {
  var bytes: [UInt8] = []
  var needsHyphen = false
  for scalar in text.unicodeScalars {
    let folded = fold(scalar)
    if folded.isEmpty {
      // An accent written as a character of its own parts no word.
      needsHyphen = needsHyphen || !("\u{300}"..."\u{36F}").contains(scalar)
      continue
    }
    if needsHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    needsHyphen = false
    bytes.append(contentsOf: folded.utf8)
  }
  guard let first = bytes.first else { return "section" }
  return (first < UInt8(ascii: "a") ? "section-" : "") + String(decoding: bytes, as: UTF8.self)
}

private func fold(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "a"..."z", "0"..."9": String(scalar)
  case "A"..."Z": scalar.properties.lowercaseMapping
  case "ä", "Ä", "æ", "Æ": "ae"
  case "ö", "Ö", "œ", "Œ": "oe"
  case "ü", "Ü": "ue"
  case "ß", "ẞ": "ss"
  case "à", "á", "â", "ã", "å", "À", "Á", "Â", "Ã", "Å": "a"
  case "ç", "Ç": "c"
  case "è", "é", "ê", "ë", "È", "É", "Ê", "Ë": "e"
  case "ì", "í", "î", "ï", "Ì", "Í", "Î", "Ï": "i"
  case "ñ", "Ñ": "n"
  case "ò", "ó", "ô", "õ", "ø", "Ò", "Ó", "Ô", "Õ", "Ø": "o"
  case "ù", "ú", "û", "Ù", "Ú", "Û": "u"
  case "ý", "ÿ", "Ý", "Ÿ": "y"
  default: ""
  }
}
