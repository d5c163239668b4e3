/// The forms a word has with numbers, as CLDR names them.
enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The form that goes with a whole number in a language (Unicode CLDR, plural rules, cardinals).
  init(of number: Int, in language: String) {
    let (ten, hundred) = (number % 10, number % 100)
    let isTeen = 11...19 ~= hundred
    self =
      switch primary(language) {
      case "ja", "zh", "ko", "vi", "th", "id", "ms", "lo", "my", "km": .other
      case "fr", "pt", "fa", "hi", "bn", "am", "gu", "kn", "zu": number < 2 ? .one : .other
      case "ar": PluralCategory(inArabic: number)
      case "ru", "uk", "be", "sr", "hr", "bs":
        if ten == 1, hundred != 11 {
          .one
        } else if 2...4 ~= ten, !(12...14 ~= hundred) {
          .few
        } else {
          ["sr", "hr", "bs"].contains(primary(language)) ? .other : .many
        }
      case "pl": number == 1 ? .one : 2...4 ~= ten && !(12...14 ~= hundred) ? .few : .many
      case "cs", "sk": number == 1 ? .one : 2...4 ~= number ? .few : .other
      case "ro", "mo": number == 1 ? .one : number == 0 || 1...19 ~= hundred ? .few : .other
      case "lt": ten == 1 && !isTeen ? .one : ten > 1 && !isTeen ? .few : .other
      case "lv": ten == 0 || isTeen ? .zero : ten == 1 ? .one : .other
      case "sl": hundred == 1 ? .one : hundred == 2 ? .two : 3...4 ~= hundred ? .few : .other
      case "he", "iw": number == 1 ? .one : number == 2 ? .two : .other
      case "ga":
        number == 1
          ? .one : number == 2 ? .two : 3...6 ~= number ? .few : 7...10 ~= number ? .many : .other
      default: number == 1 ? .one : .other
      }
  }

  private init(inArabic number: Int) {
    self =
      switch number {
      case 0: .zero
      case 1: .one
      case 2: .two
      default:
        switch number % 100 {
        case 3...10: .few
        case 11...99: .many
        default: .other
        }
      }
  }
}
