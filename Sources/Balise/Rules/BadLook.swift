import Diagnostics

/// A text that is no colour.
func notAColour(_ text: Located<String>, of key: String) -> Diagnostic {
  Diagnostic(
    .badValue, at: text.place,
    Wording(
      fr: "« \(text.value) » n'est pas une couleur", en: "“\(text.value)” is not a colour"),
    help: Wording(
      fr: "écrivez-la en hexadécimal, entre guillemets droits : \(key): \"#0b3d91\"",
      en: "write it in hexadecimal, between straight quotes: \(key): \"#0b3d91\""))
}

/// A text that is no length, or one of more than corners can take.
func badRadius(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    .badValue, at: text.place,
    Wording(
      fr: "« \(text.value) » n'est pas un arrondi", en: "“\(text.value)” is not a radius"),
    help: Wording(
      fr: "0, ou une longueur jusqu'à 40px ou 2rem, par exemple radius: 0.5rem",
      en: "0, or a length of up to 40px or 2rem, such as radius: 0.5rem"))
}

/// A picture that the theme's folder does not have.
func noPicture(_ name: Located<String>, among pictures: [String], in folder: String) -> Diagnostic {
  Diagnostic(
    .badValue, at: name.place,
    Wording(
      fr: "l'image « \(name.value) » n'est pas dans \(folder)",
      en: "the picture “\(name.value)” is not in \(folder)"),
    help: didYouMean(
      name.value, among: pictures,
      otherwise: Wording(
        fr: "copiez-la dans \(folder)", en: "copy it into \(folder)")))
}

/// A file that is no picture.
func notAThemePicture(_ name: Located<String>) -> Diagnostic {
  Diagnostic(
    .badValue, at: name.place,
    Wording(
      fr: "« \(name.value) » n'est pas une image", en: "“\(name.value)” is no picture"),
    help: Wording(
      fr: "donnez un fichier SVG ou PNG du thème, par exemple logo.svg",
      en: "name an SVG or PNG file of the theme, such as logo.svg"))
}
