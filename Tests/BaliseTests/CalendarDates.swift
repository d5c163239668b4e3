import Testing

@testable import Balise

@Suite struct CalendarDates {
  @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "1970-01-01"])
  func `a day of the calendar is read`(_ text: String) {
    #expect(CalendarDate(text) != nil)
  }

  @Test(arguments: [
    "2026-2-1", "21-11-2026", "2026-13-01", "2026-02-29", "1900-02-29", "2026-00-10", "2026-11-31",
    "2026/11/21", "demain", "", "2026-11-21T10:00",
  ])
  func `anything else is not`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days are counted from 1970 on`() throws {
    #expect(try #require(CalendarDate("1970-01-01")).number == 0)
    #expect(try #require(CalendarDate("2026-11-21")).number == 20_778)
  }

  @Test func `every day of four centuries is found again from its seconds`() throws {
    for day in stride(from: -25_567, to: 120_000, by: 7) {
      #expect(CalendarDate(secondsSince1970: day * 86_400 + 3_600).number == day)
    }
  }
}
