import Diagnostics

extension Rule {
  static let lowContrast = Rule(
    "low-contrast", .error,
    finds: Wording(
      fr: "une couleur de theme.yml se distingue mal de celle qui est derrière ou devant elle",
      en: "a colour of theme.yml is hard to tell from the one behind or before it"),
    protects: Wording(
      fr: "En plein soleil, sur un vieil écran ou avec une vue faible, le texte ne se lirait pas.",
      en: "In the sun, on an old screen or with weak sight, the text could not be read."),
    in: "themes/calm/theme.yml", "colours:\n  light: { background: \"#fff\", link: \"#7a0f3c\" }\n",
    slip: ("#7a0f3c", "#e0559a"))
}

/// Two colours that meet, and how well they have to be told apart.
private struct ColourPair {
  let front: ColourName
  let ground: ColourName
  /// The contrast ratio of WCAG: 7 for texts (AAA), 3 for lines.
  let least: Double

  static let all = [
    ColourPair(front: .text, ground: .background, least: 7),
    ColourPair(front: .link, ground: .background, least: 7),
    ColourPair(front: .text, ground: .surface, least: 7),
    ColourPair(front: .link, ground: .surface, least: 7),
    // The labels of boxes are written in the colour of their border.
    ColourPair(front: .border, ground: .surface, least: 7),
    ColourPair(front: .border, ground: .background, least: 3),
  ]
}

/// The colours that a theme's file sets and that are hard to tell from others, each once, in both schemes.
/// Pairs that are the stylesheet's alone are none of the file's.
func lowContrasts(
  _ colours: [Scheme: [ColourName: Located<Colour>]], on palette: Palette
) -> [Diagnostic] {
  Scheme.allCases.flatMap { scheme -> [Diagnostic] in
    guard let written = colours[scheme] else { return [] }
    let check = ContrastCheck(scheme: scheme, written: written, palette: palette)
    var blamed: Set<ColourName> = []
    return check.failures(written.mapValues(\.value)).compactMap { failure in
      guard let culprit = check.culprit(failure), blamed.insert(culprit).inserted,
        let place = written[culprit]?.place
      else { return nil }
      return lowContrast(failure, culprit, check.repair(culprit), in: scheme, at: place)
    }
  }
}

private struct ContrastFailure {
  let pair: ColourPair
  let front: Colour
  let ground: Colour
  let box: String?
}

private struct ContrastCheck {
  let scheme: Scheme
  let written: [ColourName: Located<Colour>]
  let palette: Palette

  /// The pairs that are too close with these colours, the page itself before its boxes.
  func failures(_ own: [ColourName: Colour]) -> [ContrastFailure] {
    ([nil] + palette.classes.map { $0 }).flatMap { box in
      ColourPair.all.compactMap { pair in
        // What no box changes was looked at on the page.
        if box != nil, pair.ground == .background, pair.front != .border { return nil }
        let colour = { palette.colour($0, of: box, in: scheme, own: own) }
        guard let front = colour(pair.front), let ground = colour(pair.ground),
          front.contrast(with: ground) < pair.least
        else { return nil }
        return ContrastFailure(pair: pair, front: front, ground: ground, box: box)
      }
    }
  }

  /// Which of the file's colours to change; nil where neither is of the file.
  func culprit(_ failure: ContrastFailure) -> ColourName? {
    [failure.pair.front, failure.pair.ground].first { name in
      guard let own = written[name]?.value else { return false }
      // A box may have its own.
      return own == failure.front && name == failure.pair.front
        || own == failure.ground && name == failure.pair.ground
    }
      // The border of a box may be the colour of links.
      ?? written.first { $0.value.value == failure.front && failure.pair.front == .border }?.key
  }

  /// A colour near the one written with which all its pairs hold; nil where there is none.
  func repair(_ name: ColourName) -> Colour? {
    written[name]?.value.nearest { colour in
      var own = written.mapValues(\.value)
      own[name] = colour
      return failures(own).allSatisfy { culprit($0, is: name) == false }
    }
  }

  private func culprit(_ failure: ContrastFailure, is name: ColourName) -> Bool {
    failure.pair.front == name || failure.pair.ground == name
      || name == .link && failure.pair.front == .border && failure.box != nil
  }
}

private func lowContrast(
  _ failure: ContrastFailure, _ culprit: ColourName, _ repair: Colour?, in scheme: Scheme,
  at place: Place
) -> Diagnostic {
  let (pair, box) = (failure.pair, failure.box.map { " (" + $0.dropFirst() + ")" } ?? "")
  let tenths = Int(failure.front.contrast(with: failure.ground) * 10)
  let ratio = (fr: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
  let (front, ground) = (failure.front.written, failure.ground.written)
  let (one, other) = (pair.front.rawValue, pair.ground.rawValue)
  return Diagnostic(
    .lowContrast, at: place,
    Wording(
      fr: "\(scheme.rawValue) : « \(one) » \(front) sur « \(other) » \(ground)\(box) n'a qu'un "
        + "contraste de \(ratio.fr) ; il en faut \(Int(pair.least))",
      en: "\(scheme.rawValue): “\(one)” \(front) on “\(other)” \(ground)\(box) has a contrast of "
        + "only \(ratio.en); it takes \(Int(pair.least))"),
    help: repair.map {
      Wording(
        fr: "par exemple \(culprit.rawValue): \"\($0.written)\"",
        en: "for example \(culprit.rawValue): \"\($0.written)\"")
    }
      ?? Wording(
        fr: "aucune nuance de cette couleur ne suffit : changez aussi l'autre, "
          + "« \(culprit == pair.front ? other : one) », sous « \(scheme.rawValue): »",
        en: "no shade of this colour will do: change the other one too, "
          + "“\(culprit == pair.front ? other : one)”, under “\(scheme.rawValue):”"))
}
