import Markdown

/// What the `guide` template sees.
func guideModel(
  _ guide: Guide, _ sheet: Sheet, _ page: Page
) throws(FileError) -> Model {
  let text = try guide.text()
  let home = sheet.frame.edition.home
  let isHome = home == sheet.route
  let heading = page.matter.title
  let title = isHome ? sheet.site.settings.title : documentTitle(heading, sheet)
  var model = commonModel(sheet, title: title, byteCount: text.html.count)
  model.set(.heading, escaping: heading)
  if !isHome, let home { setBack(&model, to: home, sheet.voice.home, sheet) }
  model.set(.body, text, on: sheet)
  model.set(flag: .`has-contents`, !guide.contents.isEmpty)
  model.set(list: .contents, guide.contents) { model, entry in
    setEntry(&model, entry, sheet)
    model.set(.level, entry.level)
  }
  let urgent = page.matter.urgent.flatMap { id in guide.contents.first { $0.id == id.value } }
  model.set(one: .urgent, urgent) { setEntry(&$0, $1, sheet) }
  setColophon(&model, page, sheet)
  return model
}

private func setEntry(_ model: inout Model, _ entry: ContentsEntry, _ sheet: Sheet) {
  model.set(.address, anchor: entry.id)
  model.set(.text, entry.text, on: sheet)
}

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
