extension Explanation {
  /// What may stand in a page.
  static let textRules: [Explanation] = [
    Explanation(
      .duplicateID,
      finds: Wording(
        fr: "deux passages d'une page portent le même nom",
        en: "two passages of a page have the same name"),
      protects: Wording(
        fr: "Un lien vers ce nom mènerait toujours au premier des deux, et le lecteur lirait autre "
          + "chose que ce qu'on lui annonce.",
        en: "A link to that name would always lead to the first of the two, and the reader would "
          + "read something else than announced."),
      in: Example.pagePath, Example.page("## Avant {#avant}\n\n## Après {#apres}"),
      slip: ("{#apres}", "{#avant}")),
    Explanation(
      .rawHTML,
      finds: Wording(fr: "un passage est écrit en HTML", en: "a passage is written in HTML"),
      protects: Wording(
        fr: "Le HTML n'est pas publié : ce passage manquerait sur la page. Rien de ce qu'on colle "
          + "ici ne peut ainsi espionner le lecteur ou casser la mise en page.",
        en: "HTML is not published: the passage would be missing from the page. So nothing that is "
          + "pasted here can spy on the reader or break the layout."),
      in: Example.pagePath, Example.page("Ne réponds **jamais**."),
      slip: ("**jamais**", "<b>jamais</b>")),
    Explanation(
      .unclosedCode,
      finds: Wording(
        fr: "un bloc de code, entre deux rangées d'accents graves, n'est jamais refermé",
        en: "a block of code, between two rows of backticks, is never closed"),
      protects: Wording(
        fr: "Tout le reste de la page deviendrait du code : plus de titres, et des liens et des "
          + "numéros que l'on ne peut pas toucher.",
        en: "All the rest of the page would become code: no more headings, and links and numbers "
          + "that cannot be tapped."),
      in: Example.pagePath, Example.page("```\nabc\n```\n\nAppelle le [107](tel:107)."),
      slip: ("abc\n```", "abc")),
    Explanation(
      .missingAlternative,
      finds: Wording(
        fr: "une image n'a pas de texte de remplacement", en: "an image has no alternative text"),
      protects: Wording(
        fr: "Qui ne voit pas l'image, ou n'a pas assez de réseau pour la charger, ne saurait pas "
          + "ce qu'elle montre.",
        en: "Who cannot see the image, or has not enough network to load it, would not know what "
          + "it shows."),
      wrong: [
        Example.pagePath: Example.page("![](plan.svg)"), "content/plan.svg": "<svg/>\n",
      ],
      right: [
        Example.pagePath: Example.page("![L'entrée est derrière l'école](plan.svg)"),
        "content/plan.svg": "<svg/>\n",
      ]),
    Explanation(
      .badAttributes,
      finds: Wording(
        fr: "ce qui est entre accolades ne se lit pas, ou ne se rapporte à rien",
        en: "what stands in braces cannot be read, or belongs to nothing"),
      protects: Wording(
        fr: "Les accolades s'afficheraient telles quelles sur la page, et le nom, le ton ou la "
          + "langue qu'elles donnent serait perdu.",
        en: "The braces would be shown on the page as they are, and the name, tone or language "
          + "they give would be lost."),
      in: Example.pagePath, Example.page("## Agir {#agir}"), slip: ("{#agir}", "{#agir lang=}")),
    Explanation(
      .unknownCallout,
      finds: Wording(fr: "cet encadré n'existe pas", en: "there is no such call-out"),
      protects: Wording(
        fr: "Le passage que vous vouliez mettre en évidence serait une citation ordinaire, avec un "
          + "mot étrange entre crochets.",
        en: "The passage you meant to stand out would be an ordinary quote, with an odd word in "
          + "brackets."),
      in: Example.pagePath, Example.page("> [!WARNING]\n> Ne paie jamais."),
      slip: ("WARNING", "ATTENTION")),
    Explanation(
      .nestedTooDeep,
      finds: Wording(
        fr: "des listes ou des citations sont emboîtées sur plus de cent niveaux",
        en: "lists or quotes are nested more than a hundred levels deep"),
      protects: Wording(
        fr: "Personne ne peut lire cela ; c'est le signe d'un fichier abîmé.",
        en: "Nobody can read that; it is the sign of a damaged file."),
      wrong: [
        Example.pagePath: Example.page(String(repeating: "> ", count: 102) + "Courage.")
      ],
      right: [Example.pagePath: Example.page("> Courage.")]),
    Explanation(
      .headingLevel,
      finds: Wording(
        fr: "un titre saute un niveau, ou répète celui de la page",
        en: "a heading skips a level, or is a second title of the page"),
      protects: Wording(
        fr: "Qui écoute la page va de titre en titre. Un niveau sauté lui fait chercher une partie "
          + "qui n'existe pas.",
        en: "Who listens to the page goes from heading to heading. A skipped level makes them look "
          + "for a part that does not exist."),
      in: Example.pagePath, Example.page("## Agir {#agir}\n\n### Tout de suite {#suite}"),
      slip: ("### Tout", "#### Tout")),
    Explanation(
      .leftover,
      finds: Wording(
        fr: "un reste de travail serait publié : -->, ((…)), TODO, **, [^1], une puce tapée à la "
          + "main, un tableau, une lettre abîmée, les marques de git",
        en: "a leftover of work would be published: -->, ((…)), TODO, **, [^1], a bullet typed by "
          + "hand, a table, a damaged letter, the marks of git"),
      protects: Wording(
        fr: "Le lecteur verrait vos notes de travail, et ferait moins confiance au reste.",
        en: "The reader would see your working notes, and trust the rest less."),
      in: Example.pagePath,
      Example.page("Parlez-en à l'école.\n\n<!-- ajouter le lien vers la liste -->"),
      slip: ("école.\n\n<!-- ajouter le lien vers la liste -->", "école ((ajouter le lien)).")),
    Explanation(
      .otherLanguage,
      finds: Wording(
        fr: "un texte est écrit dans une autre langue que celle qui est déclarée",
        en: "a text is written in another language than declared"),
      protects: Wording(
        fr: "Un lecteur d'écran le lirait avec la mauvaise voix, incompréhensible ; ou bien "
          + "quelqu'un a oublié de le traduire.",
        en: "A screen reader would read it with the wrong voice, beyond understanding; or else "
          + "somebody forgot to translate it."),
      in: Example.pagePath,
      Example.page("{lang=de}\nGemeinsam gegen Cybersexualdelikte an Kindern und Jugendlichen"),
      slip: ("{lang=de}\n", "")),
  ]
}
