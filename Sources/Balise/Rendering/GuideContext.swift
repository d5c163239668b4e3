import Templates

extension OutputPage {
  /// What the template `guide` sees.
  func guideContext(_ guide: Guide, _ page: Page) throws(FileError) -> Context {
    let heading = page.frontMatter.title
    // Where the site has no name in the page's language, the page's own says more.
    let isHome = edition.home == route
    var context = commonContext(
      title: isHome && !site.settings.hasForeignTitle(in: language)
        ? site.settings.title(in: language) : documentTitle(heading))
    context.set(.heading, escaping: heading)
    setWayHome(&context)
    let text = try guide.text()
    // The built-in template prints the parts instead.
    if guide.contents.isEmpty || !site.theme.ownTemplates.isEmpty {
      context.set(.body, text, on: self)
    }
    if !guide.contents.isEmpty {
      let (opening, sections) = text.parted(at: guide.openingLength)
      context.set(.opening, opening, on: self)
      context.set(.sections, sections, on: self)
    }
    if isHome { setCalls(&context, on: page, isBrief: true) }
    context.set(flag: .`has-contents`, !guide.contents.isEmpty)
    context.set(list: .contents, guide.contents) { context, entry in
      setEntry(&context, entry)
      context.set(.level, entry.level)
    }
    let urgent = page.frontMatter.urgent.flatMap { id in guide.contents.first { $0.id == id.value }
    }
    context.set(one: .urgent, urgent) { context, entry in setEntry(&context, entry) }
    setColophon(&context, of: page)
    return context
  }

  private func setEntry(_ context: inout Context, _ entry: ContentsEntry) {
    context.set(.address, anchor: entry.id)
    context.set(.text, entry.text, on: self)
  }
}
