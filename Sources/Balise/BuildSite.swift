import Diagnostics

/// What the caller may choose.
package struct BuildOptions: Sendable {
  /// Publish drafts too.
  package var withDrafts = false
  /// Write `proof.json` too.
  package var withProof = false
  /// Warnings forbid writing, as errors do.
  package var isStrict = false
  /// The day that reviews are measured by; nil leaves their age alone.
  package var today: CalendarDate?
  /// Measure how readable each page is.
  package var measuresText = false
  /// Keep where the addresses outside the site are written.
  package var listsAddresses = false
  /// How many bytes of the texts of ordinary pages wait in memory; the others wait on the disk. The
  /// usual number holds twenty thousand guides of 3 KB.
  package var roomForTexts = 64 << 20

  /// What is left out stays as it is by itself: no drafts, no strictness, no day.
  package init(
    withDrafts: Bool = false, isStrict: Bool = false, today: CalendarDate? = nil,
    measuresText: Bool = false
  ) {
    self.withDrafts = withDrafts
    self.isStrict = isStrict
    self.today = today
    self.measuresText = measuresText
  }
}

/// What came of a build or a check.
package struct BuildResult: Sendable {
  /// In the order of files and lines.
  package let diagnostics: [Diagnostic]
  /// The warnings that authors allow where they stand.
  package let allowed: [UsedAllowance]
  /// Nil when the theme allows no page.
  package let site: Site?
  /// Nil when nothing was written.
  package let report: WriteReport?

  /// Markdown pages published.
  package var pageCount: Int { site?.pages.count ?? 0 }
  /// Editors' notes left out of these pages.
  package var noteCount: Int { site?.pages.reduce(0) { $0 + $1.page.noteCount } ?? 0 }
}

/// How far a build has come.
package enum BuildStage: Sendable {
  case reading
  case writing
  /// Another build is writing into the same folder; this one waits so many seconds at most.
  case waiting(for: LockOwner?, longest: Int)
}

/// The whole way: sources in, a deployable site out. With any error, nothing is written.
/// - Throws: When a file cannot be read or written.
package func buildSite(
  from source: SourceFolder, into output: String, options: BuildOptions, writing: WriteOptions,
  onStage: (BuildStage) -> Void = { _ in }
) throws(FileError) -> BuildResult {
  onStage(.reading)
  let (site, diagnostics, allowed) = try prepare(from: source, options: options)
  guard let site, !diagnostics.forbidWriting(strict: options.isStrict) else {
    return BuildResult(
      diagnostics: diagnostics, allowed: allowed, site: site?.site, report: nil)
  }
  onStage(.writing)
  let report = try writeOutput(site, into: output, writing) { owner in
    onStage(.waiting(for: owner, longest: writing.longestWait))
  }
  return BuildResult(
    diagnostics: diagnostics, allowed: allowed, site: site.site, report: report)
}

/// The same way without the writing.
/// - Throws: When a file of the sources cannot be read.
package func checkSources(
  _ source: SourceFolder, options: BuildOptions
) throws(FileError) -> BuildResult {
  let (site, diagnostics, allowed) = try prepare(from: source, options: options)
  return BuildResult(diagnostics: diagnostics, allowed: allowed, site: site?.site, report: nil)
}

/// Reads, understands, lays out, checks, and makes ready to render; `build`, `check` and the tests all
/// come through here.
/// - Throws: When a file of the sources cannot be read.
package func prepareSite(
  from source: SourceFolder, options: BuildOptions
) throws(FileError) -> (RenderedSite?, [Diagnostic]) {
  let (site, diagnostics, _) = try prepare(from: source, options: options)
  return (site, diagnostics)
}

/// The same, with the warnings that authors allow.
private func prepare(
  from source: SourceFolder, options: BuildOptions
) throws(FileError) -> (RenderedSite?, [Diagnostic], [UsedAllowance]) {
  let (site, diagnostics) = try readSite(from: source, options: options)
  let found = checkSite(site, parsed: diagnostics, today: options.today)
  let (rendered, templateDiagnostics) = renderSite(site, source)
  var all = diagnostics + found + templateDiagnostics
  // A page that is not written weighs nothing.
  if let rendered, !all.forbidWriting(strict: false) { all += try rendered.heavyPages() }
  let (left, used) = withoutAllowed(all.inOrder(), by: site.allowances)
  return (rendered, left.inOrder(), used)
}

/// The first half of the way: what the sources say, every page in its place, nothing judged yet.
/// - Throws: When a file of the sources cannot be read.
package func readSite(
  from source: SourceFolder, options: BuildOptions
) throws(FileError) -> (Site, [Diagnostic]) {
  let (settings, settingsDiagnostics) = try readSettings(source)
  let (texts, assets) = contentFiles(of: source, settings)
  let (theme, themeDiagnostics) = try readTheme(settings, source)
  let (assetDiagnostics, pictures) = try checkAssets(assets, settings, source)
  let pictureDiagnostics = try checkPictures(theme.look.pictures, source)
  let store = TextStore(room: options.roomForTexts)
  let parsed = try inParallel(texts.count) { index throws(FileError) in
    let isCompared =
      index > 0 && haveOneStem(texts[index - 1], texts[index])
      || index + 1 < texts.count && haveOneStem(texts[index], texts[index + 1])
    let (file, fault) = try readText(texts[index], source)
    guard let file else { return ParsedPage(page: nil, diagnostics: fault) }
    return parsePage(
      file, settings: settings, words: theme.words, classes: theme.classes, pictures: pictures,
      store: store, isCompared: isCompared, measuresText: options.measuresText,
      listsAddresses: options.listsAddresses)
  }
  let (site, pageDiagnostics) = joinPages(parsed, assets: assets, settings, theme, options)
  return (
    site,
    source.refused.map(badName) + settingsDiagnostics + themeDiagnostics + assetDiagnostics
      + pictureDiagnostics
      + withoutWrongSiteLanguage(pageDiagnostics, site.pages.map(\.page), settings)
  )
}

/// Whether two files that stand side by side are one page in two languages: `a.md` and `a.nl.md`.
private func haveOneStem(_ one: String, _ other: String) -> Bool {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  var (count, hasDot) = (0, false)
  for (byte, same) in zip(one.utf8, other.utf8) {
    guard byte == same else { break }
    hasDot = byte == dot || hasDot && byte != slash
    count += 1
  }
  // The dot of a folder ends no stem.
  return hasDot && !one.utf8.dropFirst(count).contains(slash)
    && !other.utf8.dropFirst(count).contains(slash)
}

/// The Markdown files of a site, and the others, which are copied: their paths from `content/`. What
/// programs leave behind is neither.
private func contentFiles(
  of source: SourceFolder, _ settings: Settings
) -> (texts: [String], assets: [String]) {
  var (texts, assets): ([String], [String]) = ([], [])
  texts.reserveCapacity(source.files.count)
  let folder = "content/".utf8
  for file in source.files where file != Settings.path {
    // By bytes: a sign may hold on to the `/` or the `.` before it.
    guard file.utf8.starts(with: folder) else { continue }
    if file.utf8.suffix(3).elementsEqual(".md".utf8) {
      texts.append(file)
    } else if !isStray(file, allowed: settings.copiedEndings) {
      assets.append(String(Substring(file.utf8.dropFirst(folder.count))))
    }
  }
  return (texts, assets)
}

/// Lays out: pages that know nothing of each other become a site.
func joinPages(
  _ parsed: [ParsedPage], assets: [String], _ settings: Settings, _ theme: Theme,
  _ options: BuildOptions
) -> (Site, [Diagnostic]) {
  let site = layOutSite(
    parsed.compactMap(\.page), assets: assets, settings: settings, theme: theme,
    withDrafts: options.withDrafts, withProof: options.withProof)
  return (site, parsed.flatMap { $0.diagnostics(withDrafts: options.withDrafts) })
}
