import Diagnostics

extension Change {
  /// The change as one line.
  var text: Wording {
    let (what, place) = (self.what, subject.name)
    switch kind {
    case .choiceAdded, .choiceRemoved, .choiceTarget: return choiceText
    case .sectionAdded, .stepAdded:
      return Wording(
        fr: "\(place.french) \(what.french) : « \(shown(after)) »",
        en: "\(place.english) \(what.english): “\(shown(after))”")
    case .sectionRemoved, .stepRemoved:
      return Wording(
        fr: "\(place.french) \(what.french) : « \(shown(before)) »",
        en: "\(place.english) \(what.english): “\(shown(before))”")
    case .file, .theme: return fileText
    case .siteTitle, .exit, .navigation, .helpLines, .title, .language, .help, .source, .credits,
      .reviewed, .layout, .address, .description, .aliases, .discreet, .contents, .urgent,
      .navigationOrder, .heading, .text, .order, .start, .stepRenamed, .tone, .choiceLabel,
      .choiceOrder:
      let space = subject == .whole ? "" : " "
      let replaced = self.replaced
      return Wording(
        fr: place.french + space + what.french + replaced.french,
        en: place.english + space + what.english + replaced.english)
    }
  }

  private var choiceText: Wording {
    let place = subject.name.french
    let label = quoted(label ?? "")
    switch kind {
    case .choiceAdded:
      return Wording(
        fr: "\(place) nouveau choix \(label.french) → #\(after ?? "")",
        en: "\(place) new choice \(label.english) → #\(after ?? "")")
    case .choiceRemoved:
      return Wording(
        fr: "\(place) choix supprimé \(label.french) → #\(before ?? "")",
        en: "\(place) choice removed \(label.english) → #\(before ?? "")")
    default:
      return Wording(
        fr: "\(place) \(label.french) mène à #\(after ?? "") au lieu de #\(before ?? "")",
        en: "\(place) \(label.english) leads to #\(after ?? "") instead of #\(before ?? "")")
    }
  }

  /// What it is called.
  private var what: Wording {
    switch kind {
    case .siteTitle: Wording(fr: "titre du site", en: "title of the site")
    case .exit: Wording(fr: "adresse de « Quitter »", en: "address of “Quit”")
    case .navigation: Wording(fr: "navigation", en: "navigation")
    case .helpLines: Wording(fr: "aide", en: "help")
    case .title: Wording(fr: "titre", en: "title")
    case .language: Wording(fr: "langue", en: "language")
    case .help: Wording(fr: "aide affichée", en: "help shown")
    case .source: Wording(fr: "source", en: "source")
    case .credits: Wording(fr: "remerciements", en: "credits")
    case .reviewed: Wording(fr: "date de relecture", en: "review date")
    case .layout: Wording(fr: "genre de page", en: "kind of page")
    case .address: Wording(fr: "tutoiement ou vouvoiement", en: "form of address")
    case .description: Wording(fr: "description", en: "description")
    case .aliases: Wording(fr: "anciennes adresses", en: "old addresses")
    case .discreet: Wording(fr: "discrétion", en: "discretion")
    case .contents: Wording(fr: "sommaire", en: "contents")
    case .urgent: Wording(fr: "rubrique urgente", en: "urgent section")
    case .navigationOrder: Wording(fr: "rang dans la navigation", en: "place in the navigation")
    case .heading: Wording(fr: "titre", en: "heading")
    case .start: Wording(fr: "début", en: "start")
    case .stepRenamed: Wording(fr: "nom", en: "name")
    case .tone: Wording(fr: "ton", en: "tone")
    case .choiceLabel: Wording(fr: "choix", en: "choice")
    case .choiceOrder: Wording(fr: "ordre des choix modifié", en: "order of choices changed")
    case .order: Wording(fr: "ordre modifié", en: "order changed")
    case .sectionAdded: Wording(fr: "nouvelle partie", en: "new section")
    case .sectionRemoved: Wording(fr: "partie supprimée", en: "section removed")
    case .stepAdded: Wording(fr: "nouvelle étape", en: "new step")
    case .stepRemoved: Wording(fr: "étape supprimée", en: "step removed")
    case .text: Wording(fr: "texte", en: "text")
    case .theme, .file: Wording(fr: "fichier", en: "file")
    case .choiceAdded, .choiceRemoved, .choiceTarget: Wording(fr: "choix", en: "choice")
    }
  }

  /// The differing parts of before and after.
  private var replaced: Wording {
    switch (before, after) {
    case (let before?, let after?):
      let parts = differingParts(before, after)
      return Wording(
        fr: " : « \(parts.before) » devient « \(parts.after) »",
        en: ": “\(parts.before)” becomes “\(parts.after)”")
    case (let before?, nil):
      return Wording(fr: " supprimé : « \(shown(before)) »", en: " removed: “\(shown(before))”")
    case (nil, let after?):
      return Wording(fr: " ajouté : « \(shown(after)) »", en: " added: “\(shown(after))”")
    case (nil, nil): return Wording(fr: "", en: "")
    }
  }

  private var fileText: Wording {
    let path = subject.name.french
    return switch (before, after) {
    case (nil, _): Wording(fr: "fichier ajouté : \(path)", en: "file added: \(path)")
    case (_, nil): Wording(fr: "fichier supprimé : \(path)", en: "file removed: \(path)")
    default: Wording(fr: "fichier modifié : \(path)", en: "file changed: \(path)")
    }
  }

  private func shown(_ text: String?) -> String { printable(text ?? "", most: 160) }
}

extension Change.Subject {
  /// Its name, as short as it can be.
  fileprivate var name: Wording {
    switch self {
    case .whole: Wording(fr: "", en: "")
    case .step(let id): Wording(fr: "#\(id)", en: "#\(id)")
    case .section(let heading): quoted(heading)
    case .helpBlock(let id): quoted(id)
    case .file(let path): Wording(fr: printable(path), en: printable(path))
    }
  }
}
