import Markdown

/// The words of some runs, each counted once: a language is told from what words there are, and not
/// from one that is repeated. Letters that stand alone, initials, codes and addresses are no words.
struct DistinctWords {
  private var words: Set<String> = []
  /// Enough to be sure of a language.
  private static let most = 400

  init(of runs: [PlainText.Run], in text: PlainText) {
    for run in runs {
      for token in text.text(of: run).text.split(whereSeparator: \.isWhitespace) {
        add(token)
        if words.count >= Self.most { return }
      }
    }
  }

  /// Adds the words of what stands between two blanks.
  private mutating func add(_ token: Substring) {
    if token.contains(where: { $0.isNumber || "/@_=\\".contains($0) }) { return }
    // A point inside a word makes a name of it: `a.b`, `e.g`.
    let inner = token.drop { !$0.isLetter }
    let last = inner.lastIndex(where: \.isLetter) ?? inner.startIndex
    if inner[..<last].contains(".") { return }
    for part in inner.split(whereSeparator: { !$0.isLetter }) {
      guard part.utf8.count > 1, part.count > 1, part.contains(where: \.isLowercase) else {
        continue
      }
      words.insert(part.lowercased())
    }
  }

  /// Whether they are clearly of one language rather than of another.
  func are(_ foreign: Tongue, rather declared: Tongue) -> Bool {
    let (there, here) = (foreign.functionWords, declared.functionWords)
    let found = words.intersection(there)
    let own = words.intersection(here)
    return found.subtracting(here).count >= 3 && found.count > 2 * own.subtracting(there).count
      && found.count >= min(words.count / 6, 12)
  }
}
