import Text

/// `![A map](plan.png "The way in")` alone in a paragraph: a picture with its title below it.
extension BlockWalk {
  /// Makes a figure of a paragraph that is one picture with a title; false for any other.
  mutating func printFigure(of paragraph: OpenBlock) -> Bool {
    guard options.hasFigures, let image = paragraph.node.firstChild, image.kind == .image,
      image.next == nil
    else {
      return false
    }
    let title = image.title
    guard !title.utf8.allSatisfy(\.isBlank) else { return false }
    let position = paragraph.position
    let caption = mendTypography(title, language: paragraph.language ?? options.language)
    runs.begin(line: paragraph.node.endLine, paragraph.language, [])
    runs.append(caption.utf8, at: 0)
    runs.endLine()
    reportCaption(of: paragraph)
    noteAnchor(of: paragraph)
    image.removeTitle()
    var closing: [UInt8] = Array("\n<figcaption>".utf8)
    closing.append(escaping: caption)
    closing.append(utf8: "</figcaption>\n</figure>")
    let figure = Node.inline(
      (paragraph.written?.attributes ?? Attributes()).tag(
        "figure", onPageIn: paragraph.outerLanguage ?? options.language),
      String(decoding: closing, as: UTF8.self))
    figure.adoptChildren(of: paragraph.node)
    let frame = Node.block([], "")
    figure.append(to: frame)
    frame.insert(before: paragraph.node)
    paragraph.node.remove()
    record(.paragraph, at: position, printed: frame)
    return true
  }
}
