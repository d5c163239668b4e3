/// Compares two states of a site as their readers see them.
/// - Throws: When a file that is copied, or a text that waits on the disk, cannot be read.
package func compareSites(
  _ old: (site: Site, source: SourceFolder), _ new: (site: Site, source: SourceFolder)
) throws(FileError) -> SiteChanges {
  var changes = SiteChanges()
  changes.everywhere = settingsChanges(old.site.settings, new.site.settings)
  changes.everywhere += try fileChanges(old, new)
  for placed in old.site.pages where new.site.indexOfPage[placed.page.path.file] == nil {
    changes.removed.append(name(of: placed.page))
  }
  for placed in new.site.pages {
    guard let index = old.site.indexOfPage[placed.page.path.file] else {
      changes.added.append(name(of: placed.page))
      continue
    }
    let found = try pageChanges(old.site.pages[index].page, placed.page)
    if !found.isEmpty { changes.changed.append(found) }
  }
  return changes
}

private func name(of page: Page) -> SiteChanges.Page {
  SiteChanges.Page(file: page.path.file, title: page.frontMatter.title)
}

/// A change if there is one.
private func change(
  _ kind: Change.Kind, _ before: String?, _ after: String?
) -> [Change] {
  before == after ? [] : [Change(kind: kind, before: before, after: after)]
}

/// The site's title in its own language, then in the others that either has.
private func titleChanges(_ old: Settings, _ new: Settings) -> [Change] {
  let others = Set(old.titles.keys).union(new.titles.keys).sorted()
  return change(.siteTitle, old.title, new.title)
    + others.flatMap { language -> [Change] in
      let (before, after) = (old.title(in: language), new.title(in: language))
      return before == old.title && after == new.title ? [] : change(.siteTitle, before, after)
    }
}

/// What a help block shows, line by line.
private func helpTexts(of block: HelpBlock, _ text: (SpokenText) -> String) -> [String] {
  [text(block.country)]
    + block.lines.map { line in
      [
        text(line.name), line.phone, line.url, line.text.map(text), line.hours.map(text),
        line.languages.map(text), line.cost.map(text), line.isFree ? "free: true" : nil,
        line.abroad, line.sms, line.email, line.chat,
      ].compactMap(\.self).joined(separator: " ")
    }
}

private func settingsChanges(_ old: Settings, _ new: Settings) -> [Change] {
  func entries(_ settings: Settings) -> String {
    settings.navigation.map { $0.text ?? $0.page.value }.joined(separator: " · ")
  }
  func lines(_ block: HelpBlock) -> [String] {
    let plain = helpTexts(of: block) { $0.plain }
    // What is said in other languages, as far as it differs.
    let others = block.spokenLanguages.flatMap { language in
      helpTexts(of: block) { $0.text(in: language) }.filter { !plain.contains($0) }
    }
    return plain + others
  }
  func help() -> [Change] {
    let ids = old.help.map(\.id)
    let blocks = old.help + new.help.filter { !ids.contains($0.id) }
    return blocks.flatMap { block in
      let before = old.help.first { $0.id == block.id }.map(lines) ?? []
      let after = new.help.first { $0.id == block.id }.map(lines) ?? []
      return pairTexts(before, after).map {
        Change(kind: .helpLines, subject: .helpBlock(block.id), before: $0.before, after: $0.after)
      }
    }
  }
  return Settings.Key.allCases.flatMap { key -> [Change] in
    switch key {
    case .title: titleChanges(old, new)
    case .exit: change(.exit, old.exit, new.exit)
    case .navigation: change(.navigation, entries(old), entries(new))
    case .help: help()
    // Compared page by page, and file by file.
    case .language, .theme, .files: []
    // For search engines and for editors: no reader sees it.
    case .url, .helpVerifiedMonths: []
    }
  }
}

/// Files that are copied, and those of the theme, whose bytes differ.
private func fileChanges(
  _ old: (site: Site, source: SourceFolder), _ new: (site: Site, source: SourceFolder)
) throws(FileError) -> [Change] {
  func files(_ state: (site: Site, source: SourceFolder)) -> Set<FilePath> {
    let theme = state.site.theme.folder
    return Set(
      (state.site.assets.map { "content/" + $0 }
        + state.source.files.filter { $0.utf8.starts(with: theme.utf8) }).map(FilePath.init))
  }
  let (before, after) = (files(old), files(new))
  var changes: [Change] = []
  for path in before.union(after).sorted() {
    let (was, isThere) = (before.contains(path), after.contains(path))
    let path = path.text
    let kind: Change.Kind = path.hasPrefix("themes/") ? .theme : .file
    if was, isThere,
      try Digest(of: old.source.pieces(path)) == Digest(of: new.source.pieces(path))
    {
      continue
    }
    changes.append(
      Change(
        kind: kind, subject: .file(path), before: was ? path : nil, after: isThere ? path : nil))
  }
  return changes
}

private func pageChanges(_ old: Page, _ new: Page) throws(FileError) -> PageChanges {
  var found = PageChanges(page: name(of: new))
  for key in FrontMatter.Key.allCases { found.changes += change(of: key, old, new) }
  switch (old.body, new.body) {
  case (.guide(let before), .guide(let after)):
    found.changes += sectionChanges(
      try before.text().readableBlocks(old.links), try after.text().readableBlocks(new.links))
  case (.tree(let before), .tree(let after)):
    let pairing = StepPairing(before, after)
    found.changes += treeChanges((before, old.links), (after, new.links), pairing)
    found.consequences = pathChanges(before, after, pairing)
  case (.guide, .tree), (.tree, .guide): break
  }
  return found
}

/// What a reader notices of a key.
private func change(of key: FrontMatter.Key, _ old: Page, _ new: Page) -> [Change] {
  func text(_ kind: Change.Kind, _ value: (FrontMatter) -> String?) -> [Change] {
    change(kind, value(old.frontMatter), value(new.frontMatter))
  }
  func flag(_ kind: Change.Kind, _ value: (FrontMatter) -> Bool?) -> [Change] {
    text(kind) { value($0).map { $0 ? "true" : "false" } }
  }
  func list(_ kind: Change.Kind, _ value: (FrontMatter) -> [Located<String>]) -> [Change] {
    text(kind) { value($0).isEmpty ? nil : value($0).map(\.value).joined(separator: ", ") }
  }
  return switch key {
  case .title: text(.title) { $0.title }
  // A file's name and the settings may say it as well.
  case .language: change(.language, old.language, new.language)
  case .layout: text(.layout) { $0.layout.rawValue }
  case .address: text(.address) { $0.form.rawValue }
  case .description: text(.description) { $0.description }
  case .help: list(.help) { $0.help }
  case .aliases: list(.aliases) { $0.aliases }
  case .source:
    text(.source) { frontMatter in
      frontMatter.source.map { [$0.text, $0.address].compactMap(\.self).joined(separator: " ") }
    }
  case .credits: text(.credits) { $0.credits }
  case .reviewed: text(.reviewed) { $0.reviewed?.value.written }
  case .discreet: flag(.discreet) { $0.isDiscreet }
  case .toc: flag(.contents) { $0.showsContents }
  case .urgent: text(.urgent) { $0.urgent?.value }
  case .order: text(.navigationOrder) { $0.order.map { "\($0)" } }
  // The start is compared with the steps.
  case .start: []
  // A draft is a page that is not there; scenarios are for editors.
  case .draft, .scenarios: []
  }
}
