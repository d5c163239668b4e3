import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The repository of git that a site stands in.
///
/// It is found here, by its `.git`, and named to git: git itself would take any folder for one that
/// holds `HEAD`, `objects` and `refs`, and those can come with the texts of a site. What its settings
/// say cannot make git start a program or ask another machine
/// (docs/decisions/0010-git-is-told-everything.md).
struct Repository: Sendable {
  private let git: Git
  /// The folder that holds `.git`, its path without links.
  private let top: String
  /// Where the site stands in `top`: "" or `docs/site`.
  let site: String

  /// Nil when no folder around the site is a repository.
  /// - Throws: what git says, when it does not trust the repository.
  init?(around site: String, _ environment: [String: String]) throws(FileError) {
    guard let folder = realPath(site) else { return nil }
    var names = folder.split(separator: "/")
    while !Self.isRepository("/" + names.joined(separator: "/")) {
      if names.isEmpty { return nil }
      names.removeLast()
    }
    top = "/" + names.joined(separator: "/")
    self.site = folder.split(separator: "/").dropFirst(names.count).joined(separator: "/")
    git = try Git(environment)
    try askTrust(environment)
  }

  /// Whether a folder holds `.git`: a folder, or a file that leads to one (worktrees, submodules).
  private static func isRepository(_ folder: String) -> Bool {
    var status = stat()
    guard unsafe stat(folder + "/.git", &status) == 0 else { return false }
    return [S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT)
  }

  /// Git refuses a repository of another user, unless that one's settings name it. It does not ask where
  /// the repository is named to it: it is asked once as it usually is, with those settings.
  private func askTrust(_ environment: [String: String]) throws(FileError) {
    let known = ["HOME", "XDG_CONFIG_HOME", "SUDO_UID"].compactMap { name in
      environment[name].map { name + "=" + $0 }
    }
    let above = top.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    let end = try git.run(
      ["-C", top, "-c", "safe.bareRepository=explicit", "rev-parse", "--git-dir"],
      environment: known + ["GIT_CEILING_DIRECTORIES=" + above]
    ) { _ in }
    if end.isDone { return }
    if end.messages.contains("dubious ownership") { throw FileError("read", top, reason: foreign) }
    throw failure(end, at: top)
  }

  private var foreign: Wording {
    let repair = "git config --global --add safe.directory '\(top)'"
    return Wording(
      fr: "git ne se fie pas à ce dépôt, qui est à quelqu'un d'autre ; "
        + "si vous vous y fiez : \(repair)",
      en: "git does not trust this repository, which is somebody else's; if you do: \(repair)")
  }

  /// What keeps git from reading settings of the machine or the user, from starting a program that the
  /// repository names, and from asking another machine.
  private static let environment = [
    "HOME=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
    "GIT_ATTR_NOSYSTEM=1", "GIT_NO_LAZY_FETCH=1",
    // Older ones do not know that, and try; the list of what they may speak holds nothing.
    "GIT_ALLOW_PROTOCOL=none",
    "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_GRAFT_FILE=/dev/null",
  ]
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.commitGraph=false",
    "core.warnAmbiguousRefs=true", "protocol.allow=never", "safe.bareRepository=explicit",
  ].flatMap { ["-c", $0] }

  /// Runs git in the repository.
  private func run(
    _ arguments: [String], input: [UInt8] = [],
    take: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(FileError) -> Git.End {
    try git.run(
      ["-C", top, "--no-pager", "--git-dir=\(top)/.git", "--work-tree=\(top)"] + Self.settings
        + arguments,
      environment: Self.environment, input: input, take: take)
  }
}

extension Repository {
  /// Git's name for the tree of the revision that somebody's words mean; nil when they mean none.
  /// - Throws: an error when they mean several, or the tree is not there.
  func tree(_ words: String) throws(FileError) -> String? {
    if let tree = try object(words + "^{tree}") { return tree }
    if try object(words + "^{commit}") == nil { return nil }
    throw FileError("read", words, reason: Self.missing)
  }

  /// Git's name for the object that somebody's words mean; nil when they mean none.
  /// - Throws: an error when they mean several.
  func object(_ words: String) throws(FileError) -> String? {
    // Git would take it for an option.
    if words.hasPrefix("-") { return nil }
    var printed: [UInt8] = []
    let end = try run(["rev-parse", "--verify", words]) { printed += $0 }
    if end.messages.contains("ambiguous") {
      throw FileError("read", words, reason: Self.ambiguous)
    }
    guard end.isDone else { return nil }
    return String(decoding: printed.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static let ambiguous = Wording(
    fr: "ce nom a plusieurs sens pour git ; écrivez refs/heads/… ou refs/tags/…",
    en: "this name means several things to git; write refs/heads/… or refs/tags/…")
  private static let missing = Wording(
    fr: "il manque à ce clone une partie de la révision ; clonez sans --filter",
    en: "a part of the revision is missing from this clone; clone without --filter")

  /// An object whose size was asked for.
  struct Sized: Sendable {
    let name: String
    /// In bytes.
    let size: Int
  }

  /// The sizes of objects, without reading them.
  /// - Parameter kind: `tree` or `blob`, which all of them are.
  func sizes(
    of objects: [String], kind: String, for revision: String
  ) throws(FileError) -> [Sized] {
    var printed: [UInt8] = []
    let end = try run(
      ["cat-file", "--batch-check", "--buffer"], input: Self.lines(objects)
    ) { printed += $0 }
    // `OBJECT KIND SIZE`, or `OBJECT missing`.
    let lines = printed.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self).split(separator: " ")
    }
    let sized = zip(objects, lines).compactMap { object, words -> Sized? in
      guard words.count == 3, words[0] == object, words[1] == kind, let size = Int(words[2]) else {
        return nil
      }
      return Sized(name: object, size: size)
    }
    if lines.contains(where: { $0.last == "missing" }) {
      throw FileError("read", revision, reason: Self.missing)
    }
    guard end.isDone, sized.count == objects.count else { throw failure(end, at: revision) }
    return sized
  }

  /// Hands over the bytes of objects, one after the other, in pieces; what is said before and after each
  /// is left out.
  func read(
    _ objects: [Sized], kind: String, for revision: String,
    take: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(FileError) {
    var (number, skipped, left) = (0, 0, 0)
    /// The bytes said before an object: `OBJECT KIND SIZE` and a line break.
    func head(_ object: Sized) -> Int { "\(object.name) \(kind) \(object.size)\n".utf8.count }
    func begin() {
      guard number < objects.count else { return }
      (skipped, left) = (head(objects[number]) + (number > 0 ? 1 : 0), objects[number].size)
      number += 1
    }
    begin()
    var total = objects.reduce(0) { $0 + head($1) + $1.size + 1 }
    let end = try run(
      ["cat-file", "--batch", "--buffer"], input: Self.lines(objects.map(\.name))
    ) { piece throws(FileError) in
      total -= piece.count
      var rest = piece
      while !rest.isEmpty {
        let gap = min(skipped, rest.count)
        skipped -= gap
        rest = rest.dropFirst(gap)
        let part = rest.prefix(left)
        if !part.isEmpty { try take(part) }
        left -= part.count
        rest = rest.dropFirst(part.count)
        if skipped == 0, left == 0 {
          if number == objects.count { return }
          begin()
        }
      }
    }
    guard end.isDone, total == 0 else { throw failure(end, at: revision) }
  }

  private static func lines(_ objects: [String]) -> [UInt8] {
    Array(objects.map { $0 + "\n" }.joined().utf8)
  }

  /// What git itself says went wrong.
  private func failure(_ end: Git.End, at name: String) -> FileError {
    // It tried to fetch what is not there, and was not allowed to.
    if ["lazy fetching", "transport '", "promisor"].contains(where: end.messages.contains) {
      return FileError("read", name, reason: Self.missing)
    }
    let line = end.messages.split(separator: "\n").first { !$0.hasPrefix("warning:") }
    let said = line.map { printable($0, most: 300) } ?? "git"
    return FileError("read", name, reason: Wording(fr: said, en: said))
  }
}
