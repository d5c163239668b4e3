import Diagnostics

/// Markup of other tools, and what nearly is markup here: it would be printed as signs.
enum ForeignMarkup: Hashable {
  case mark, superscript, `subscript`, inserted, strike, emoji, wikiLink, contents, template
  case attributes, abbreviation, footnote, admonition, container, definition, math, spoiler
  case comment, forum, entity, heading, callout
  /// Markdown, in a text that is not read as Markdown.
  case plain
  case code, apostrophe, bracket, linkBlank, stars, joinedStars, underscores

  /// What the signs do where they are known, or why they do nothing here.
  var reason: Wording {
    if let name = elsewhere {
      return Wording(
        fr: name.french + " n'existe pas ici", en: name.english + " does not exist here")
    }
    switch self {
    case .entity:
      return Wording(fr: "ce signe du HTML n'est pas fini", en: "this sign of HTML is not finished")
    case .callout:
      return Wording(
        fr: "un encadré s'écrit dans une citation", en: "a call-out is written in a quote")
    case .code:
      return Wording(fr: "le code n'est jamais refermé", en: "the code is never closed")
    case .apostrophe:
      return Wording(
        fr: "c'est un accent, pas une apostrophe", en: "it is an accent, no apostrophe")
    case .bracket:
      return Wording(fr: "ce crochet n'est jamais refermé", en: "this bracket is never closed")
    case .linkBlank:
      return Wording(
        fr: "un espace sépare le texte du lien de son adresse",
        en: "a blank stands between the text of the link and its address")
    case .plain:
      return Wording(
        fr: "une valeur en tête de page n'est pas du Markdown",
        en: "a value at the top of a page is no Markdown")
    case .joinedStars:
      return Wording(
        fr: "après une ponctuation, une lettre collée empêche le gras de finir",
        en: "after a punctuation mark a letter right behind keeps the bold from ending")
    case .underscores:
      return Wording(
        fr: "collé à une lettre, ce trait ne met rien en valeur",
        en: "right beside a letter, this line stresses nothing")
    case .stars, .mark, .superscript, .subscript, .inserted, .strike, .emoji, .wikiLink, .contents,
      .template, .attributes, .abbreviation, .footnote, .admonition, .container, .definition, .math,
      .spoiler, .comment, .forum, .heading:
      return Wording(fr: "rien ne devient gras ici", en: "nothing becomes bold here")
    }
  }

  /// What it is in the tool that knows it; nil for slips in Markdown itself.
  private var elsewhere: Wording? {
    switch self {
    case .mark: Wording(fr: "le surligneur d'Obsidian", en: "the highlighter of Obsidian")
    case .superscript: Wording(fr: "l'exposant de Pandoc", en: "the superscript of Pandoc")
    case .subscript: Wording(fr: "l'indice de Pandoc", en: "the subscript of Pandoc")
    case .inserted: Wording(fr: "l'ajout de markdown-it", en: "the insertion of markdown-it")
    case .strike: Wording(fr: "le mot barré de GitHub", en: "the struck-out word of GitHub")
    case .emoji: Wording(fr: "l'émoji en lettres de GitHub", en: "the spelt emoji of GitHub")
    case .wikiLink:
      Wording(fr: "le lien de wiki ou d'Obsidian", en: "the link of wikis and Obsidian")
    case .contents:
      Wording(fr: "cette marque de sommaire", en: "this mark of a table of contents")
    case .template:
      Wording(fr: "le code de gabarit (Jekyll, Hugo)", en: "template code (Jekyll, Hugo)")
    case .attributes:
      Wording(fr: "la liste d'attributs de Kramdown", en: "the attribute list of Kramdown")
    case .abbreviation:
      Wording(fr: "l'abréviation de PHP Markdown", en: "the abbreviation of PHP Markdown")
    case .footnote: Wording(fr: "la note de bas de page", en: "the footnote")
    case .admonition:
      Wording(fr: "l'encadré de MkDocs ou de Sphinx", en: "the call-out of MkDocs and Sphinx")
    case .container:
      Wording(fr: "l'encadré de VuePress ou de Pandoc", en: "the call-out of VuePress and Pandoc")
    case .definition:
      Wording(fr: "la liste de définitions de Pandoc", en: "the definition list of Pandoc")
    case .math: Wording(fr: "la formule de LaTeX", en: "the formula of LaTeX")
    case .spoiler: Wording(fr: "le texte caché de Discord", en: "the hidden text of Discord")
    case .comment: Wording(fr: "la note d'Obsidian", en: "the note of Obsidian")
    case .forum: Wording(fr: "la balise de forum", en: "the tag of forums")
    case .heading:
      Wording(fr: "le titre de wiki ou d'AsciiDoc", en: "the heading of wikis and AsciiDoc")
    case .entity, .callout, .plain, .code, .apostrophe, .bracket, .linkBlank, .stars, .joinedStars,
      .underscores:
      nil
    }
  }

  /// What to write here.
  var cure: Wording {
    switch self {
    case .mark, .inserted: Wording(fr: "écrivez **comme ceci**", en: "write **like this**")
    case .superscript, .subscript:
      Wording(
        fr: "tapez le signe lui-même (m², CO₂, 1er) ; pour le garder, mettez \\ devant",
        en: "type the sign itself (m², CO₂, 1st); to keep it, put \\ before it")
    case .strike:
      Wording(
        fr: "supprimez ces mots ; pour garder les signes, mettez \\ devant",
        en: "remove these words; to keep the signs, put \\ before them")
    case .emoji:
      Wording(
        fr: "collez l'émoji lui-même, ou dites-le en mots",
        en: "paste the emoji itself, or say it in words")
    case .wikiLink:
      Wording(
        fr: "écrivez [le texte](fichier.md)", en: "write [the text](file.md)")
    case .contents:
      Wording(
        fr: "supprimez-le, et écrivez « toc: true » en tête de la page",
        en: "remove it, and write “toc: true” at the top of the page")
    case .template, .attributes:
      Wording(
        fr: "supprimez-le : un nom ou une langue s'écrit {#nom}, {lang=de} sur la ligne d'avant",
        en: "remove it: a name or a language is written {#name}, {lang=de} on the line before")
    case .footnote:
      Wording(
        fr: "écrivez [^1] dans la phrase, et [^1]: puis la note sur une ligne à part",
        en: "write [^1] in the sentence, and [^1]: and the note on a line of its own")
    case .abbreviation:
      Wording(
        fr: "dites-le dans la phrase, ou faites un lien : [le guide](parents.md)",
        en: "say it in the sentence, or make a link: [the guide](parents.md)")
    case .admonition, .container:
      Wording(
        fr: "écrivez > [!NOTE] seul sur sa ligne, puis chaque ligne du texte après > et un espace",
        en: "write > [!NOTE] alone on its line, then each line of the text after > and a space")
    case .callout:
      Wording(
        fr: "commencez cette ligne et les suivantes par > et un espace",
        en: "begin this line and the next ones with > and a space")
    case .definition:
      Wording(
        fr: "écrivez - **le mot** : ce qu'il veut dire", en: "write - **the word**: what it means")
    case .math:
      Wording(
        fr: "écrivez la formule en signes ou en mots", en: "write the formula in signs or words")
    case .spoiler, .comment:
      Wording(
        fr: "supprimez ces mots ; une note pour vous se met entre <!-- et -->",
        en: "remove these words; a note to yourself goes between <!-- and -->")
    case .forum:
      Wording(
        fr: "écrivez **gras**, *italique*, [le texte](https://…)",
        en: "write **bold**, *italic*, [the text](https://…)")
    case .entity:
      Wording(
        fr: "tapez le signe lui-même, ou finissez-le par ; : &nbsp;",
        en: "type the sign itself, or end it with ;: &nbsp;")
    case .heading: Wording(fr: "écrivez ## Le titre", en: "write ## The heading")
    case .code:
      Wording(
        fr: "fermez par un second ` : `comme ceci` ; pour garder le signe, écrivez \\`",
        en: "close it with a second `: `like this`; to keep the sign, write \\`")
    case .plain:
      Wording(fr: "écrivez les mots sans signes", en: "write the words without signs")
    case .apostrophe: Wording(fr: "tapez l'apostrophe : '", en: "type the apostrophe: '")
    case .bracket:
      Wording(
        fr: "refermez-le : [le texte](fichier.md) ; pour garder le signe, écrivez \\[",
        en: "close it: [the text](file.md); to keep the sign, write \\[")
    case .linkBlank:
      Wording(
        fr: "collez-les : [le guide](parents.md)", en: "join them: [the guide](parents.md)")
    case .stars:
      Wording(
        fr: "collez les deux ** aux mots, sans espace : **comme ceci**",
        en: "put both ** close to the words, without spaces: **like this**")
    case .joinedStars:
      Wording(
        fr: "laissez un espace du côté de la lettre : **Attention !** Ne payez pas",
        en: "leave a blank on the letter's side: **Careful!** Do not pay")
    case .underscores:
      Wording(
        fr: "écrivez des étoiles : *comme ceci*, et un espace après une ponctuation",
        en: "write stars: *like this*, and a blank after a punctuation mark")
    }
  }
}
