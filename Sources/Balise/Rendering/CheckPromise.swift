import Diagnostics
import HTML
import Templates
import Text

/// Holds the pages that a theme can make against the promise: only HTML and CSS, nothing from elsewhere.
///
/// No page is rendered. Each template that the tool calls is read as a browser would read its pages, with
/// every section there and not there, and every name standing for all it may hold; so it takes as long for
/// one page as for thousands.
func brokenPromises(of theme: Theme, _ templates: TemplateSet) -> [Diagnostic] {
  var diagnostics = brokenPromises(ofStylesheets: theme)
  var starts = [0]
  for template in templates.templates { starts.append((starts.last ?? 0) + template.source.count) }
  var check = PromiseCheck(theme, templates, starts)
  for entry in ThemeContract.entries { check.read(entry: entry) }
  diagnostics += check.found.map { finding in
    let template = templates.templates[finding.template].name
    return brokenPromise(finding.what, at: theme.place(finding.position, in: template))
  }
  // An address may hide in such signs, which is said already.
  if diagnostics.isEmpty {
    diagnostics = templates.templates.flatMap { deceivingSigns(in: $0, of: theme) }
  }
  return diagnostics
}

/// The style of every page, and those of single templates.
private func brokenPromises(ofStylesheets theme: Theme) -> [Diagnostic] {
  (["style", "extra"] + ThemeContract.entries).compactMap { name in
    guard let css = theme.stylesheets[name] else { return nil }
    let path = theme.folder + name + ".css"
    if let fault = styleFault(in: css) {
      let file = SourceFile(path: path, bytes: Array(css.utf8))
      return brokenPromise(.style(fault), at: file.place(offset: fault.offset))
    }
    // What is left of it once it is small is what browsers read.
    return styleFault(in: minified(css)).map {
      brokenPromise(.style($0), at: Place(path: path, line: 0))
    }
  }
}

/// Signs that nobody sees in the texts of a template, the first of each.
private func deceivingSigns(in template: Template, of theme: Theme) -> [Diagnostic] {
  template.nodes.flatMap { node -> [Diagnostic] in
    guard case .text(let range) = node.kind else { return [] }
    let text = resolvingReferences(in: Array(template.source[range]))
    guard let sign = deceivingSign(in: text) else { return [] }
    let bytes = Array(String(sign).utf8)
    let written = range.first { template.source[$0...].starts(with: bytes) }
    let position = Template.Position(after: template.source[..<(written ?? range.lowerBound)])
    let place = theme.place(position, in: template.name)
    return deceivingSigns(in: Located(value: text, place: place))
  }
}
