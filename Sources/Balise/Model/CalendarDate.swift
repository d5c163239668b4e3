/// A day of the (Gregorian) calendar.
package struct CalendarDate: Sendable {
  /// From 0 to 9999 when it was read from a text.
  package let year: Int
  /// 1 … 12.
  package let month: Int
  /// 1 … 31.
  package let day: Int

  /// Reads `2026-11-21`; nil for anything else, and for days no calendar has.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({
        $0 == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
      }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      1...12 ~= month, 1...Self.days(in: month, of: year) ~= day
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day in Greenwich, so many seconds after 1970 began.
  package init(secondsSince1970 seconds: Int) {
    var days = Int((Double(seconds) / 86_400).rounded(.down))
    var year = 1970 + days / 366 - (days < 0 ? 1 : 0)
    days -= Self.days(before: year)
    while days >= Self.daysIn(year) {
      days -= Self.daysIn(year)
      year += 1
    }
    var month = 1
    while days >= Self.days(in: month, of: year) {
      days -= Self.days(in: month, of: year)
      month += 1
    }
    (self.year, self.month, self.day) = (year, month, days + 1)
  }

  /// As it is read: `2026-11-21`.
  package var written: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: "-")
  }

  /// Days since 1970 began.
  package var number: Int {
    let months = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
    return Self.days(before: year) + months + day - 1
  }

  /// The days from the beginning of 1970 to that of a year.
  private static func days(before year: Int) -> Int {
    func leapDays(_ year: Int) -> Int { year / 4 - year / 100 + year / 400 }
    return (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969)
  }

  private static func daysIn(_ year: Int) -> Int { days(before: year + 1) - days(before: year) }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: daysIn(year) - 337
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
