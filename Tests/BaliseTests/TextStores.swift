import Foundation
import Testing

@testable import Balise

/// Texts that wait for the other pages.
@Suite struct TextStores {
  private static let texts = (0..<2_000).map { number in
    Array(String(repeating: "Texte \(number), ", count: number % 40).utf8)
  }

  /// Puts all texts on a store at once and says which stand in memory.
  private func put(on store: TextStore) throws -> [Bool] {
    let shelved = inParallel(Self.texts.count) { store.put(Self.texts[$0]) }
    for (text, kept) in zip(Self.texts, shelved) {
      #expect(kept.count == text.count)
      #expect(try kept.bytes() == text)
    }
    return shelved.map { if case .here = $0 { true } else { false } }
  }

  @Test func `texts come back as they were, wherever they waited`() throws {
    #expect(try put(on: TextStore(room: .max)).allSatisfy(\.self))
    let inMemory = try put(on: TextStore(room: 10_000))
    let kept = zip(Self.texts, inMemory).filter(\.1).map(\.0.count).reduce(0, +)
    #expect(kept > 9_000 && kept <= 10_000)
  }

  @Test func `without a disk all texts stand in memory`() throws {
    let store = TextStore(room: 0) { () throws(FileError) in
      throw FileError("write", AnonymousFile.name, code: EACCES)
    }
    #expect(try put(on: store).allSatisfy(\.self))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `where the disk is full all texts stand in memory`() throws {
    let store = TextStore(room: 0) { unsafe AnonymousFile(descriptor: open("/dev/full", O_RDWR)) }
    let inMemory = try put(on: store)
    #expect(zip(Self.texts, inMemory).allSatisfy { $0.isEmpty || $1 })
  }

  @Test func `a file that cannot be read is said to be so`() throws {
    let file = unsafe AnonymousFile(descriptor: open("/dev/null", O_WRONLY))
    #expect(throws: FileError("read", AnonymousFile.name, code: EBADF)) {
      try StoredText.away(file, 0..<3).bytes()
    }
    let empty = try AnonymousFile()
    #expect(throws: FileError("read", AnonymousFile.name, code: EIO)) {
      try StoredText.away(empty, 0..<3).bytes()
    }
  }
}
