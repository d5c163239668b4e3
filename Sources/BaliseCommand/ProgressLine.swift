import Balise
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line that says what a build is doing: only on a terminal, but for a wait, which anybody who
/// reads the messages wants to know of.
///
/// A short build overwrites it before anybody could read it.
struct ProgressLine {
  private let isShown: Bool

  private let saysWaits: Bool

  init(isShown: Bool) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
    saysWaits = isShown && !self.isShown
  }

  /// Shows a stage in place of the one before.
  func show(_ stage: BuildStage, in language: MessageLanguage) {
    let text =
      switch stage {
      case .reading: Wording(fr: "Lecture et vérification…", en: "Reading and checking…")
      case .writing: Wording(fr: "Écriture des pages…", en: "Writing the pages…")
      case .waiting(let owner, let seconds): wait(for: owner, seconds)
      }
    draw(text.text(in: language))
    if case .waiting = stage, saysWaits { printMessage(text.text(in: language)) }
  }

  private func wait(for owner: LockOwner?, _ seconds: Int) -> Wording {
    let longest = waitingTime(seconds)
    let other = anotherBuild(owner)
    return Wording(
      fr: "\(sentence(other.french)) écrit dans ce dossier ; j'attends qu'elle ait fini, "
        + "\(longest) au plus…",
      en: "\(sentence(other.english)) is writing into this folder; waiting for it to end, "
        + "\(longest) at most…")
  }

  private func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Leaves the line empty for what comes next.
  func clear() { draw("") }

  private func draw(_ text: String) {
    guard isShown else { return }
    let bytes = Array("\r\u{1B}[K\(text)".utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
