import Diagnostics
import Markdown

extension Rule {
  static let unsafeAddress = Rule(
    "unsafe-address", .error,
    finds: Wording(
      fr: "une adresse n'est pas de celles qu'on peut publier",
      en: "an address is not of a kind that can be published"),
    protects: Wording(
      fr:
        "Une telle adresse peut exécuter un programme, ou dire à un autre site qui lit la page. "
        + "Restent permis : https, mailto, tel et les fichiers du site.",
      en: "Such an address may run a program, or tell another site who reads the page. Allowed "
        + "are https, mailto, tel and the files of the site."),
    in: Example.pagePath, Example.page("[Le service](https://www.example.org/)"),
    slip: ("https://www.example.org/", "javascript:ouvrir()"))
}

/// A link with a scheme that is not published; `//` stands for a host without one.
func unsafeAddress(_ link: Link, scheme: String, _ file: SourceFile) -> Diagnostic {
  let name = scheme == "//" ? scheme : scheme + ":"
  return Diagnostic(
    .unsafeAddress, at: file.place(link.position),
    Wording(
      fr: "une adresse en « \(name) » n'est pas publiée",
      en: "an address with “\(name)” is not published"),
    help: Wording(
      fr: "on peut écrire https://…, mailto:…, tel:…, sms:…, un fichier du site ou #ancre",
      en: "https://…, mailto:…, tel:…, sms:…, a file of the site or #anchor can be written"))
}

/// An image from another host.
func remoteImage(_ link: Link, _ file: SourceFile) -> Diagnostic {
  Diagnostic(
    .unsafeAddress, at: file.place(link.position),
    Wording(
      fr: "cette image viendrait d'ailleurs, et qui la sert saurait qui lit la page",
      en: "this image would come from elsewhere, and its server would learn who reads the page"),
    help: Wording(
      fr: "copiez le fichier dans content/ et nommez-le ici : ![…](images/plan.png)",
      en: "copy the file into content/ and name it here: ![…](images/plan.png)"))
}

/// What is wrong with an address of the web in settings or front matter: that it is none, leads
/// nowhere, or that anyone may read along.
func unsafeURL(_ address: Located<String>) -> [Diagnostic] {
  let text = address.value
  guard text.hasPrefix("http:") || text.hasPrefix("https:") else {
    return [
      Diagnostic(
        .unsafeAddress, at: address.place,
        Wording(
          fr: "« \(text) » n'est pas une adresse du web", en: "“\(text)” is not a web address"),
        help: Wording(
          fr: "elle doit commencer par https://", en: "it has to begin with https://"))
    ]
  }
  let wrong = badAddress(text, at: address.place) ?? insecureAddress(text, at: address.place)
  return wrong.map { [$0] } ?? leakyAddress(text, at: address.place)
}

/// What an address of the web gives away of its reader, or asks of them; the first of it.
func leakyAddress(_ address: String, at place: @autoclosure () -> Place) -> [Diagnostic] {
  let fault = lockedAddress(address, at: place()) ?? trackedAddress(address, at: place())
  return fault.map { [$0] } ?? []
}

/// The address of the site, which the names of its pages are to be added to.
func siteAddress(_ address: Located<String>) -> [Diagnostic] {
  let wrong = unsafeURL(address)
  guard wrong.isEmpty, let sign = address.value.first(where: { "?#".contains($0) }) else {
    return wrong
  }
  let plain = address.value.prefix { $0 != sign }
  return [
    Diagnostic(
      .badAddress, at: address.place,
      Wording(
        fr: "l'adresse du site ne contient pas de « \(sign) » : on y ajoute les noms des pages",
        en: "the site's address has no “\(sign)”: the names of pages are added to it"),
      help: Wording(fr: "écrivez url: \(plain)", en: "write url: \(plain)"))
  ]
}

/// Whether a text is an address of the web, fit for every file it may end up in.
func isWebAddress(_ text: String) -> Bool {
  (text.hasPrefix("https://") || text.hasPrefix("http://")) && fault(ofAddress: text) == nil
}
