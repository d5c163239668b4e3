import Diagnostics
import Text

/// What languages are written in, as far as their letters tell them apart.
enum Script: CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, tamil, thai, georgian
  case ethiopic, hangul, han

  /// The script of a letter; nil for others, and for signs of all.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x5D0...0x5F4: self = .hebrew
    case 0x620...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1200...0x139F: self = .ethiopic
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
    default: return nil
    }
  }

  /// What a language is written in; nil where nobody can be sure, or where its tag says another.
  init?(ofLanguage tag: String) {
    if tag.split(separator: "-").dropFirst().contains(where: { $0.utf8.count == 4 }) { return nil }
    let language = primary(tag)
    guard let script = Self.allCases.first(where: { $0.languages.contains(language) }) else {
      return nil
    }
    self = script
  }

  private var languages: [String] {
    switch self {
    case .latin:
      [
        "fr", "nl", "de", "en", "it", "es", "pt", "ca", "gl", "eu", "ro", "pl", "cs", "sk", "sl",
        "hr", "hu", "sq", "tr", "lt", "lv", "et", "fi", "sv", "da", "nb", "nn", "no", "is", "ga",
        "cy", "mt", "lb", "rm", "vi", "id", "ms", "sw", "so", "af",
      ]
    case .greek: ["el"]
    case .cyrillic: ["ru", "uk", "bg", "be", "mk"]
    case .armenian: ["hy"]
    case .hebrew: ["he", "yi"]
    case .arabic: ["ar", "fa", "ur", "ps", "ckb", "prs"]
    case .devanagari: ["hi", "mr", "ne"]
    case .bengali: ["bn", "as"]
    case .tamil: ["ta"]
    case .thai: ["th"]
    case .georgian: ["ka"]
    case .ethiopic: ["am", "ti"]
    case .hangul: ["ko"]
    case .han: ["zh", "ja"]
    }
  }

  /// Its name after « lettres », and before “letters”.
  var name: Wording {
    switch self {
    case .latin: Wording(fr: "latines", en: "Latin")
    case .greek: Wording(fr: "grecques", en: "Greek")
    case .cyrillic: Wording(fr: "cyrilliques", en: "Cyrillic")
    case .armenian: Wording(fr: "arméniennes", en: "Armenian")
    case .hebrew: Wording(fr: "hébraïques", en: "Hebrew")
    case .arabic: Wording(fr: "arabes", en: "Arabic")
    case .devanagari: Wording(fr: "devanagari", en: "Devanagari")
    case .bengali: Wording(fr: "bengali", en: "Bengali")
    case .tamil: Wording(fr: "tamoules", en: "Tamil")
    case .thai: Wording(fr: "thaïes", en: "Thai")
    case .georgian: Wording(fr: "géorgiennes", en: "Georgian")
    case .ethiopic: Wording(fr: "éthiopiennes", en: "Ethiopic")
    case .hangul: Wording(fr: "coréennes", en: "Korean")
    case .han: Wording(fr: "chinoises ou japonaises", en: "Chinese or Japanese")
    }
  }
}
