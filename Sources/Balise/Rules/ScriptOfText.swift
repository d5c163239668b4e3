import Markdown

/// The letters that nearly all of a page is written in, where its language is not; `words` is how many
/// words in Latin letters it has.
func foreignScript(of text: PlainText, _ language: String, words: Int) -> Script? {
  guard let own = Script(ofLanguage: language) else { return nil }
  // Nearly all pages: a word in Latin letters for every fifteen bytes leaves no room for others.
  if own == .latin, words * 15 >= text.bytes.count || text.bytes.count < 60 { return nil }
  var counts: [Script: Int] = [:]
  var left = 4000
  for run in text.runs where run.language == nil && left > 0 {
    for token in text.text(of: run).text.split(whereSeparator: \.isWhitespace) {
      // Names of sites and files are Latin everywhere.
      if token.contains(where: { "./@_:".contains($0) }), token.last != ".", token.last != ":" {
        continue
      }
      left -= token.utf8.count
      if left < 0 { break }
      for scalar in token.unicodeScalars {
        if let script = Script(scalar) { counts[script, default: 0] += 1 }
      }
    }
  }
  let all = counts.values.reduce(0, +)
  // Korean and Japanese take from the Chinese.
  let isShared = own == .hangul && counts[.han, default: 0] * 2 > all
  guard all >= 20, counts[own, default: 0] * 5 < all, !isShared else { return nil }
  return counts.max { ($0.value, $0.key.name.english) < ($1.value, $1.key.name.english) }?.key
}
