import Diagnostics

extension Rule {
  static let phoneMismatch = Rule(
    "phone-mismatch", .error,
    finds: Wording(
      fr: "le numéro affiché n'est pas celui qui serait composé",
      en: "the number shown is not the one that would be dialled"),
    protects: Wording(
      fr:
        "Un lecteur en danger appellerait quelqu'un d'autre que le service qu'il croit appeler.",
      en: "A reader in danger would call somebody else than the service they mean to call."),
    in: Example.pagePath, Example.page("Appelle le [116 000](tel:116000)."),
    slip: ("tel:116000", "tel:116006"))
}
