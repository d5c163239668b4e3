import Diagnostics
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
