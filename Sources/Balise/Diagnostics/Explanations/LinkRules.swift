extension Explanation {
  /// Where links lead, and what they say.
  static let linkRules: [Explanation] = [
    Explanation(
      .deadLink,
      finds: Wording(
        fr: "un lien mène à une page, un fichier ou un passage qui n'existe pas",
        en: "a link leads to a page, file or passage that does not exist"),
      protects: Wording(
        fr: "Le lecteur qui demande de l'aide tomberait sur une page introuvable.",
        en: "The reader who asks for help would find no page."),
      wrong: [
        Example.pagePath: Example.page("Voyez [où appeler](aides.md)."), aidePath: aide,
      ],
      right: [Example.pagePath: Example.page("Voyez [où appeler](aide.md)."), aidePath: aide]),
    Explanation(
      .unsafeAddress,
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
      slip: ("https://www.example.org/", "javascript:ouvrir()")),
    Explanation(
      .emptyLink,
      finds: Wording(
        fr: "un lien n'a pas de texte, ou pas d'adresse", en: "a link has no text, or no address"),
      protects: Wording(
        fr: "Un lien sans texte ne se voit pas et ne s'entend pas ; un lien sans adresse ne mène "
          + "nulle part.",
        en: "A link without text cannot be seen or heard; one without an address leads nowhere."),
      in: Example.pagePath, Example.page("[Le service](https://www.example.org/)"),
      slip: ("[Le service]", "[]")),
    Explanation(
      .brokenLink,
      finds: Wording(
        fr: "un lien mal écrit resterait du texte, avec ses crochets",
        en: "a link written with a slip would stay text, brackets and all"),
      protects: Wording(
        fr: "Le lecteur verrait l'adresse au lieu du lien, et n'aurait rien à toucher.",
        en: "The reader would see the address instead of the link, and have nothing to press."),
      in: Example.pagePath, Example.page("## Agir {#agir}\n\nVoyez [comment agir](#agir)."),
      slip: ("](", "] (")),
    Explanation(
      .phoneMismatch,
      finds: Wording(
        fr: "le numéro affiché n'est pas celui qui serait composé",
        en: "the number shown is not the one that would be dialled"),
      protects: Wording(
        fr:
          "Un lecteur en danger appellerait quelqu'un d'autre que le service qu'il croit appeler.",
        en: "A reader in danger would call somebody else than the service they mean to call."),
      in: Example.pagePath, Example.page("Appelle le [116 000](tel:116000)."),
      slip: ("tel:116000", "tel:116006")),
    Explanation(
      .vagueLink,
      finds: Wording(
        fr: "le texte d'un lien ne dit pas où il mène",
        en: "the text of a link does not say where it leads"),
      protects: Wording(
        fr: "Un lecteur d'écran donne la liste des liens sans leurs phrases : « ici, ici, ici ».",
        en: "A screen reader lists links without their sentences: “here, here, here”."),
      wrong: [
        Example.pagePath: Example.page("Pour savoir où appeler, cliquez [ici](aide.md)."),
        aidePath: aide,
      ],
      right: [Example.pagePath: Example.page("Voyez [où appeler](aide.md)."), aidePath: aide]),
    Explanation(
      .insecureAddress,
      finds: Wording(
        fr: "une adresse commence par http: au lieu de https:",
        en: "an address begins with http: instead of https:"),
      protects: Wording(
        fr: "Sur un réseau partagé, d'autres pourraient voir quelle page le lecteur ouvre, et même "
          + "la changer.",
        en: "On a shared network others could see which page the reader opens, and even change it."
      ),
      in: Example.pagePath, Example.page("[Le service](https://www.example.org/)"),
      slip: ("https:", "http:")),
  ]

  private static let aidePath = "content/aide.md"
  private static let aide = "---\ntitle: Où appeler\nhelp: belgique\n---\n"
}
