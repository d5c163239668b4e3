/// Whether a language is written from right to left, by its tag (BCP 47): a script named in it
/// decides, else the script the language is usually written in.
package func isRightToLeft(_ language: String) -> Bool {
  // Nearly all languages that are asked of.
  if language.utf8.count == 2 { return rightToLeftLanguages.contains(language.lowercased()) }
  let parts = language.lowercased().split(separator: "-")
  guard let first = parts.first else { return false }
  if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.allSatisfy(\.isLetter) }
  ) {
    return rightToLeftScripts.contains(String(script))
  }
  return rightToLeftLanguages.contains(String(first))
}

/// What `dir` says of a language.
package func direction(of language: String) -> String { isRightToLeft(language) ? "rtl" : "ltr" }

/// By their codes in ISO 15924.
private let rightToLeftScripts: Set = [
  "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
]

/// By their codes in ISO 639.
private let rightToLeftLanguages: Set = [
  "ar", "arc", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks",
  "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur",
  "yi",
]
