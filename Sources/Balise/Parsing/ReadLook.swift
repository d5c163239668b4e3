import Diagnostics
import Markdown

/// Reads `theme.yml` of a theme's folder; `stylesheet` is the style of every page, on whose colours those
/// in the file have to be read.
func readLook(
  _ file: SourceFile, folder: String, stylesheet: String, files: [String], language: String
) -> (Look, [Diagnostic]) {
  var fields = Fields(yaml: file.bytes[...], of: file)
  var diagnostics: [Diagnostic] = []
  var look = Look()
  var places = PictureFiles(folder: folder, files: Set(files))
  for scheme in fields.mappings("colours") { look.readColours(scheme, &fields, &diagnostics) }
  if let written = fields.text("radius") {
    if isRadius(written.value) {
      look.radius = written.value
    } else {
      diagnostics.append(badRadius(written))
    }
  }
  switch fields.textsOrMappings("footer").first {
  case .text(let text):
    fields.look(at: text, "footer")
    look.footer[""] = mendTypography(text.value, language: language)
  case .fields(var languages):
    for language in languages.keys where isLanguageTag(language) {
      guard let text = languages.shown(language) else { continue }
      look.footer[language] = mendTypography(text.value, language: language)
    }
    fields.add(languages.finish())
  case nil: break
  }
  for var logo in fields.mappings("logo").prefix(1) {
    let (name, alternative) = (logo.text("file"), logo.shown("alternative"))
    if name == nil { logo.complainMissing("file") }
    if alternative == nil { logo.complainMissing("alternative") }
    fields.add(logo.finish())
    guard let name, let alternative, let path = places.path(name) else { continue }
    look.logo = Look.Logo(file: path, alternative: alternative.value)
  }
  if let name = fields.text("icon") { look.icon = places.path(name) }
  diagnostics += fields.finish() + places.diagnostics
  return (look, diagnostics + lowContrasts(look.colours, on: Palette(stylesheet)))
}

extension Look {
  /// Reads `light: { … }` and `dark: { … }`.
  fileprivate mutating func readColours(
    _ written: Fields, _ fields: inout Fields, _ diagnostics: inout [Diagnostic]
  ) {
    var schemes = written
    for scheme in Scheme.allCases {
      for var names in schemes.mappings(scheme.rawValue) {
        for name in ColourName.allCases {
          guard let text = names.text(name.rawValue) else { continue }
          guard let colour = Colour(text.value) else {
            diagnostics.append(notAColour(text, of: name.rawValue))
            continue
          }
          colours[scheme, default: [:]][name] = Located(value: colour, place: text.place)
        }
        fields.add(names.finish())
      }
    }
    fields.add(schemes.finish())
  }
}

/// The pictures that a theme's file names.
private struct PictureFiles {
  let folder: String
  let files: Set<String>
  var diagnostics: [Diagnostic] = []

  /// The file of this name, from the folder of the site; nil for one that will not do.
  mutating func path(_ name: Located<String>) -> String? {
    let path = folder + name.value
    switch FileKind(ending: fileEnding(of: name.value)) {
    case .drawing, .image:
      if files.contains(path) { return path }
      diagnostics.append(noPicture(name, among: pictures, in: folder))
    case .plain, .active, .other: diagnostics.append(notAThemePicture(name))
    }
    return nil
  }

  /// The pictures that are there, from the theme's folder.
  private var pictures: [String] {
    files.compactMap { path -> String? in
      guard path.hasPrefix(folder) else { return nil }
      switch FileKind(ending: fileEnding(of: path)) {
      case .drawing, .image: return String(path.dropFirst(folder.count))
      case .plain, .active, .other: return nil
      }
    }.sorted()
  }
}

/// Whether a text is a length that CSS knows, of two lines at most: `0`, `4px`, `0.5rem`.
private func isRadius(_ text: String) -> Bool {
  if text == "0" { return true }
  for (unit, most) in [("px", 40.0), ("rem", 2), ("em", 2)] where text.hasSuffix(unit) {
    let number = text.dropLast(unit.count)
    let isPlain = number.utf8.allSatisfy { "0123456789.".utf8.contains($0) }
    // "rem" ends in "em", and "r" is no number.
    if isPlain, let size = Double(number), size <= most { return true }
  }
  return false
}
