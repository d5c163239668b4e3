/// The pages of the navigation in one edition: the settings' list, or else the pages with `order`.
///
/// - Parameter suffix: the edition's language in the names of files; nil for the site's own.
func navigation(
  suffix: String?, _ settings: Settings, _ pages: [PlacedPage], _ indexOfPage: [String: Int]
) -> [(page: Int, title: String)] {
  if settings.navigation.isEmpty {
    return pages.indices.filter {
      pages[$0].page.frontMatter.order != nil && pages[$0].page.path.suffix == suffix
    }
    .sorted {
      (pages[$0].page.frontMatter.order ?? 0, $0) < (pages[$1].page.frontMatter.order ?? 0, $1)
    }
    .map { ($0, pages[$0].page.frontMatter.title) }
  }
  return settings.navigation.compactMap { entry in
    guard let index = indexOfPage[entry.page.value] else { return nil }
    if pages[index].page.path.suffix == suffix {
      return (index, entry.text ?? pages[index].page.frontMatter.title)
    }
    let translation = pages[index].translations.first { pages[$0].page.path.suffix == suffix }
    let shown = translation ?? index
    return (shown, pages[shown].page.frontMatter.title)
  }
}

extension Edition {
  /// The edition's language in the names of files; nil for the site's own.
  var suffix: String? { folder.isEmpty ? nil : String(folder.dropLast()) }
}
