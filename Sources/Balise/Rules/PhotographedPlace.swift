import Diagnostics

extension Rule {
  static let photographedPlace = Rule(
    "photographed-place", .warning,
    finds: Wording(
      fr: "une photographie contient le lieu où elle a été prise",
      en: "a photograph holds the place where it was taken"),
    protects: Wording(
      fr:
        "Un téléphone écrit dans chaque photographie où elle a été prise : l'adresse d'un refuge, "
        + "d'une école, de chez vous. (Ici, les signes ■ et □ tiennent lieu d'une photographie avec et sans lieu.)",
      en: "A telephone writes into each photograph where it was taken: the address of a shelter, a "
        + "school, your home. (Here the signs ■ and □ stand for a photograph with and without a place.)"
    ),
    wrong: [
      Example.pagePath: Example.page("![La cour de l'école](cour.jpg)"),
      "content/cour.jpg": "■\n",
    ],
    right: [
      Example.pagePath: Example.page("![La cour de l'école](cour.jpg)"),
      "content/cour.jpg": "□\n",
    ])
}

/// A picture in which its place is written.
func photographedPlace(_ path: String) -> Diagnostic {
  Diagnostic(
    .photographedPlace, at: Place(path: "content/" + path, line: 0),
    Wording(
      fr: "cette photographie contient le lieu où elle a été prise",
      en: "this photograph holds the place where it was taken"),
    help: Wording(
      fr:
        "enregistrez-la sans ses données : « exiftool -gps:all= \(path) », ou exportez-la de nouveau "
        + "en décochant « lieu »",
      en:
        "save it without its data: “exiftool -gps:all= \(path)”, or export it again without “place”"
    ))
}
