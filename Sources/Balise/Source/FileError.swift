import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine got wrong: which operation on which path, and the system's reason.
package struct FileError: Error, Sendable, Equatable {
  /// What was tried: "read", "write", "list" …
  package let operation: String
  /// As it was given: from the folder of the site, or of the output.
  package let path: String
  /// The system's error number (`errno`), 0 when the reason is given in words.
  package let code: Int32
  private let words: Wording?

  init(_ operation: String, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
    self.words = nil
  }

  init(_ operation: String, _ path: String, reason: Wording) {
    self.operation = operation
    self.path = path
    self.code = 0
    self.words = reason
  }

  /// The reason in words.
  package var reason: Wording {
    if let words { return words }
    let system = unsafe String(cString: strerror(code))
    let french: [Int32: String] = [
      ENOENT: "n'existe pas", EACCES: "accès refusé", EPERM: "opération interdite",
      ENOSPC: "plus de place sur le disque", EROFS: "le disque est en lecture seule",
      EISDIR: "c'est un dossier", ENOTDIR: "ce n'est pas un dossier",
      ENAMETOOLONG: "nom trop long", EIO: "erreur de lecture ou d'écriture du disque",
      EDQUOT: "quota de disque dépassé", EMFILE: "trop de fichiers ouverts",
      EEXIST: "existe déjà", ENOTEMPTY: "ce dossier n'est pas vide", ELOOP: "trop de liens",
      EFBIG: "fichier trop grand",
    ]
    return Wording(fr: french[code] ?? system, en: system.lowercased())
  }
}
