import Diagnostics
import Templates

extension Theme {
  /// The file of a template, from the folder of the site.
  func path(ofTemplate name: String) -> String { folder + name + ".mustache" }

  /// A place in a template.
  func place(_ position: Template.Position, in template: String) -> Place {
    Place(path: path(ofTemplate: template), line: position.line, column: position.column)
  }
}

/// What is wrong with a template, for who writes themes.
func diagnostic(_ error: TemplateError, in theme: Theme) -> Diagnostic {
  let (message, help) = wording(error.problem, in: theme)
  let rule: Rule = if case .unknownPartial = error.problem { .unknownName } else { .badTemplate }
  return Diagnostic(
    rule, at: theme.place(error.position, in: error.template), message, help: help)
}

private func wording(
  _ problem: TemplateError.Problem, in theme: Theme
) -> (Wording, help: Wording?) {
  switch problem {
  case .unclosedTag:
    (
      Wording(fr: "cette balise n'est pas fermée", en: "this tag is not closed"),
      Wording(fr: "fermez-la par autant d'accolades", en: "close it with as many braces")
    )
  case .emptyName:
    (Wording(fr: "un nom manque dans cette balise", en: "a name is missing in this tag"), nil)
  case .unknownTag:
    (
      Wording(
        fr: "cette sorte de balise n'est pas prévue", en: "this kind of tag is not provided for"),
      Wording(
        fr: "utilisez {{nom}}, {{{nom}}}, {{#nom}}, {{^nom}}, {{/nom}}, {{> gabarit}}",
        en: "use {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> template}}")
    )
  case .unclosedSection(let name):
    (
      Wording(
        fr: "la section « \(name) » n'est pas fermée", en: "the section “\(name)” is not closed"),
      Wording(fr: "fermez-la par {{/\(name)}}", en: "close it with {{/\(name)}}")
    )
  case .wrongEnd(let name, let open):
    (
      Wording(
        fr: "aucune section « \(name) » n'est à fermer ici",
        en: "there is no section “\(name)” to be closed here"),
      open.map { Wording(fr: "fermez d'abord {{/\($0)}}", en: "close {{/\($0)}} first") }
    )
  case .unknownPartial(let name):
    (
      Wording(fr: "aucun gabarit ne s'appelle « \(name) »", en: "no template is called “\(name)”"),
      didYouMean(name, among: theme.templates.keys.sorted())
    )
  case .includesItself(let name):
    (
      Wording(
        fr: "le gabarit « \(name) » s'inclut lui-même",
        en: "the template “\(name)” includes itself"), nil
    )
  case .tooDeep:
    (
      Wording(
        fr: "plus de \(Template.mostLevels) sections et gabarits les uns dans les autres",
        en: "more than \(Template.mostLevels) sections and templates inside each other"), nil
    )
  case .tooManyInclusions:
    (
      Wording(
        fr: "ce gabarit en inclut plus de \(Template.mostInclusions), chacun compté chaque fois",
        en: "this template includes more than \(Template.mostInclusions), each counted every time"),
      nil
    )
  }
}
