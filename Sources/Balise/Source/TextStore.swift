import Diagnostics
import Synchronization

/// Where the texts of pages wait until every page is laid out: a link may lead to any of them.
///
/// The first stand in memory. When its room is used up, the others wait in a file without a name, so
/// that memory does not grow with the texts of a site. Where no such file can be written, all stand
/// in memory.
final class TextStore: Sendable {
  private struct State {
    /// How many bytes may still stand in memory.
    var room: Int
    let makeFile: @Sendable () throws(FileError) -> AnonymousFile
    var file: AnonymousFile?
    /// Where the next text goes in the file.
    var end = 0
    var hasDisk = true

    /// Where a text goes; nil for one that stands in memory.
    mutating func place(for count: Int) -> (AnonymousFile, Range<Int>)? {
      if count <= room {
        room -= count
        return nil
      }
      if file == nil, hasDisk { file = try? makeFile() }
      guard hasDisk, let file else {
        hasDisk = false
        return nil
      }
      defer { end += count }
      return (file, end..<end + count)
    }
  }

  private let state: Mutex<State>

  /// - Parameter room: how many bytes of texts stand in memory.
  init(
    room: Int,
    makeFile: @escaping @Sendable () throws(FileError) -> AnonymousFile = AnonymousFile.init
  ) {
    state = Mutex(State(room: room, makeFile: makeFile))
  }

  /// Puts a text on the store.
  func put(_ text: [UInt8]) -> StoredText {
    guard let (file, range) = state.withLock({ $0.place(for: text.count) }) else {
      return .here(text)
    }
    do throws(FileError) {
      try file.write(text, at: range.lowerBound)
      return .away(file, range)
    } catch {
      // The disk is full: this text and those to come stand in memory.
      state.withLock { $0.hasDisk = false }
      return .here(text)
    }
  }
}

/// A text on a ``TextStore``.
enum StoredText: Sendable {
  case here([UInt8])
  case away(AnonymousFile, Range<Int>)

  /// The number of bytes.
  var count: Int {
    switch self {
    case .here(let bytes): bytes.count
    case .away(_, let range): range.count
    }
  }

  /// The text itself.
  func bytes() throws(FileError) -> [UInt8] {
    switch self {
    case .here(let bytes): bytes
    case .away(let file, let range): try file.bytes(in: range)
    }
  }
}
