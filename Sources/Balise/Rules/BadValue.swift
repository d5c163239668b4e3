import Diagnostics

extension Rule {
  static let badValue = Rule(
    "bad-value", .error,
    finds: Wording(
      fr: "la valeur d'une clé ne convient pas", en: "the value of a key will not do"),
    protects: Wording(
      fr: "Ce que vous avez voulu dire ne serait pas fait, et rien ne le montrerait.",
      en: "What you meant would not be done, and nothing would show it."),
    in: Example.pagePath, "---\ntitle: Le guide\nreviewed: 2026-11-21\n---\n",
    slip: ("2026-11-21", "21 novembre"))
}

/// Help blocks that pages name and the settings do not have.
func unknownHelp(in site: Site) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var suggestions = Suggestions()
  let blocks = site.settings.help.map(\.id)
  let known = Set(blocks)
  let list = blocks.prefix(12).joined(separator: ", ")
  for placed in site.pages {
    for name in placed.page.frontMatter.help
    where site.settings.isHelpKnown && !known.contains(name.value) {
      diagnostics.append(
        Diagnostic(
          .badValue, at: name.place,
          Wording(
            fr: "l'aide « \(name.value) » n'est pas dans site.yml",
            en: "the help block “\(name.value)” is not in site.yml"),
          help: isList(name.value)
            ? Wording(
              fr: "plusieurs noms se mettent entre crochets : [\(name.value)]",
              en: "several names go between brackets: [\(name.value)]")
            : suggestions.didYouMean(
              name.value, among: blocks,
              otherwise: blocks.isEmpty
                ? Wording(
                  fr: "décrivez-la sous « help: » dans site.yml",
                  en: "describe it under “help:” in site.yml")
                : Wording(
                  fr: "aides connues : \(list)",
                  en: "known help blocks: \(list)"))))
    }
  }
  return diagnostics
}

/// Whether a text looks like several names.
private func isList(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: ",")) }

/// Old addresses that can be none.
func badAliases(in site: Site) -> [Diagnostic] {
  site.pages.flatMap { $0.page.frontMatter.aliases.flatMap(badAlias) }
}

/// Whether a path, from the root of the site, can be an old address.
func isPlainAlias(_ path: some StringProtocol) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return path.hasSuffix(".html")
    && parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'\\<>&?#%:".utf8.contains($0) }
    }
}

private func badAlias(_ alias: Located<String>) -> [Diagnostic] {
  let path = alias.value.hasPrefix("/") ? alias.value.dropFirst() : alias.value[...]
  if isPlainAlias(path), hostFile(String(path)) == nil { return [] }
  return [
    Diagnostic(
      .badValue, at: alias.place,
      Wording(
        fr: "« \(alias.value) » ne peut pas être une ancienne adresse",
        en: "“\(alias.value)” cannot be an old address"),
      help: Wording(
        fr: "écrivez-la depuis la racine du site, par exemple vieux/guide.html",
        en: "write it from the root of the site, such as old/guide.html"))
  ]
}

/// A language tag that is none.
func badLanguage(_ language: Located<String>?) -> [Diagnostic] {
  guard let language, !isLanguageTag(language.value) else { return [] }
  return [
    Diagnostic(
      .badValue, at: language.place,
      Wording(
        fr: "« \(language.value) » n'est pas un code de langue",
        en: "“\(language.value)” is not a language code"),
      help: Wording(
        fr: "par exemple fr, fr-BE, nl, de-CH", en: "for example fr, fr-BE, nl, de-CH"))
  ]
}

/// Complains about a number that a telephone could not dial, or would dial as another.
func badPhone(_ phone: Located<String>) -> [Diagnostic] {
  let unseen = deceivingSigns(in: phone)
  if !unseen.isEmpty { return unseen }
  let signs = phone.value.unicodeScalars
  // Two numbers would be dialled as one; of `+32 (0)78` nobody dials the 0.
  let isOne =
    ![" / ", " - "].contains(where: phone.value.contains)
    && !(phone.value.contains("+") && phone.value.contains("(0)"))
    && !signs.drop { !("0"..."9").contains($0) }.contains("+")
  let digits = signs.count { ("0"..."9").contains($0) }
  let isNumber = signs.allSatisfy {
    ("0"..."9").contains($0) || "+./-() \u{A0}\u{202F}".unicodeScalars.contains($0)
  }
  if isNumber, isOne, digits >= 3 { return [] }
  return [
    Diagnostic(
      .badValue, at: phone.place,
      Wording(
        fr: "« \(phone.value) » n'est pas un numéro de téléphone",
        en: "“\(phone.value)” is not a telephone number"),
      help: Wording(
        fr: "un seul, en chiffres : \"116 000\", \"+32 78 170 170\" ; le reste dans « text: »",
        en: "a single one, in digits: \"116 000\", \"+32 78 170 170\"; the rest in “text:”"))
  ]
}

/// A help block without country.
func missingCountry(_ block: Located<String>) -> Diagnostic {
  Diagnostic(
    .badValue, at: block.place,
    Wording(
      fr: "l'aide « \(block.value) » ne dit pas de quel pays elle est",
      en: "the help block “\(block.value)” does not say which country it is for"),
    help: Wording(
      fr: "ajoutez « country: … » : un même numéro peut être un autre service ailleurs",
      en: "add “country: …”: the same number may be another service elsewhere"))
}

/// A theme that is not there: neither built in nor in a folder of its own.
func unknownTheme(_ settings: Settings, _ source: SourceFolder) -> [Diagnostic] {
  if settings.theme == Settings.builtInTheme { return [] }
  let themes = Set(
    source.files(below: "themes/").compactMap { $0.split(separator: "/").first.map(String.init) })
  if themes.contains(settings.theme) || source.refuses("themes/" + settings.theme) { return [] }
  return [
    Diagnostic(
      .badValue, at: settings.themePlace,
      Wording(
        fr: "le thème « \(settings.theme) » n'existe pas",
        en: "there is no theme “\(settings.theme)”"),
      help: didYouMean(
        settings.theme, among: themes.union([Settings.builtInTheme]).sorted(),
        otherwise: Wording(
          fr: "ses fichiers sont attendus dans themes/\(settings.theme)/",
          en: "its files are expected in themes/\(settings.theme)/")))
  ]
}

/// A scenario that does not say where it ends.
func endlessScenario(_ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(
      fr: "ce scénario ne dit pas où il finit", en: "this scenario does not say where it ends"),
    help: Wording(
      fr: "écrivez « - { answers: [Oui, Non], ends: r1 } »",
      en: "write “- { answers: [Yes, No], ends: r1 }”"))
}

/// A key that has to be there.
func missingKey(_ key: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(fr: "il manque ici « \(key): … »", en: "“\(key): …” is missing here"))
}

/// A key without value.
func missingValue(_ key: String, _ place: Place, _ file: SourceFile) -> Diagnostic {
  let line = Substring(decoding: file.line(place.line).prefix(1000), as: UTF8.self)
  let rest = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
  if rest.first == "#" {
    return Diagnostic(
      .badValue, at: place,
      Wording(
        fr: "« \(key) » n'a pas de valeur : « # » commence une note",
        en: "“\(key)” has no value: “#” begins a note"),
      help: Wording(fr: "écrivez \(key): \"\(rest)\"", en: "write \(key): \"\(rest)\""))
  }
  return Diagnostic(
    .badValue, at: place,
    Wording(fr: "« \(key) » n'a pas de valeur", en: "“\(key)” has no value"),
    help: Wording(
      fr: "écrivez-la après « \(key): », ou supprimez la ligne",
      en: "write it after “\(key):”, or remove the line"))
}

/// A list or a mapping where a text is expected.
func notOneLine(_ key: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(
      fr: "« \(key) » attend un texte sur une ligne", en: "“\(key)” takes one line of text"),
    help: Wording(
      fr: "s'il contient « : » ou « # », mettez-le entre guillemets droits \"…\"",
      en: "if it contains “:” or “#”, put it between straight quotes \"…\""))
}

/// A text where a whole number is expected.
func notANumber(_ key: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(fr: "« \(key) » attend un nombre entier", en: "“\(key)” takes a whole number"))
}

/// A text where a day is expected.
func notADate(_ text: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(
      fr: "« \(text) » n'est pas une date", en: "“\(text)” is not a date"),
    help: Wording(fr: "par exemple 2026-11-21", en: "for example 2026-11-21"))
}

/// None of the words that a key takes.
func notAValue(_ text: String, of key: String, _ names: [String], _ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(
      fr: "« \(text) » n'est pas une valeur de « \(key) »",
      en: "“\(text)” is not a value of “\(key)”"),
    help: didYouMean(
      text, among: names,
      otherwise: Wording(
        fr: "valeurs possibles : \(names.joined(separator: ", "))",
        en: "possible values: \(names.joined(separator: ", "))")))
}

/// A text or a list where a key takes names.
func noNames(_ key: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .badValue, at: place,
    Wording(fr: "« \(key) » attend des noms", en: "“\(key)” takes names"))
}
