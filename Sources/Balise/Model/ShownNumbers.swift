import Text

/// The telephone numbers that a sentence shows, as they are written, in order.
///
/// Long numbers are told by their form. A short one counts where a word before it says that it is called:
/// the rest are prices, years and quantities.
func shownNumbers(in text: String) -> [String] {
  let signs = Array(text.unicodeScalars)
  var numbers: [String] = []
  var place = 0
  while place < signs.count {
    guard let end = numberEnd(in: signs, from: place) else {
      place += 1
      continue
    }
    let number = String(String.UnicodeScalarView(signs[place..<end]))
    let before = words(String(String.UnicodeScalarView(signs[..<place].suffix(60))))
    let after = String(String.UnicodeScalarView(signs[end...].prefix(30)))
    if isTelephone(number, before, after) { numbers.append(number) }
    place = end
  }
  return numbers
}

/// Where a number ends that begins at a place: digits, with one or two signs between their groups.
private func numberEnd(in signs: [Unicode.Scalar], from start: Int) -> Int? {
  let isAfterWord =
    start > 0 && (isDigit(signs[start - 1]) || signs[start - 1].properties.isAlphabetic)
  guard !isAfterWord, isDigit(signs[start]) || signs[start] == "+" else { return nil }
  var end = start + 1
  var place = end
  while place < signs.count, place - end <= 2 {
    if isDigit(signs[place]) {
      end = place + 1
    } else if !" \u{A0}\u{202F}\u{2009}./-()".unicodeScalars.contains(signs[place]) {
      break
    }
    place += 1
  }
  // A letter right behind makes it something else: 24h.
  if end < signs.count, signs[end].properties.isAlphabetic { return nil }
  return isDigit(signs[end - 1]) ? end : nil
}

private func isTelephone(_ number: String, _ before: [String], _ after: String) -> Bool {
  let digits = number.unicodeScalars.count(where: isDigit)
  if digits < 3 || isDate(number) { return false }
  let rest = after.drop { $0.isWhitespace }
  if let sign = rest.first, "%€$£°".contains(sign) { return false }
  if number.hasPrefix("+") { return digits >= 6 }
  if digits >= 8 { return number.hasPrefix("0") || digits <= 12 && !isQuantity(before, rest) }
  if number.hasPrefix("116"), digits == 6 { return true }
  if digits == 4, let year = Int(number), 1900...2100 ~= year { return false }
  // 24/24, 9-17.
  if number.contains("/") || number.contains("-"), digits <= 4 { return false }
  guard let word = before.last else { return false }
  if callingWords.contains(word) { return true }
  guard articles.contains(word) else { return false }
  // “le 112” before the end of a phrase, and not “les 300 bénévoles”.
  guard let first = rest.first, first.isLetter else { return true }
  return words(String(rest)).first.map(linkingWords.contains) ?? true
}

/// Whether a long number counts something.
private func isQuantity(_ before: [String], _ rest: Substring) -> Bool {
  rest.first?.isLetter ?? false && !(before.last.map(callingWords.contains) ?? false)
}

/// `21.11.2026`, `2026-11-21`.
private func isDate(_ number: String) -> Bool {
  let parts = number.split { "./-".contains($0) }.map(\.count)
  return parts == [4, 2, 2] || parts.count == 3 && parts[0] <= 2 && parts[1] <= 2 && parts[2] == 4
}

private func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }

private func words(_ text: String) -> [String] {
  text.lowercased().split { !$0.isLetter }.map(String.init)
}

private let callingWords: Set<String> = [
  "appelez", "appelle", "appeler", "composez", "compose", "composer", "numéro", "numero", "tél",
  "tel", "téléphone", "téléphonez", "téléphoner", "contactez", "contacte", "joignez", "sms",
  "bel", "belt", "bellen", "nummer", "telefoon", "telefoonnummer", "sms", "stuur", "contacteer",
  "wählen", "wähle", "rufnummer", "telefon", "notruf", "unter", "anrufen", "chiama", "chiamate",
  "chiamare", "telefono", "componi", "call", "dial", "ring", "phone", "telephone", "text", "number",
]

private let articles: Set<String> = [
  "le", "au", "het", "naar", "op", "die", "der", "il", "al", "the", "on",
]

private let linkingWords: Set<String> = [
  "et", "ou", "pour", "jour", "nuit", "de", "du", "à", "depuis", "est", "si", "tous", "toute",
  "gratuitement", "en", "of", "of", "dag", "is", "als", "voor", "gratis", "und", "oder", "ist",
  "tag", "rund", "kostenlos", "von", "wenn", "e", "o", "è", "giorno", "se", "da", "and", "or",
  "for", "from", "if", "day", "at", "any", "free", "van", "aan", "auch", "aussi", "ook", "anche",
]
