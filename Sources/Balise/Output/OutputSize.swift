import Diagnostics
import Synchronization

/// How large a site may become, in bytes of the pages and other files that are made of its sources: help
/// of many lines on every step of a great tree is soon more than any host takes.
package struct OutputBounds: Sendable {
  /// No site may have more.
  package var most = 1_000_000_000
  /// Nor so many times as much as its sources.
  package var factor = 1_000
  /// A site may always have so much.
  package var always = 256_000_000

  /// The bounds that hold unless the caller asks for more.
  package init() {}
}

/// The size of what a build has made so far. A class only because all cores add to it.
final class OutputSize: Sendable {
  private let bounds: OutputBounds?
  private let path: String
  private let sourceSize: @Sendable () throws(FileError) -> Int
  private let state = Mutex<(size: Int, most: Int?)>((0, nil))

  /// - Parameters:
  ///   - bounds: nil for none.
  ///   - path: the output, for messages.
  ///   - sourceSize: the bytes of the sources, asked for only where they matter.
  init(
    _ bounds: OutputBounds?, of path: String,
    sourceSize: @escaping @Sendable () throws(FileError) -> Int
  ) {
    self.bounds = bounds
    self.path = path
    self.sourceSize = sourceSize
  }

  /// Adds a file.
  /// - Throws: When all files together are too large.
  func add(_ count: Int) throws(FileError) {
    guard let bounds else { return }
    let (size, known) = state.withLock { state in
      state.size += count
      return state
    }
    if size <= bounds.always { return }
    let most: Int
    if let known {
      most = known
    } else {
      most = max(bounds.always, min(bounds.most, bounds.factor * (try sourceSize())))
    }
    state.withLock { $0.most = most }
    if size > most { throw FileError("write", path, reason: tooMuch(most, bounds)) }
  }
}

private func tooMuch(_ most: Int, _ bounds: OutputBounds) -> Wording {
  let isAbsolute = most == bounds.most
  let megabytes = most / 1_000_000
  return Wording(
    fr: "le site ferait plus de \(megabytes) Mo"
      + (isAbsolute ? "" : ", \(bounds.factor) fois ses sources")
      + " ; un long texte se répète sans doute sur toutes les pages (« help: », « order: ») ; s'il "
      + "doit être si grand, ajoutez --large",
    en: "the site would have more than \(megabytes) MB"
      + (isAbsolute ? "" : ", \(bounds.factor) times its sources")
      + "; a long text is probably repeated on every page (“help:”, “order:”); if it has to be that "
      + "large, add --large")
}
