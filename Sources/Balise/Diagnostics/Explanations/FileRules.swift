extension Explanation {
  /// Files, their names, their front matter, the settings.
  static let fileRules: [Explanation] = [
    Explanation(
      .notUTF8,
      finds: Wording(
        fr: "un fichier n'est pas enregistré en UTF-8", en: "a file is not saved as UTF-8"),
      protects: Wording(
        fr: "Les lettres accentuées deviendraient des signes illisibles. (Ici, le losange noir "
          + "tient lieu d'un « é » mal enregistré.)",
        en: "Letters with accents would become unreadable signs. (Here the black diamond stands "
          + "for an “é” saved wrongly.)"),
      in: Example.pagePath, Example.page("Le dépliant"), slip: ("é", "\u{FFFD}")),
    Explanation(
      .tooLarge,
      finds: Wording(
        fr: "un texte ou un gabarit fait plus de \(mostTextBytes / 1_000_000) mégaoctets",
        en: "a text or a template has more than \(mostTextBytes / 1_000_000) megabytes"),
      protects: Wording(
        fr: "Personne ne lirait une telle page ; c'est le signe d'un fichier qui n'est pas un "
          + "texte, ou qui s'est répété. (Ici, le signe ∞ tient lieu de dix millions de lettres.)",
        en: "Nobody would read such a page; it is the sign of a file that is no text, or that got "
          + "repeated. (Here the sign ∞ stands for ten million letters.)"),
      in: Example.pagePath, Example.page("Bonjour."), slip: ("Bonjour.", "Bonjour ∞")),
    Explanation(
      .frontMatter,
      finds: Wording(
        fr: "les lignes « --- » en tête de la page manquent ou ne se lisent pas",
        en: "the “---” lines at the top of a page are missing or cannot be read"),
      protects: Wording(
        fr: "Sans elles, la page n'a ni titre ni langue : un lecteur d'écran ne saurait ni "
          + "l'annoncer ni la prononcer.",
        en: "Without them the page has no title and no language: a screen reader could neither "
          + "announce nor pronounce it."),
      wrong: [Example.pagePath: "# Le guide\n\nBonjour.\n"],
      right: [Example.pagePath: Example.page("Bonjour.")]),
    Explanation(
      .unknownKey,
      finds: Wording(
        fr: "une clé n'est pas de celles que Balise connaît",
        en: "a key is not one that Balise knows"),
      protects: Wording(
        fr: "Une faute de frappe ferait oublier en silence ce que vous avez écrit : l'aide "
          + "n'apparaîtrait pas, ou une page discrète ne le serait plus.",
        en: "A slip of the finger would silently drop what you wrote: the help would not appear, "
          + "or a discreet page not be discreet."),
      in: Example.pagePath, "---\ntitle: Le guide\ndescription: Par où commencer.\n---\n",
      slip: ("description", "descripton")),
    Explanation(
      .badValue,
      finds: Wording(
        fr: "la valeur d'une clé ne convient pas", en: "the value of a key will not do"),
      protects: Wording(
        fr: "Ce que vous avez voulu dire ne serait pas fait, et rien ne le montrerait.",
        en: "What you meant would not be done, and nothing would show it."),
      in: Example.pagePath, "---\ntitle: Le guide\nreviewed: 2026-11-21\n---\n",
      slip: ("2026-11-21", "21 novembre")),
    Explanation(
      .badName,
      finds: Wording(
        fr: "le nom d'un fichier ne peut pas devenir une adresse",
        en: "the name of a file cannot become an address"),
      protects: Wording(
        fr: "Les accents, les majuscules et les espaces dans une adresse se perdent selon "
          + "l'hébergeur, la clé USB ou la messagerie : le lien que l'on partage ne marcherait pas.",
        en: "Accents, capitals and spaces in an address get lost with some hosts, memory sticks "
          + "and mail programs: the link one shares would not work."),
      wrong: ["content/Mémo.md": Example.page("Bonjour.")],
      right: ["content/memo.md": Example.page("Bonjour.")]),
    Explanation(
      .duplicateAddress,
      finds: Wording(
        fr: "deux fichiers du site auraient la même adresse",
        en: "two files of the site would have the same address"),
      protects: Wording(
        fr: "L'un des deux effacerait l'autre, et ses lecteurs ne le trouveraient plus.",
        en: "One of the two would erase the other, and its readers not find it any more."),
      wrong: [
        Example.pagePath: Example.page("Bonjour."),
        "content/memo.md": "---\ntitle: Mémo\naliases: [guide.html]\n---\n",
      ],
      right: [
        Example.pagePath: Example.page("Bonjour."),
        "content/memo.md": "---\ntitle: Mémo\naliases: [vieux-memo.html]\n---\n",
      ]),
    Explanation(
      .missingSettings,
      finds: Wording(
        fr: "content/site.yml manque, ou ne dit pas le titre et la langue du site",
        en: "content/site.yml is missing, or does not give the site's title and language"),
      protects: Wording(
        fr: "Sans langue, un lecteur d'écran prononcerait tout le site de travers.",
        en: "Without a language a screen reader would mispronounce the whole site."),
      in: "content/site.yml", "title: Exemple\nlanguage: fr\n", slip: ("language: fr\n", "")),
    Explanation(
      .oldReview,
      finds: Wording(
        fr: "une page n'a pas été relue depuis plus de deux ans",
        en: "a page has not been reviewed for more than two years"),
      protects: Wording(
        fr: "Les numéros changent, les services ferment : un vieux conseil peut ne plus valoir.",
        en: "Numbers change, services close: an old advice may hold no more."),
      in: Example.pagePath, "---\ntitle: Le guide\nreviewed: 2026-11-21\n---\n",
      slip: ("2026", "2019")),
  ]
}
