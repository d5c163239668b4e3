import Diagnostics

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
