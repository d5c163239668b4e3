import Diagnostics
import SVG

extension Rule {
  static let activeFile = Rule(
    "active-file", .error,
    finds: Wording(
      fr: "un fichier copié pourrait s'exécuter, ou régler l'hébergeur",
      en: "a copied file could run, or give orders to the host"),
    protects: Wording(
      fr: "Le site promet de ne rien exécuter. Un script copié une seule fois peut rester dans le "
        + "téléphone du lecteur, et répondre à la place du site après avoir été retiré.",
      en: "The site promises to run nothing. A script that is copied once may stay in a reader's "
        + "phone and answer in the site's place after it was removed."),
    wrong: [
      Example.pagePath: Example.page("Bonjour."), "content/menu.html": "<h1>Le menu</h1>\n",
    ],
    right: [Example.pagePath: Example.page("Bonjour."), "content/menu.txt": "Le menu\n"])
}

/// Copied files that are not of a kind that may be copied; `allowed` are the endings that the settings
/// add, in small letters and without dot.
func activeFile(_ path: String, allowed: Set<String>) -> Diagnostic? {
  let place = Place(path: "content/" + path, line: 0)
  if let host = hostFile(path) { return hostsOwn(host, place) }
  if path.utf8.starts(with: ".well-known/".utf8) {
    return runsAnywhere(path).map { runs($0, place) }
  }
  if path == "CNAME" { return nil }
  if let ending = runsAnywhere(path) { return runs(ending, place) }
  let ending = fileEnding(of: path)
  switch FileKind(ending: ending) {
  case .image, .drawing, .plain: return nil
  case .active: return runs(ending, place)
  case .other:
    return allowed.contains(ending) ? nil : unshownImage(path) ?? unknownKind(ending, place)
  }
}

/// Endings in the settings that are none, or of files that are never copied.
func badFileEnding(_ written: Located<String>) -> Diagnostic? {
  let ending = written.value.dropFirst()
  let isEnding =
    written.value.hasPrefix(".") && !ending.isEmpty
    && ending.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }
  if !isEnding {
    return Diagnostic(
      .badValue, at: written.place,
      Wording(
        fr: "« \(written.value) » n'est pas la fin d'un nom de fichier",
        en: "“\(written.value)” is not the ending of a file's name"),
      help: Wording(fr: "par exemple [.docx, .odt]", en: "for example [.docx, .odt]"))
  }
  guard FileKind(ending: String(ending)) == .active else { return nil }
  return Diagnostic(
    .activeFile, at: written.place,
    Wording(
      fr: "les fichiers « \(written.value) » ne sont jamais copiés",
      en: "“\(written.value)” files are never copied"),
    help: Wording(fr: "retirez cette fin de la liste", en: "remove this ending from the list"))
}

/// What in a drawing is no drawing.
func activeDrawing(_ fault: SVGFault, _ path: String) -> Diagnostic {
  let what: Wording =
    switch fault.kind {
    case .malformed(let reason):
      Wording(
        fr: "ce dessin ne se lit pas (\(printable(reason, most: 60)))",
        en: "this drawing cannot be read (\(printable(reason, most: 60)))")
    case .notSVG:
      Wording(fr: "ce fichier n'est pas un dessin SVG", en: "this file is no SVG drawing")
    case .element(let name):
      Wording(
        fr: "ce dessin contient un élément « \(name) »", en: "this drawing has an element “\(name)”"
      )
    case .event(let name):
      Wording(
        fr: "ce dessin réagit par un script (« \(name) »)",
        en: "this drawing answers with a script (“\(name)”)")
    case .address(let address):
      Wording(
        fr: "ce dessin mène ailleurs : « \(printable(address, most: 60)) »",
        en: "this drawing leads elsewhere: “\(printable(address, most: 60))”")
    case .style(let text):
      Wording(
        fr: "le style de ce dessin charge autre chose : « \(printable(text, most: 60)) »",
        en: "the style of this drawing loads something else: “\(printable(text, most: 60))”")
    case .animation(let name):
      Wording(
        fr: "ce dessin anime une adresse ou un script (« \(printable(name, most: 60)) »)",
        en: "this drawing animates an address or a script (“\(printable(name, most: 60))”)")
    case .instruction(let name):
      Wording(
        fr: "ce dessin donne un ordre à un programme (« \(name) »)",
        en: "this drawing gives an order to a program (“\(name)”)")
    case .entity:
      Wording(
        fr: "une partie de ce dessin est dans un autre fichier",
        en: "a part of this drawing stands in another file")
    }
  return Diagnostic(
    .activeFile, at: Place(path: "content/" + path, line: fault.line, column: fault.column), what,
    help: Wording(
      fr: "exportez-le de nouveau en « SVG simple », ou en PNG ; rien d'autre qu'un dessin n'y "
        + "est publié",
      en: "export it again as “plain SVG”, or as PNG; nothing but a drawing is published in it"))
}

private func runs(_ ending: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .activeFile, at: place,
    Wording(
      fr: "un fichier « .\(ending) » n'est pas copié : un navigateur ou un serveur pourrait "
        + "l'exécuter",
      en: "a “.\(ending)” file is not copied: a browser or a server could run it"),
    help: Wording(
      fr: "faites-en une page en Markdown ou un PDF, ou sortez-le de content/",
      en: "make a Markdown page or a PDF of it, or move it out of content/"))
}

private func unknownKind(_ ending: String, _ place: Place) -> Diagnostic {
  if ending.isEmpty {
    return Diagnostic(
      .activeFile, at: place,
      Wording(
        fr: "le nom de ce fichier ne dit pas ce qu'il est : il n'est pas copié",
        en: "the name of this file does not say what it is: it is not copied"),
      help: Wording(
        fr: "ajoutez sa fin, par exemple « .txt », ou sortez-le de content/",
        en: "add its ending, such as “.txt”, or move it out of content/"))
  }
  return Diagnostic(
    .activeFile, at: place,
    Wording(
      fr: "les fichiers « .\(ending) » ne sont copiés que si site.yml le dit",
      en: "“.\(ending)” files are only copied if site.yml says so"),
    help: Wording(
      fr: "ajoutez « files: [.\(ending)] » à site.yml, ou sortez-le de content/",
      en: "add “files: [.\(ending)]” to site.yml, or move it out of content/"))
}

/// A file with which some host is given orders.
func hostsOwn(_ name: String, _ place: Place) -> Diagnostic {
  Diagnostic(
    .activeFile, at: place,
    Wording(
      fr: "« \(name) » donnerait des ordres à un hébergeur",
      en: "“\(name)” would give orders to a host"),
    help: Wording(
      fr: "sortez-le de content/ ; pour une ancienne adresse, écrivez « aliases: » dans la page",
      en: "move it out of content/; for an old address, write “aliases:” in the page"))
}

/// An ending by which a server may run a file wherever it stands in its name: `x.php.jpg`. Nil when
/// there is none.
private func runsAnywhere(_ path: String) -> String? {
  let name = path.split(separator: "/").last ?? ""
  let parts = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    .map { $0.lowercased() }
  if let last = parts.last, FileKind(ending: last) == .active { return last }
  return parts.first(where: serverEndings.contains)
}

private let serverEndings: Set<String> = [
  "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "pht", "cgi", "fcgi", "asp",
  "aspx",
  "jsp", "jspx", "cfm", "shtml", "ssi",
]

/// The part of a path that some host takes for its orders; nil when there is none.
func hostFile(_ path: String) -> String? {
  let parts = path.split(separator: "/").map { $0.lowercased() }
  if let first = parts.first, parts.count > 1, hostFolders.contains(first) { return first + "/" }
  return parts.first { hostFiles.contains($0) || $0.hasPrefix(".ht") }
}

/// Folders at the top of a site whose files a host runs.
private let hostFolders: Set<String> = ["functions", "cgi-bin", "_worker.js"]

/// Files that hosts read wherever they stand, or at the top.
private let hostFiles: Set<String> = [
  "_worker.js", "_routes.json", "_redirects", "_headers", "_middleware.js", "_config.yml",
  "_config.yaml", "vercel.json", "now.json", "web.config", "netlify.toml", "firebase.json",
  ".firebaserc", "staticwebapp.config.json", "swa-cli.config.json", "routes.json",
  "wrangler.toml", "wrangler.json", "wrangler.jsonc", "render.yaml", "amplify.yml", "serve.json",
  "static.json", "staticfile", "caddyfile", "nginx.conf", "app.yaml", "php.ini", ".user.ini",
  "crossdomain.xml", "clientaccesspolicy.xml", "package.json", "procfile", "dockerfile",
]
