import Balise

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line that says what a build is doing: only on a terminal.
///
/// A short build overwrites it before anybody could read it.
struct ProgressLine {
  private let isShown: Bool

  init(isShown: Bool) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// Shows a stage in place of the one before.
  func show(_ stage: BuildStage, in language: MessageLanguage) {
    let text =
      switch stage {
      case .understanding: Wording(fr: "Lecture et vérification…", en: "Reading and checking…")
      case .writing: Wording(fr: "Écriture des pages…", en: "Writing the pages…")
      }
    draw(text.text(in: language))
  }

  /// Leaves the line empty for what comes next.
  func clear() { draw("") }

  private func draw(_ text: String) {
    guard isShown else { return }
    let bytes = Array("\r\u{1B}[K\(text)".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
