import Markdown
import Text

/// Sets the way back.
func setBack(_ model: inout Model, to route: Route, _ text: String, _ sheet: Sheet) {
  // Not the whole sheet: whatever takes hold of it counts the references of all that it shares.
  let here = sheet.route
  model.set(one: .back, route) { model, route in
    model.write(.address) { $0.append(addressOf: route, fragment: nil, from: here) }
    model.set(.text, text)
  }
}

/// Where the text comes from, who helped, when it was last read.
func setColophon(_ model: inout Model, _ page: Page, withCredits: Bool = true, _ sheet: Sheet) {
  let source = page.matter.source
  let credits = withCredits ? page.matter.credits : nil
  let reviewed = page.matter.reviewed.map { date in
    sheet.word("reviewed", ["date": shownDate(date.value, sheet)])
  }
  model.set(flag: .`has-colophon`, source != nil || credits != nil || reviewed != nil)
  model.set(.reviewed, reviewed)
  model.set(.credits, credits.map { "<p>\(escaped($0))</p>" })
  model.set(one: .source, source) { model, source in
    model.set(.text, mendTypography(source.text, language: sheet.language))
    model.set(.address, source.address)
  }
}

/// A date in the words of the page's language.
private func shownDate(_ date: CalendarDate, _ sheet: Sheet) -> String {
  let months = sheet.word("months").split(separator: " ")
  let month = months.indices.contains(date.month - 1) ? String(months[date.month - 1]) : ""
  let first = sheet.word("first-day")
  let day = date.day == 1 && !first.isEmpty ? first : String(date.day)
  return sheet.word("date", ["day": day, "month": month, "year": String(date.year)])
}
