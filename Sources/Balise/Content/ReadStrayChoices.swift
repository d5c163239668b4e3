import Markdown

/// Links to steps in steps without choices, each alone in its item or paragraph. `texts` are the
/// blocks of each step.
func strayChoices(
  in document: borrowing Document, _ links: [LocalLink?], _ texts: [Range<Int>], _ steps: [Step],
  _ indices: [String: Int], _ file: SourceFile
) -> [StrayChoice] {
  var stray: [StrayChoice] = []
  var step = 0
  for link in document.links where link.form == .link {
    while step < texts.count, texts[step].upperBound <= link.block { step += 1 }
    guard step < texts.count, texts[step].contains(link.block), steps[step].choices.isEmpty,
      let local = links[link.index], local.path == nil, let id = local.fragment, indices[id] != nil
    else { continue }
    let isAlone =
      document.isSingleParagraph(block: link.block)
      ? document.soleLinks(of: link.block) != nil : isAloneInItem(local, file)
    if isAlone { stray.append(StrayChoice(step: step, link: local)) }
  }
  return stray
}

/// Whether nothing but a link stands on the line of an item, a mark behind it aside.
private func isAloneInItem(_ link: LocalLink, _ file: SourceFile) -> Bool {
  let line = file.line(link.place.line)
  let text = line.drop { " \t-*+0123456789.)".utf8.contains($0) }
  return text.first == UInt8(ascii: "[") && text.startIndex > line.startIndex
    && text.last { !".,; ".utf8.contains($0) } == UInt8(ascii: ")")
    && text.count { $0 == UInt8(ascii: "[") } == 1
}
