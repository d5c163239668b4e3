import Foundation

/// A site of many generated pages that can be in one of two states, in a folder of its own that is
/// removed at the end.
final class GeneratedSite {
  /// Which pages there are, and what they say.
  enum State: CaseIterable { case spring, autumn }

  let folder: URL
  let pageCount: Int
  var output: URL { folder.appending(path: "output") }
  var staging: URL { output.appending(path: ".balise-staging") }

  init(pages: Int = 5) throws {
    pageCount = pages
    folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID().uuidString)")
    for name in ["", "content", "themes"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(
      at: Program.repository.appending(path: "themes/calm"),
      to: folder.appending(path: "themes/calm"))
    try put("content/site.yml", "title: Seasons\nlanguage: en\n")
    try put("content/index.md", page("Seasons", "A year."))
    try change(to: .spring)
  }

  deinit {
    _ = try? Shell.run("chmod -R u+rwX .", in: folder)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file of the site's folder, with the folders it needs.
  func put(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// Makes the content that of a state. Between the states pages come, go, change and stay, whole
  /// folders come and go, and a file becomes a folder.
  func change(to state: State) throws {
    for name in ["content/spring", "content/autumn", "content/seed.txt"] { try? remove(name) }
    let name = state == .spring ? "spring" : "autumn"
    for number in 0..<pageCount {
      let text = number % 3 == 0 ? "The same all year." : "It is \(name)."
      try put("content/page-\(number).md", page("Page \(number)", text))
      if number % 5 == 0 {
        try put(
          "content/\(name)/day-\(number / 50)/leaf-\(number).md", page("Leaf \(number)", text))
      }
    }
    try put(state == .spring ? "content/seed.txt" : "content/seed.txt/leaves.txt", name)
  }

  private func page(_ title: String, _ text: String) -> String {
    "---\ntitle: \(title)\n---\n\n" + String(repeating: text + " ", count: 40) + "\n"
  }

  @discardableResult
  func build(_ arguments: String...) throws -> Program.Run {
    try Shell.run(
      "balise build . --lang en " + arguments.joined(separator: " "), in: folder)
  }

  /// Every file of a folder with its bytes, and every empty folder.
  static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      let file = folder.appending(path: path)
      switch paths?.fileAttributes?[.type] as? FileAttributeType {
      case .typeRegular: files[path] = try Data(contentsOf: file)
      case .typeDirectory:
        if try FileManager.default.contentsOfDirectory(atPath: file.path).isEmpty {
          files[path + "/"] = Data()
        }
      default: files[path] = Data("a link or a device".utf8)
      }
    }
    return files
  }

  func outputFiles() throws -> [String: Data] { try Self.files(in: output) }

  /// What a build into a new folder gives.
  func cleanFiles() throws -> [String: Data] {
    let clean = folder.appending(path: "clean")
    try? FileManager.default.removeItem(at: clean)
    try build("--output", "clean")
    return try Self.files(in: clean)
  }
}
