import TreeGraph

extension SiteChanges {
  /// The changes in our own shape, `balise-diff` 1: members may be added, none will change.
  package func json(comparing states: (SiteState, SiteState)) -> JSON {
    JSON([
      "format": "balise-diff",
      "version": 1,
      "old": states.0.json,
      "new": states.1.json,
      "site": .list(everywhere.map(\.json)),
      "added": .list(added.map { JSON($0.members) }),
      "removed": .list(removed.map { JSON($0.members) }),
      "changed": .list(changed.map(\.json)),
    ])
  }
}

extension SiteState {
  fileprivate var json: JSON {
    switch self {
    case .folder(let name): JSON(["folder": .text(name)])
    case .revision(let name, let commit):
      JSON(["revision": .text(name), "commit": commit.map { .text($0) }])
    }
  }
}

extension SiteChanges.Page {
  fileprivate var members: KeyValuePairs<String, JSON?> {
    ["file": .text("content/" + file), "title": .text(title)]
  }
}

extension PageChanges {
  fileprivate var json: JSON {
    JSON([
      "file": .text("content/" + page.file),
      "title": .text(page.title),
      "changes": .list(changes.map(\.json)),
      "outcomes": consequences.map { .list($0.outcomes.map(\.json)) },
      "rerouted": consequences.map { .list($0.rerouted.map(\.json)) },
    ])
  }
}

extension Change {
  fileprivate var json: JSON {
    JSON([
      "kind": .text(kind.rawValue),
      "step": subject.step.map { .text($0) },
      "section": subject.section.map { .text($0) },
      "help": subject.helpBlock.map { .text($0) },
      "file": subject.file.map { .text($0) },
      "label": label.map { .text($0) },
      "before": before.map { .text($0) },
      "after": after.map { .text($0) },
    ])
  }
}

extension Change.Subject {
  fileprivate var step: String? { if case .step(let id) = self { id } else { nil } }
  fileprivate var section: String? { if case .section(let name) = self { name } else { nil } }
  fileprivate var helpBlock: String? { if case .helpBlock(let id) = self { id } else { nil } }
  fileprivate var file: String? { if case .file(let path) = self { path } else { nil } }
}

extension PathChanges.Outcome {
  fileprivate var json: JSON {
    JSON(["id": .text(id), "before": before.map(\.json), "after": after.map(\.json)])
  }
}

extension PathChanges.Rerouted {
  fileprivate var json: JSON {
    JSON([
      "pathCount": paths.json,
      "before": before.json,
      "after": after.json,
      "answers": .list(answers.map { .text($0) }),
    ])
  }
}

extension PathChanges.End {
  fileprivate var json: JSON { JSON(["step": .text(id), "isOutcome": .flag(isOutcome)]) }
}

extension PathCounts.Count {
  /// All digits as a text; null where a loop sets no limit.
  fileprivate var json: JSON {
    switch self {
    case .exactly(let paths): .text("\(paths)")
    case .any: .null
    }
  }
}
