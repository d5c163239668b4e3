import Diagnostics

extension TreeSurvey {
  /// The tree as a Mermaid flowchart. Its nodes are numbered: an id may be a word of Mermaid's own.
  var mermaid: String {
    var lines = ["flowchart TD"]
    for (index, step) in tree.steps.enumerated() {
      let label = "\"#35;\(entities(step.id))<br/>\(entities(shortened(step.title)))\""
      let shape =
        switch step.kind {
        case .question: "{{\(label)}}"
        case .advice: "[\(label)]"
        case .outcome: "([\(label)])"
        }
      let tone = step.tone.map { ":::" + $0.rawValue } ?? ""
      lines.append("  s\(index + 1)\(shape)\(tone)")
    }
    for (index, exit) in tree.exits.enumerated() {
      lines.append("  s\(tree.steps.count + index + 1)[[\"\(entities(shortened(exit.name)))\"]]")
    }
    for (index, step) in tree.steps.enumerated() {
      for choice in step.choices {
        lines.append("  s\(index + 1) -->|\"\(entities(choice.text))\"| s\(choice.target + 1)")
      }
    }
    for tone in Tone.allCases where tree.steps.contains(where: { $0.tone == tone }) {
      lines.append("  classDef \(tone.rawValue) stroke:\(tone.colour),stroke-width:3px")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The tree as a Graphviz graph.
  var dot: String {
    var lines = ["digraph tree {", "  label=\(quotedForDot([page.frontMatter.title]));"]
    lines.append("  labelloc=t; node [shape=box]; edge [fontsize=11];")
    for (index, step) in tree.steps.enumerated() {
      let shape =
        switch step.kind {
        case .question: "shape=hexagon"
        case .advice: "shape=box"
        case .outcome: "shape=box, style=rounded"
        }
      let tone = step.tone.map { ", color=\"\($0.colour)\", penwidth=3" } ?? ""
      let label = quotedForDot(["#" + step.id] + wrapped(shortened(step.title)))
      lines.append("  s\(index + 1) [\(shape)\(tone), label=\(label)];")
    }
    for (index, exit) in tree.exits.enumerated() {
      let label = quotedForDot([shortened(exit.name)])
      lines.append("  s\(tree.steps.count + index + 1) [shape=box, style=dashed, label=\(label)];")
    }
    for (index, step) in tree.steps.enumerated() {
      for choice in step.choices {
        lines.append(
          "  s\(index + 1) -> s\(choice.target + 1) [label=\(quotedForDot([choice.text]))];")
      }
    }
    return lines.map { $0 + "\n" }.joined() + "}\n"
  }

  private func shortened(_ title: String) -> String { printable(title, most: 80) }
}

extension Tone {
  /// The colour of its line in drawings; the words say the rest.
  fileprivate var colour: String {
    switch self {
    case .safe: "#1a7f4b"
    case .caution: "#9a6700"
    case .danger: "#b42318"
    case .support: "#1d5fa8"
    }
  }
}

/// A text inside a quoted label of Mermaid, where `#35;` stands for a character.
private func entities(_ text: String) -> String {
  printable(text).unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "\"", "#", "&", "<", ">", ";", "`", "|", "\\", "[", "]", "{", "}", "(", ")", "*", "_":
      result += "#\(scalar.value);"
    default: result.unicodeScalars.append(scalar)
    }
  }
}

/// Lines as one quoted text of Graphviz, where `\N` would be filled in and `&lt;` be a character.
private func quotedForDot(_ lines: [String]) -> String {
  let safe = lines.map { line in
    escaping(printable(line)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\\": "\\\\"
      case "\"": "\\\""
      default: nil
      }
    }
  }
  return "\"\(safe.joined(separator: "\\n"))\""
}

/// A text in lines of about thirty characters.
private func wrapped(_ text: String) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + word.count < 30 {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
