import Diagnostics
import HTML

extension Rule {
  static let brokenPromise = Rule(
    "broken-promise", .error,
    finds: Wording(
      fr: "un thème ferait d'une page autre chose que du HTML et du CSS",
      en: "a theme would make a page something else than HTML and CSS"),
    protects: Wording(
      fr: "Aucune page n'exécute rien, ne charge rien d'ailleurs et ne dit à personne qui la lit : "
        + "c'est aussi vrai d'un thème qui n'est pas le nôtre.",
      en:
        "No page runs anything, loads anything from elsewhere or tells anybody who reads it: that "
        + "is true of a theme that is not ours, too."),
    in: Example.guideTemplate, Example.template("<h1>{{{heading}}}</h1>\n{{{body}}}"),
    slip: ("{{{body}}}", "{{{body}}}\n<script src=\"menu.js\"></script>"))
}

/// What breaks the promise: what it is, and how it is mended.
struct PromiseFault: Hashable {
  let message: Wording
  let help: Wording
}

extension PromiseFault {
  /// What belongs on no page.
  static func forbidden(_ what: String) -> PromiseFault {
    PromiseFault(
      message: Wording(
        fr: "« \(printable(what, most: 60)) » n'a sa place sur aucune page",
        en: "“\(printable(what, most: 60))” belongs on no page"),
      help: Wording(
        fr: "retirez-le : une page n'est que du HTML et du CSS",
        en: "remove it: a page is only HTML and CSS"))
  }

  /// What would be loaded from elsewhere.
  static func loads(_ what: String) -> PromiseFault {
    PromiseFault(
      message: Wording(
        fr: "« \(printable(what, most: 60)) » serait chargé d'ailleurs, et qui le sert saurait qui "
          + "lit la page",
        en: "“\(printable(what, most: 60))” would be loaded from elsewhere, and its server would "
          + "learn who reads the page"),
      help: Wording(
        fr: "copiez le fichier dans content/ et nommez-le par une adresse sans « // »",
        en: "copy the file into content/ and name it by an address without “//”"))
  }

  /// An address that leads where no link may, or nobody knows where.
  static func leads(_ address: String) -> PromiseFault {
    PromiseFault(
      message: Wording(
        fr: "une adresse comme « \(printable(address, most: 60)) » n'est pas publiée",
        en: "an address like “\(printable(address, most: 60))” is not published"),
      help: Wording(
        fr: "elle commence par le nom d'une adresse, comme {{address}}, par https:, mailto:, tel:, "
          + "sms:, ou mène à un fichier du site",
        en: "it begins with the name of an address, such as {{address}}, with https:, mailto:, "
          + "tel:, sms:, or leads to a file of the site"))
  }

  /// A style that loads or runs.
  static func style(_ fault: StyleFault) -> PromiseFault {
    switch fault.kind {
    case .imports: .forbidden("@import")
    case .runs(let name): .forbidden(name)
    case .address(let address): .loads(address)
    case .text: .variable("style")
    }
  }

  /// What an author has written, where it would be read as something else than text.
  static func variable(_ name: String) -> PromiseFault {
    PromiseFault(
      message: Wording(
        fr: "ce que contient « \(name) » pourrait devenir ici autre chose que du texte",
        en: "what “\(name)” holds might become something else than text here"),
      help: Wording(
        fr: "mettez-le entre deux éléments, ou entre les guillemets d'un attribut : "
          + "title=\"{{title}}\" ; {{{policy}}} et {{{style}}} ont chacun une seule place",
        en: "put it between two elements, or between the quotation marks of an attribute: "
          + "title=\"{{title}}\"; {{{policy}}} and {{{style}}} have one place each"))
  }

  /// A page without the security policy, or with two.
  static func unguarded(isMissing: Bool) -> PromiseFault {
    let line = #"<meta http-equiv="Content-Security-Policy" content="{{{policy}}}">"#
    return PromiseFault(
      message: isMissing
        ? Wording(
          fr: "des pages de ce gabarit n'ont pas la politique de sécurité",
          en: "pages of this template do not have the security policy")
        : Wording(
          fr: "cette politique de sécurité n'est pas celle de la page, ou vient trop tard ou deux "
            + "fois",
          en: "this security policy is not that of the page, or comes too late or twice"),
      help: Wording(
        fr: "écrivez une fois, en tête de page : \(line)",
        en: "write once, at the head of the page: \(line)"))
  }

  /// What comes before the security policy.
  static let early = PromiseFault(
    message: Wording(
      fr: "ceci charge quelque chose avant la politique de sécurité, qui ne vaudrait pas encore",
      en: "this loads something before the security policy, which would not hold yet"),
    help: Wording(
      fr: "mettez-le après le <meta> de {{{policy}}}", en: "put it after the <meta> of {{{policy}}}"
    ))

  /// A page that would tell other sites where a reader comes from.
  static func referrer(isMissing: Bool) -> PromiseFault {
    let line = #"<meta name="referrer" content="no-referrer">"#
    return PromiseFault(
      message: isMissing
        ? Wording(
          fr: "des pages de ce gabarit diraient aux autres sites d'où vient le lecteur",
          en: "pages of this template would tell other sites where the reader comes from")
        : Wording(
          fr: "ceci dirait aux autres sites d'où vient le lecteur, ou le règle deux fois",
          en: "this would tell other sites where the reader comes from, or settles it twice"),
      help: Wording(
        fr: "écrivez une fois, en tête de page : \(line)",
        en: "write once, at the head of the page: \(line)"))
  }

  /// A template that nobody can follow.
  static let entangled = PromiseFault(
    message: Wording(
      fr: "ce gabarit a trop de variantes pour qu'on puisse toutes les examiner",
      en: "this template has too many variants for all of them to be looked at"),
    help: Wording(
      fr: "ne mettez qu'un élément, un attribut ou une valeur entiers dans chaque section",
      en: "put only a whole element, attribute or value into each section"))
}

/// A message at its place in a theme.
func brokenPromise(_ fault: PromiseFault, at place: Place) -> Diagnostic {
  Diagnostic(.brokenPromise, at: place, fault.message, help: fault.help)
}
