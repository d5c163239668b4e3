import Diagnostics
import TreeGraph

/// Every check that needs more than one page, or a page as a whole.
///
/// `parsed` is what was found wrong before: where a tree is not well written, less can be said
/// of its paths. `today` is the day reviews are measured by; nil leaves them alone.
package func checkSite(
  _ site: Site, parsed: [Diagnostic], today: CalendarDate?
) -> [Diagnostic] {
  let unread = Set(parsed.filter { $0.rule.hides == .page }.map(\.place.path))
  let foreign = Set(parsed.filter { $0.rule == .otherLanguage }.map(\.place.path))
  let joined = JoinedTrees(site)
  // What concerns all pages is one piece of work beside those of the pages.
  var checked = inParallel(site.pages.count + 1) { index in
    site.pages.indices.contains(index)
      ? Checked(index, of: site, joined, unread: unread, foreign: foreign)
      : Checked(diagnostics: checkTogether(site, unread: unread, today: today))
  }
  var diagnostics = checked.removeLast().diagnostics
  var suggestions = LinkSuggestions(for: site)
  for (index, page) in checked.enumerated() {
    diagnostics += page.diagnostics
    diagnostics += page.deadLinks.map { deadLink($0, on: index, of: site, &suggestions) }
  }

  let wrong = Set(
    (parsed + diagnostics).filter { $0.rule.hides >= .tree }.map(\.place.path))
  for (index, page) in checked.enumerated() {
    guard let original = page.original else { continue }
    let placed = site.pages[index]
    // Next to a wrong original nobody can tell which of the two is to be mended.
    let isComparable = !wrong.contains(placed.page.file) && !wrong.contains(original.page.file)
    let drift = isComparable ? translationDrift(of: placed.page, from: original.page) : []
    // A tree that has drifted is to be made like its original before its paths are looked at.
    diagnostics += drift.isEmpty ? checkPaths(index, of: site, joined) : drift
    if drift.isEmpty, isComparable {
      diagnostics += translatedAnswers(of: index, from: original, in: site)
    }
  }
  return diagnostics
}

/// What was found on one page, looked at beside others.
private struct Checked: Sendable {
  var diagnostics: [Diagnostic]
  var deadLinks: [LocalLink] = []
  /// The page with which a translation is still to be compared: trees and discreet pages are.
  var original: PlacedPage?
}

extension Checked {
  /// `foreign` are the files of which it has been said that they are in another language.
  init(
    _ index: Int, of site: Site, _ joined: JoinedTrees?, unread: Set<String>, foreign: Set<String>
  ) {
    let placed = site.pages[index]
    diagnostics = checkPage(placed.page)
    deadLinks = Balise.deadLinks(on: index, of: site, unread: unread)
    let original = site.original(of: placed)
    if let original {
      diagnostics +=
        translatedNumbers(of: placed.page, from: original.page, site.settings)
        + lostLinks(of: placed.page, from: original.page)
    } else {
      diagnostics += checkPaths(index, of: site, joined)
    }
    if let original, isUntranslated(placed.page, like: original.page),
      !foreign.contains(placed.page.file)
    {
      diagnostics.append(untranslated(placed.page, like: original.page))
    }
    let isComparable =
      placed.tree != nil || original?.tree != nil || original?.page.frontMatter.isDiscreet ?? false
    if isComparable { self.original = original }
  }
}

/// What can only be said of all pages and files together.
private func checkTogether(
  _ site: Site, unread: Set<String>, today: CalendarDate?
) -> [Diagnostic] {
  duplicateAddresses(in: site) + oldReviews(in: site, today: today)
    + oldHelpLines(in: site.settings, today: today) + missingHelpLanguages(in: site)
    + longAddresses(in: site) + mangledNames(in: site) + duplicateLanguages(in: site)
    + missingHome(in: site, unread: unread) + unlinkedPages(in: site)
    + loneTranslations(in: site, unread: unread)
    + languageFolders(in: site) + sameNavigation(in: site)
    + deadNavigation(in: site, unread: unread) + unknownHelp(in: site) + badAliases(in: site)
}

/// What can be said of each page whatever the rest is like.
private func checkPage(_ page: Page) -> [Diagnostic] {
  let diagnostics = urgentSection(of: page)
  guard let tree = page.tree else { return diagnostics }
  return diagnostics + duplicateLabels(in: tree) + strayChoices(in: tree)
    + missingHelp(on: page, tree) + questionTones(in: tree) + manyChoices(in: tree)
    + longLabels(in: tree)
}

/// The paths through a tree in which no step or choice is missing.
private func checkPaths(_ index: Int, of site: Site, _ joined: JoinedTrees?) -> [Diagnostic] {
  let placed = site.pages[index]
  guard let tree = placed.page.tree, let graph = placed.tree?.graph, tree.isWhole else { return [] }
  let faults =
    idleQuestions(in: tree, graph)
    + unreachableSteps(in: tree, graph) { joined?.isReached($0, of: index) ?? false }
    + endlessLoops(
      in: tree, graph, headsAmongAll: joined.map { joined in { joined.isHead($0, of: index) } })
  // Scenarios are tried on a tree that holds together: in another they fail for the same reasons.
  let holdsTogether =
    faults.isEmpty && duplicateLabels(in: tree).isEmpty && strayChoices(in: tree).isEmpty
  let warnings =
    sameTargets(in: tree) + longPaths(in: tree, graph) + choicesToThemselves(in: tree)
    + waysBack(in: tree, graph)
  guard holdsTogether else { return faults + warnings }
  return warnings + emptyOutcomes(in: tree) + failedScenarios(of: index, in: site)
}

extension Site {
  /// The page that another is the translation of.
  fileprivate func original(of placed: PlacedPage) -> PlacedPage? {
    guard placed.page.path.suffix != nil else { return nil }
    return placed.translations.lazy.map { self.pages[$0] }.first { $0.page.path.suffix == nil }
  }
}
