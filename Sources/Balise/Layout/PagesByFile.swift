/// Finds a page by its file. All files stand in one row of bytes: what a link leads to is looked for
/// without making a text of it, and without a look at other pages.
package struct PagesByFile: Sendable {
  /// The files of all pages, from `content/`, one behind the other.
  private var files: [UInt8] = []
  /// Where in `files` each begins, and at last the end.
  private var starts = [0]
  /// The number of each page, at the place that its file's hash says or at the next free one; -1 where
  /// there is none. Never more than half full.
  private var numbers: [Int32]

  /// - Parameter pages: the file of each page, from `content/`.
  init(_ pages: [String]) {
    var room = 8
    while room < 2 * pages.count { room *= 2 }
    numbers = [Int32](repeating: -1, count: room)
    starts.reserveCapacity(pages.count + 1)
    for (number, page) in pages.enumerated() {
      let file = Array(page.utf8)
      files += file
      starts.append(files.count)
      numbers[place(of: file)] = Int32(number)
    }
  }

  /// The number of the page that a file holds.
  package subscript(file: String) -> Int? { self[Array(file.utf8)] }

  /// The same for a file in UTF-8.
  subscript(file: [UInt8]) -> Int? {
    let number = numbers[place(of: file)]
    return number < 0 ? nil : Int(number)
  }

  /// Where in `numbers` a file's page stands or would stand.
  private func place(of file: [UInt8]) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in file { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = numbers.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while numbers[place] >= 0, !isFile(of: Int(numbers[place]), file) { place = (place + 1) & mask }
    return place
  }

  private func isFile(of page: Int, _ file: [UInt8]) -> Bool {
    guard starts[page + 1] - starts[page] == file.count else { return false }
    return files.withUnsafeBufferPointer { files in
      file.withUnsafeBufferPointer { file in
        orderInBytes(UnsafeBufferPointer(rebasing: files[starts[page]...].prefix(file.count)), file)
          == 0
      }
    }
  }
}
