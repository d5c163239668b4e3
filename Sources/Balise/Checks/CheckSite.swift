/// Every check that needs more than one page, or a page as a whole.
///
/// `today` is the day reviews are measured by; nil leaves them alone.
package func checkSite(_ site: Site, today: CalendarDate?) -> [Diagnostic] {
  let drift = translationDrift(in: site)
  let drifted = Set(drift.map(\.place.path))
  return duplicateAddresses(in: site) + drift + oldReviews(in: site, today: today)
    + site.pages.indices.flatMap { index in
      let file = "content/" + site.pages[index].page.path.file
      return checkPage(index, of: site, hasDrifted: drifted.contains(file))
    }
}

/// The tree of a translation that has drifted is to be made like the original's before anything
/// can be said of its ways.
private func checkPage(_ index: Int, of site: Site, hasDrifted: Bool) -> [Diagnostic] {
  let placed = site.pages[index]
  var diagnostics = deadLinks(on: index, of: site) + headingLevels(on: placed.page)
  guard let tree = placed.page.tree, let graph = placed.tree?.graph else { return diagnostics }
  diagnostics += duplicateLabels(in: tree) + missingHelp(on: placed.page, tree)
  diagnostics += questionTones(in: tree)
  if tree.isWhole, !hasDrifted {
    diagnostics += idleQuestions(in: tree, graph) + sameTargets(in: tree)
    diagnostics += unreachableSteps(in: tree, graph) + endlessLoops(in: tree, graph)
    diagnostics += longPaths(in: tree, graph) + failedScenarios(of: placed.page.matter, in: tree)
  }
  return diagnostics
}
