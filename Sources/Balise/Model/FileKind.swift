/// What a file that is copied is, by the ending of its name.
enum FileKind: Sendable, Equatable {
  /// A picture that browsers show and nothing can run in.
  case image(ImageFormat)
  /// A drawing, which is read before it is copied.
  case drawing
  /// A document, sound, film, subtitles, font, text, calendar or archive: nothing a browser runs.
  case plain
  /// A browser or a server would run it, or take it for a page.
  case active
  /// Any other: copied only where the settings name its ending.
  case other

  /// The kind of a file name; `ending` is what stands behind its last dot, in small letters.
  init(ending: String) {
    if let format = ImageFormat(ending: ending) {
      self = .image(format)
    } else if ending == "svg" {
      self = .drawing
    } else if Self.plainEndings.contains(ending) {
      self = .plain
    } else if Self.activeEndings.contains(ending) {
      self = .active
    } else {
      self = .other
    }
  }

  private static let plainEndings: Set<String> = [
    "pdf", "epub",
    "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac",
    "mp4", "m4v", "webm", "ogv", "mov",
    "vtt", "srt",
    "woff", "woff2", "ttf", "otf",
    "txt", "csv", "tsv",
    "ics", "vcf",
    "zip", "gz", "tgz", "bz2", "xz", "7z", "tar",
  ]

  /// Never copied, whatever the settings say.
  private static let activeEndings: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "hta", "mht", "mhtml", "htc",
    "xml", "xsl", "xslt", "rdf", "svgz", "swf", "jar", "xap", "xul", "xbl",
    "js", "mjs", "cjs", "jse", "jsx", "ts", "tsx", "vbs", "vbe", "wasm", "webmanifest", "appcache",
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "phtml", "phar", "pht", "inc",
    "cgi", "fcgi", "pl", "pm", "py", "pyc", "rb", "lua", "sh", "asp", "aspx", "ashx", "asmx", "cer",
    "jsp", "jspx", "jspa", "cfm", "cfml", "esp", "ssi", "exe", "dll", "bat", "cmd", "ps1",
  ]
}

/// A format of pictures that all browsers show.
enum ImageFormat: String, Sendable {
  case png, jpeg, gif, webp, avif, icon

  /// Nil when it is none, in small letters.
  init?(ending: String) {
    switch ending {
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "gif": self = .gif
    case "webp": self = .webp
    case "avif": self = .avif
    case "ico": self = .icon
    default: return nil
    }
  }
}

/// What stands behind the last dot of a file's name, in small letters; "" for a name without.
func fileEnding(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
  return name[name.index(after: dot)...].lowercased()
}
