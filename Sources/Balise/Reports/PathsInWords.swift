import Diagnostics
import TreeGraph

extension TreeSurvey {
  /// `2 chemins, de 3 à 5 pages ; le plus court : Oui → Non`
  func pathsText(to step: Int) -> Wording {
    guard let fewest = fewestPages(to: step) else {
      if isReached.indices.contains(step), isReached[step] {
        return Wording(
          fr: "aucun chemin depuis le début de cet arbre", en: "no path from the start of this tree"
        )
      }
      return Wording(fr: "aucun chemin", en: "no path")
    }
    let ways = count(to: step)
    let count = countText(ways)
    let pages = pagesText(fewest, mostPages(to: step))
    let path = inArrows(answers(to: step))
    if path.isEmpty {
      return Wording(
        fr: "\(count.french), \(pages.french)", en: "\(count.english), \(pages.english)")
    }
    if ways == .exactly(Tally(1)) {
      return Wording(
        fr: "\(count.french), \(pages.french) : \(path)",
        en: "\(count.english), \(pages.english): \(path)")
    }
    return Wording(
      fr: "\(count.french), \(pages.french) ; le plus court : \(path)",
      en: "\(count.english), \(pages.english); the shortest: \(path)")
  }

  /// How many paths there are, in words.
  func countText(_ count: PathCounts.Count) -> Wording {
    switch count {
    case .exactly(let paths): return paths.inWords
    case .any(let loop, let atLeast):
      let id = shown(loop)
      return Wording(
        fr: "autant de chemins qu'on veut (l'arbre a une boucle à « \(id) » ; "
          + "sans tourner, au moins \(atLeast.inWords.french))",
        en: "any number of paths (the tree has a loop at “\(id)”; "
          + "without turning round, at least \(atLeast.inWords.english))")
    }
  }

  /// What a place is called in a sentence: `#r1`, `autre.md#r1`.
  func shown(_ place: Int) -> String {
    let name = ways.name(of: place)
    return name.contains(".") ? name : "#" + name
  }

  private func pagesText(_ fewest: Int, _ most: Int?) -> Wording {
    guard let most else {
      return Wording(fr: "de \(fewest) pages ou plus", en: "\(fewest) pages or more")
    }
    if most == fewest {
      return Wording(
        fr: "\(fewest) page\(fewest < 2 ? "" : "s")", en: "\(fewest) page\(fewest == 1 ? "" : "s")")
    }
    return Wording(fr: "de \(fewest) à \(most) pages", en: "\(fewest) to \(most) pages")
  }
}

extension Tally {
  /// `1 chemin`, `24 chemins`, `environ 1,41 × 10^1505 chemins`.
  var inWords: Wording {
    let digits = description
    switch digits.utf8.count {
    case 1 where digits < "2":
      return Wording(fr: "\(digits) chemin", en: "\(digits) path\(digits == "1" ? "" : "s")")
    case ...15:
      return Wording(fr: "\(digits) chemins", en: "\(digits) paths")
    default:
      let rest = digits.dropFirst().prefix(2)
      let power = digits.utf8.count - 1
      return Wording(
        fr: "environ \(digits.prefix(1)),\(rest) × 10^\(power) chemins",
        en: "about \(digits.prefix(1)).\(rest) × 10^\(power) paths")
    }
  }
}
