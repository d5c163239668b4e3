import Diagnostics
import Markdown
import Text

/// Compiles a document into a tree: level-2 headings open steps, the last block of a step is its
/// choices when it is a list of links to steps, or one paragraph that is such a link.
func readTree(
  from document: borrowing Document, links: [LocalLink?], frontMatter: FrontMatter,
  on page: PagePath,
  in file: SourceFile
) -> (Tree, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let drafts = findSteps(in: document, file, &diagnostics)
  var indices: [String: Int] = [:]
  for (index, draft) in drafts.enumerated() where indices[draft.id] == nil {
    indices[draft.id] = index
  }
  let anchors = Set(anchorIDs(of: document))
  let ids = idsByBlock(of: document)
  var broken: [LocalLink] = []
  var steps: [Step] = []
  var texts: [Range<Int>] = []
  steps.reserveCapacity(drafts.count)
  for draft in drafts {
    var text = draft.text
    var choices: [Choice] = []
    var closing: Passage?
    let written = choiceLinks(
      in: text, of: document, links, on: page, indices, anchors,
      hasTone: !document.headings[draft.heading].classes.isEmpty)
    text = text.lowerBound..<written.start
    for link in written.links {
      guard let local = links[link] else { continue }
      if !local.stays(on: page), let file = local.path(from: page) {
        choices.append(
          Choice(
            label: document.html(ofLink: link).trimmed(), text: local.text.trimmed, target: 0,
            exit: Exit(link: link, file: file, fragment: local.fragment), place: local.place))
        if written.links.count == 1 {
          closing = document.html(of: written.start..<draft.text.upperBound)
        }
        continue
      }
      guard let id = local.fragment else { continue }
      guard let target = indices[id] else {
        broken.append(local)
        continue
      }
      choices.append(
        Choice(
          label: document.html(ofLink: link).trimmed(), text: local.text.trimmed,
          target: target, exit: nil, place: local.place))
    }
    texts.append(text)
    let (tone, toneFault) = tone(of: document.headings[draft.heading], file)
    diagnostics += toneFault
    steps.append(
      Step(
        id: draft.id, heading: document.html(ofHeading: draft.heading),
        title: document.headings[draft.heading].text,
        text: text.isEmpty ? nil : document.html(of: text), closing: closing, tone: tone,
        choices: choices,
        anchors: text.flatMap { ids[$0] ?? [] }, place: draft.place))
  }
  diagnostics += unknownTargets(
    broken, drafts.map(\.id), unreached: idsWithoutChoice(steps, start: frontMatter.start?.value))
  if steps.isEmpty { diagnostics.append(emptyTree(file)) }
  let opening = 0..<(drafts.first.map { $0.text.lowerBound - 1 } ?? document.blocks.count)
  let start = findStart(frontMatter, indices, &diagnostics)
  let exits: [Exit]
  (steps, exits) = numberingExits(of: steps)
  let stray = strayChoices(
    in: document, links, on: page, drafts.map(\.text), choicesFrom: texts.map(\.upperBound), steps,
    indices, file)
  return (
    Tree(
      opening: opening.isEmpty ? nil : document.html(of: opening), steps: steps, exits: exits,
      indexOfID: indices,
      start: start ?? 0, openingAnchors: opening.flatMap { ids[$0] ?? [] },
      strayChoices: stray, strayCulprits: culprits(of: stray, steps, document, file),
      brokenChoices: Set(broken.map(\.place)),
      isWhole: broken.isEmpty && !steps.isEmpty && start != nil && steps.count == indices.count
        && indices[""] == nil,
      mentions: mentions(of: indices, steps, file)), diagnostics
  )
}

/// A step before its choices are known.
private struct StepDraft {
  let id: String
  /// Index among the document's headings.
  let heading: Int
  /// The blocks after the heading.
  let text: Range<Int>
  let place: Place
}

private func findSteps(
  in document: borrowing Document, _ file: SourceFile, _ diagnostics: inout [Diagnostic]
) -> [StepDraft] {
  let openings = sectionStarts(in: document)
  let badLines = Set(document.faults.filter(\.isBadAttributes).map(\.position.line))
  var drafts: [StepDraft] = []
  for (number, opening) in openings.enumerated() {
    guard case .heading(let index) = document.blocks[opening].kind else { continue }
    let heading = document.headings[index]
    var end = number + 1 < openings.count ? openings[number + 1] : document.blocks.count
    // Footnotes may stand after the answers.
    while end > opening + 1, document.blocks[end - 1].kind == .footnote { end -= 1 }
    let place = file.place(heading.position)
    // Attributes that cannot be read have had their own message.
    if heading.id == nil, !isEmpty(heading.text), !badLines.contains(heading.position.line) {
      diagnostics.append(missingStepID(heading.text, place))
    }
    drafts.append(
      StepDraft(
        id: heading.id ?? "", heading: index, text: opening + 1..<end, place: place))
  }
  return drafts
}

/// The links that are the choices of a step, and the first of the blocks they stand in; none, and the
/// end, when its last block is ordinary text. Editors' notes between them change nothing. Links that all
/// lead to other pages are choices where the step has no tone, as a question has none, or where there
/// is only one.
private func choiceLinks(
  in text: Range<Int>, of document: borrowing Document, _ links: [LocalLink?], on page: PagePath,
  _ steps: [String: Int], _ anchors: Set<String>, hasTone: Bool
) -> (links: [Int], start: Int) {
  var (found, start): ([Int], Int) = ([], text.upperBound)
  while start > text.lowerBound {
    let isFirst = start == text.upperBound
    guard isFirst || arePartedByNote(start - 1, start, in: document),
      let more = choiceLinks(at: start - 1, of: document, links, on: page, steps, anchors)
    else { break }
    found = more + found
    start -= 1
  }
  if hasTone, found.count > 1, found.allSatisfy({ !(links[$0]?.stays(on: page) ?? true) }) {
    return ([], text.upperBound)
  }
  return (found, start)
}

/// Whether nothing but editors' notes stands between two lists.
private func arePartedByNote(_ one: Int, _ next: Int, in document: borrowing Document) -> Bool {
  guard document.blocks[one].kind == .list, document.blocks[next].kind == .list else {
    return false
  }
  let lines = document.blocks[one].position.line..<document.blocks[next].position.line
  return document.notes.contains { $0.blockLines == nil && lines.contains($0.lines.lowerBound) }
}

/// The links of a block of choices; nil for ordinary text.
private func choiceLinks(
  at block: Int, of document: borrowing Document, _ links: [LocalLink?], on page: PagePath,
  _ steps: [String: Int], _ anchors: Set<String>
) -> [Int]? {
  guard let sole = document.soleLinks(of: block) else { return nil }
  for index in sole {
    guard let local = links[index], document.links[index].form == .link else { return nil }
    if !local.stays(on: page), let path = local.path(from: page) {
      guard path.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
      continue
    }
    guard let id = local.fragment, steps[id] != nil || !anchors.contains(id) else { return nil }
  }
  return sole
}

/// The ids of the steps that no choice leads to, the first step aside.
private func idsWithoutChoice(_ steps: [Step], start: String?) -> [String] {
  let targets = Set(steps.flatMap { $0.choices.map(\.target) })
  return steps.indices.filter { index in
    !targets.contains(index) && !steps[index].id.isEmpty
      && (start.map { $0 != steps[index].id } ?? (index > 0))
  }.map { steps[$0].id }
}

/// The ids that stand in each top-level block.
private func idsByBlock(of document: borrowing Document) -> [Int: [String]] {
  var ids: [Int: [String]] = [:]
  for heading in document.headings {
    if let block = heading.block, let id = heading.id { ids[block, default: []].append(id) }
  }
  for anchor in document.anchors { ids[anchor.block, default: []].append(anchor.id) }
  return ids
}

private func tone(of heading: Heading, _ file: SourceFile) -> (Tone?, [Diagnostic]) {
  var tone: Tone?
  var diagnostics: [Diagnostic] = []
  for name in heading.classes {
    if let known = Tone(rawValue: name) {
      if let tone, tone != known {
        diagnostics.append(secondTone(name, file.place(heading.position)))
      }
      tone = known
    } else {
      diagnostics.append(unknownTone(name, file.place(heading.position)))
    }
  }
  return (tone, diagnostics)
}

private func findStart(
  _ frontMatter: FrontMatter, _ steps: [String: Int], _ diagnostics: inout [Diagnostic]
) -> Int? {
  guard let start = frontMatter.start else { return 0 }
  if let index = steps[start.value] { return index }
  diagnostics.append(unknownStart(start, Array(steps.keys)))
  return nil
}
