import Diagnostics

extension Rule {
  static let badTemplate = Rule(
    "bad-template", .error,
    finds: Wording(
      fr: "un gabarit manque ou ne se lit pas", en: "a template is missing or cannot be read"),
    protects: Wording(
      fr: "Toutes les pages faites avec ce gabarit seraient vides ou coupées.",
      en: "Every page made with this template would be empty or cut short."),
    in: Example.guideTemplate, "<h1>{{{heading}}}</h1>\n{{#body}}{{{body}}}{{/body}}\n",
    slip: ("{{/body}}", ""))
}
