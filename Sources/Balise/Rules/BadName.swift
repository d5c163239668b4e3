import Diagnostics

extension Rule {
  static let badName = Rule(
    "bad-name", .error, hides: .page,
    finds: Wording(
      fr: "le nom d'un fichier ne peut pas devenir une adresse",
      en: "the name of a file cannot become an address"),
    protects: Wording(
      fr: "Les accents, les majuscules et les espaces dans une adresse se perdent selon "
        + "l'hébergeur, la clé USB ou la messagerie : le lien que l'on partage ne marcherait pas.",
      en: "Accents, capitals and spaces in an address get lost with some hosts, memory sticks "
        + "and mail programs: the link one shares would not work."),
    wrong: ["content/Mémo.md": Example.page("Bonjour.")],
    right: ["content/memo.md": Example.page("Bonjour.")])
}
