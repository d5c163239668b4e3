import Diagnostics
import Templates

extension Rule {
  static let badTemplate = Rule(
    "bad-template", .error,
    finds: Wording(
      fr: "un gabarit manque ou ne se lit pas", en: "a template is missing or cannot be read"),
    protects: Wording(
      fr: "Toutes les pages faites avec ce gabarit seraient vides ou coupées.",
      en: "Every page made with this template would be empty or cut short."),
    in: Example.guideTemplate,
    Example.template("<h1>{{{heading}}}</h1>\n{{#body}}{{{body}}}{{/body}}"),
    slip: ("{{/body}}", ""))
}

/// What is wrong with a template, for who writes themes.
func templateFault(_ error: TemplateError, in theme: Theme) -> Diagnostic {
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

/// A text that would be printed as HTML.
func unescapedText(_ name: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badTemplate, at: place,
    Wording(fr: "« \(name) » est un texte, pas du HTML", en: "“\(name)” is a text, not HTML"),
    help: Wording(
      fr: "écrivez {{\(name)}}, avec deux accolades", en: "write {{\(name)}}, with two braces"))
}

/// A section that would be printed as a text; `content` is what goes into it.
func printedSection(_ name: String, content: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badTemplate, at: place,
    Wording(
      fr: "« \(name) » n'est pas un texte : c'est une section",
      en: "“\(name)” is no text: it is a section"),
    help: Wording(
      fr: "écrivez {{#\(name)}}\(content){{/\(name)}}",
      en: "write {{#\(name)}}\(content){{/\(name)}}"))
}

/// A list inside another that is not its own would be printed as often as that has items.
func repeatedList(_ name: String, inside list: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badTemplate, at: place,
    Wording(
      fr: "la liste « \(name) » est répétée pour chaque élément de « \(list) »",
      en: "the list “\(name)” is repeated for each item of “\(list)”"),
    help: Wording(
      fr: "sortez-la de la section « \(list) »", en: "take it out of the section “\(list)”"))
}
