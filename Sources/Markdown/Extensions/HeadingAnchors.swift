/// Headings get an id made from their words, so that links can lead to them.
extension Document {
  /// From so many level-2 headings at the top on, if any of that level has no id, gives each heading
  /// below the first level one that is different from all others.
  mutating func addHeadingAnchors(from least: Int) {
    guard headings.count(where: { $0.level == 2 && $0.block != nil }) >= least,
      headings.contains(where: { $0.level == 2 && $0.id == nil })
    else { return }
    var taken = Set(headings.compactMap(\.id)).union(anchors.map(\.id))
    var counts: [String: Int] = [:]
    for index in headings.indices where headings[index].id == nil && headings[index].level > 1 {
      let base = slug(headings[index].text)
      var count = counts[base] ?? 1
      var id = count == 1 ? base : "\(base)-\(count)"
      while !taken.insert(id).inserted {
        count += 1
        id = "\(base)-\(count)"
      }
      counts[base] = count + 1
      headings[index].id = id
    }
  }
}

/// An id made from words: "Que pouvez-vous faire ?" becomes "que-pouvez-vous-faire".
///
/// ASCII lower case, digits and "-"; the letters of western Europe are folded, others are left out;
/// never empty, never a leading digit.
package func slug(_ text: String) -> String {
  var bytes: [UInt8] = []
  var needsDash = false
  for scalar in text.unicodeScalars {
    let folded = fold(scalar)
    if folded.isEmpty {
      needsDash = needsDash || !isIgnored(scalar)
      continue
    }
    if needsDash, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    needsDash = false
    bytes.append(contentsOf: folded.utf8)
  }
  guard let first = bytes.first else { return "section" }
  let startsWithDigit = first < UInt8(ascii: "a")
  return (startsWithDigit ? "section-" : "") + String(decoding: bytes, as: UTF8.self)
}

/// The ASCII letters and digits a character is written with in an id; empty for a sign.
private func fold(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "a"..."z", "0"..."9": String(scalar)
  case "A"..."Z": scalar.properties.lowercaseMapping
  case "ä", "Ä": "ae"
  case "ö", "Ö", "œ", "Œ": "oe"
  case "ü", "Ü": "ue"
  case "æ", "Æ": "ae"
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

/// Accents written as characters of their own, and soft hyphens: they part no words.
private func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
  ("\u{300}"..."\u{36F}").contains(scalar) || scalar == "\u{AD}"
}
