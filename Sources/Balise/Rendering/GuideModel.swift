import Markdown

/// What the `guide` template sees.
func guideModel(_ guide: Guide, _ sheet: Sheet, _ placed: PlacedPage) -> Model {
  let matter = placed.page.matter
  let isHome = sheet.edition.home == sheet.route
  let title = isHome ? sheet.site.settings.title : documentTitle(matter.title, sheet)
  var model = commonModel(sheet, title: title)
  model.set("heading", escaped(matter.title))
  if !isHome, let home = sheet.edition.home {
    model.set(one: "back", back(to: home, sheet.word("home"), sheet))
  }
  model.set("body", sheet.html(guide.text))
  model.set(flag: "has-contents", !guide.contents.isEmpty)
  model.set(
    list: "contents",
    guide.contents.map { entry in
      var model = Model()
      model.set("address", "#" + entry.id)
      model.set("text", sheet.html(entry.text))
      model.set("level", String(entry.level))
      return model
    })
  let urgent = matter.urgent.flatMap { id in guide.contents.first { $0.id == id.value } }
  model.set(
    one: "urgent",
    urgent.map { entry in
      var model = Model()
      model.set("address", "#" + entry.id)
      model.set("text", sheet.html(entry.text))
      return model
    })
  setColophon(&model, matter, sheet)
  return model
}

/// The way back.
func back(to route: Route, _ text: String, _ sheet: Sheet) -> Model {
  var model = Model()
  model.set("address", sheet.address(of: route))
  model.set("text", text)
  return model
}

/// Where the text comes from, who helped, when it was last read.
func setColophon(_ model: inout Model, _ matter: FrontMatter, _ sheet: Sheet) {
  let reviewed = matter.reviewed.map { date in
    sheet.word("reviewed", ["date": shownDate(date.value, sheet)])
  }
  model.set(
    flag: "has-colophon", matter.source != nil || matter.credits != nil || reviewed != nil)
  model.set("reviewed", reviewed)
  model.set("credits", matter.credits.map { "<p>\(escaped($0))</p>" })
  model.set(
    one: "source",
    matter.source.map { source in
      var model = Model()
      model.set("text", mendTypography(source.text, language: sheet.language))
      model.set("address", source.address)
      return model
    })
}

/// A date in the words of the page's language.
private func shownDate(_ date: CalendarDate, _ sheet: Sheet) -> String {
  let months = sheet.word("months").split(separator: " ")
  let month = months.indices.contains(date.month - 1) ? String(months[date.month - 1]) : ""
  let first = sheet.word("first-day")
  let day = date.day == 1 && !first.isEmpty ? first : String(date.day)
  return sheet.word("date", ["day": day, "month": month, "year": String(date.year)])
}
