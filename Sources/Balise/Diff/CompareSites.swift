/// Compares two states of a site as their readers see them.
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
  SiteChanges.Page(file: page.path.file, title: page.matter.title)
}

/// A change if there is one.
private func change(
  _ kind: Change.Kind, _ before: String?, _ after: String?
) -> [Change] {
  before == after ? [] : [Change(kind: kind, before: before, after: after)]
}

private func settingsChanges(_ old: Settings, _ new: Settings) -> [Change] {
  func entries(_ settings: Settings) -> String {
    settings.navigation.map { $0.text ?? $0.page.value }.joined(separator: " · ")
  }
  func lines(_ block: HelpBlock) -> [String] {
    [block.country]
      + block.lines.map { line in
        [line.name, line.phone, line.url, line.text].compactMap(\.self).joined(separator: " ")
      }
  }
  var changes = change(.siteTitle, old.title, new.title)
  changes += change(.exit, old.exit, new.exit)
  changes += change(.navigation, entries(old), entries(new))
  for block in old.help + new.help.filter({ !old.help.map(\.id).contains($0.id) }) {
    let before = old.help.first { $0.id == block.id }.map(lines) ?? []
    let after = new.help.first { $0.id == block.id }.map(lines) ?? []
    changes += pairTexts(before, after).map {
      Change(kind: .helpLines, subject: .helpBlock(block.id), before: $0.before, after: $0.after)
    }
  }
  return changes
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
  func reference(_ page: Page) -> String? {
    page.matter.source.map { [$0.text, $0.address].compactMap(\.self).joined(separator: " ") }
  }
  func day(_ page: Page) -> String? {
    page.matter.reviewed.map { date in
      [date.value.year, date.value.month, date.value.day]
        .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }
  }
  func help(_ page: Page) -> String { page.matter.help.map(\.value).joined(separator: ", ") }
  var found = PageChanges(page: name(of: new))
  found.changes = change(.title, old.matter.title, new.matter.title)
  found.changes += change(.language, old.language, new.language)
  switch (old.body, new.body) {
  case (.guide(let before), .guide(let after)):
    found.changes += sectionChanges(
      try before.text().readableBlocks(old.links), try after.text().readableBlocks(new.links))
  case (.tree(let before), .tree(let after)):
    let pairing = StepPairing(before, after)
    found.changes += treeChanges((before, old.links), (after, new.links), pairing)
    found.consequences = wayChanges(before, after, pairing)
  default:
    found.changes.append(
      Change(
        kind: .layout, before: old.matter.layout.rawValue, after: new.matter.layout.rawValue))
  }
  found.changes += change(.help, help(old), help(new))
  found.changes += change(.source, reference(old), reference(new))
  found.changes += change(.credits, old.matter.credits, new.matter.credits)
  found.changes += change(.reviewed, day(old), day(new))
  return found
}
