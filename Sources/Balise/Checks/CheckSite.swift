/// Every check that needs more than one page, or a tree as a whole.
package func checkSite(_ site: Site) -> [Diagnostic] {
  duplicateAddresses(in: site) + translationDrift(in: site)
    + site.pages.indices.flatMap { checkPage($0, of: site) }
}

private func checkPage(_ index: Int, of site: Site) -> [Diagnostic] {
  var diagnostics = deadLinks(on: index, of: site)
  let placed = site.pages[index]
  if let tree = placed.page.tree, let graph = placed.tree?.graph {
    diagnostics += duplicateLabels(in: tree) + idleQuestions(in: tree)
    if tree.isWhole {
      diagnostics += unreachableSteps(in: tree, graph) + endlessLoops(in: tree, graph)
      diagnostics += failedScenarios(of: placed.page.matter, in: tree)
    }
  }
  return diagnostics
}
