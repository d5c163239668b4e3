/// What stands in a folder, of a disk or of a revision; paths are counted from the folder of the site.
struct Listing {
  var files: [String] = []
  var folders: [String] = []
  var refused: [RefusedName] = []
  var hidden: [String] = []

  /// The path of a name, if it can be published, whatever it is; nil where it is hidden or refused, which
  /// is then kept here.
  ///
  /// - Parameter isText: false for a name that is not UTF-8, in which signs stand for what cannot be read.
  mutating func path(of name: String, isText: Bool, in folder: String) -> String? {
    let path = folder + "/" + name
    if isHidden(name, in: folder) {
      hidden.append(path)
    } else if !isText {
      refused.append(RefusedName(path: path, reason: .notUTF8))
    } else if path.utf8.count > mostPathBytes {
      refused.append(RefusedName(path: path, reason: .tooLong))
    } else {
      return path
    }
    return nil
  }
}
