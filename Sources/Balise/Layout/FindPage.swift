import Diagnostics

extension Site {
  /// The page somebody means by `content/a.md`, `a.md` or `a`; else why there is none.
  package func page(named name: String) -> (page: PlacedPage?, why: Wording) {
    var file = name[...]
    while file.hasPrefix("./") { file = file.dropFirst(2) }
    if file.hasPrefix("content/") { file = file.dropFirst("content/".count) }
    for candidate in [String(file), file + ".md"] {
      if let index = indexOfPage[candidate] { return (pages[index], Wording(fr: "", en: "")) }
    }
    let why = Wording(
      fr: "la page « \(name) » n'existe pas", en: "there is no page “\(name)”")
    let files = pages.map(\.page.path.file)
    guard let near = didYouMean(String(file), among: files) else { return (nil, why) }
    return (
      nil, Wording(fr: "\(why.french) ; \(near.french)", en: "\(why.english); \(near.english)")
    )
  }
}
