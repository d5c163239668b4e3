import Diagnostics

/// What is said where a site's folder was expected and is not: a page of it was named, its `content`
/// itself, or a folder that holds no site yet.
func noSite(at path: String) -> FileError {
  var folder = path[...]
  // The nearest folder above in which there is a site.
  while !folder.isEmpty, folder != "." {
    while folder.last == "/" { folder.removeLast() }
    let above = folder.lastIndex(of: "/").map { folder[..<$0] } ?? "."
    let site = above.isEmpty ? "/" : above
    if isFolder(site + "/content") {
      return FileError(
        "read", path,
        reason: Wording(
          fr: "nommez le dossier du site, celui qui contient content/ : \(site)",
          en: "name the site's folder, the one that holds content/: \(site)"))
    }
    folder = folder.contains("/") ? above : ""
  }
  return FileError(
    "read", path,
    reason: Wording(
      fr:
        "il n'y a pas de site ici, car il n'y a pas de dossier content/ ; pour commencer un site : "
        + "balise new site mon-site",
      en: "there is no site here, for there is no folder content/; to begin a site: "
        + "balise new site my-site"))
}
