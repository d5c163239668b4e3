import Diagnostics

/// What templates may at most be: far more than any theme needs, and little enough for the template
/// engine, which goes down one call for each level.
private enum Bounds {
  /// Sections inside each other, or templates.
  static let levels = 30
  /// Templates on one page, each counted as often as it is included.
  static let inclusions = 1000
}

/// Templates that include themselves, or each other too often or too deep, and sections inside too
/// many others.
func boundlessTemplates(of theme: Theme) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var sizes: [String: Inclusions] = [:]
  for name in theme.templates.keys.sorted() {
    diagnostics += nestedSections(in: name, of: theme)
    diagnostics += faultyInclusion(from: name, of: theme, &sizes)
  }
  return diagnostics
}

private func nestedSections(in name: String, of theme: Theme) -> [Diagnostic] {
  var levels = 0
  for tag in tags(in: theme.templates[name] ?? "") {
    switch tag.kind {
    case .section, .inverted: levels += 1
    case .end: levels -= 1
    default: continue
    }
    if levels > Bounds.levels {
      return [
        Diagnostic(
          .badTemplate, at: theme.place(of: tag, in: name),
          Wording(
            fr: "plus de \(Bounds.levels) sections emboîtées",
            en: "more than \(Bounds.levels) sections inside each other"))
      ]
    }
  }
  return []
}

/// What a template brings along: how many templates, itself included, on how many levels.
private struct Inclusions {
  var count = 1
  var levels = 1
}

/// Walks through the templates that one includes, those not seen before; the first that goes too
/// far ends the walk.
private func faultyInclusion(
  from entry: String, of theme: Theme, _ sizes: inout [String: Inclusions]
) -> [Diagnostic] {
  var way: [(name: String, rest: ArraySlice<Tag>, size: Inclusions)] = []
  func open(_ name: String) {
    let partials = tags(in: theme.templates[name] ?? "").filter { $0.kind == .partial }
    way.append((name, partials[...], Inclusions()))
  }
  if sizes[entry] == nil { open(entry) }
  while let (name, tags, soFar) = way.popLast() {
    var (rest, size) = (tags, soFar)
    guard let tag = rest.first else {
      sizes[name] = size
      continue
    }
    var problem: Wording?
    if name == tag.name || way.contains(where: { $0.name == tag.name }) {
      problem = Wording(
        fr: "le gabarit « \(tag.name) » s'inclut lui-même",
        en: "the template “\(tag.name)” includes itself")
    } else if let inner = sizes[tag.name] {
      rest = rest.dropFirst()
      size.count += inner.count
      size.levels = max(size.levels, inner.levels + 1)
      if size.count > Bounds.inclusions { problem = tooMany }
    }
    if way.count > Bounds.levels || size.levels > Bounds.levels { problem = problem ?? tooDeep }
    if let problem {
      // Those on the way have had their message with it.
      for name in way.map(\.name) + [name] { sizes[name] = Inclusions() }
      return [Diagnostic(.badTemplate, at: theme.place(of: tag, in: name), problem)]
    }
    way.append((name, rest, size))
    if sizes[tag.name] == nil { open(tag.name) }
  }
  return []
}

private let tooMany = Wording(
  fr: "ce gabarit en inclut plus de \(Bounds.inclusions), chacun compté chaque fois",
  en: "this template includes more than \(Bounds.inclusions), each counted every time")

private let tooDeep = Wording(
  fr: "plus de \(Bounds.levels) gabarits les uns dans les autres",
  en: "more than \(Bounds.levels) templates inside each other")
