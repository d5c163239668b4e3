/// Values in a row that is filled and emptied again and again.
///
/// An array asks at each step whether somebody else holds it too; nobody ever holds a row but its
/// owner.
struct Row<Element>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  /// The values; valid until one is added, and as long as the row's owner lives.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "a place outside the row")
      return start[index]
    }
    set {
      precondition(index >= 0 && index < count, "a place outside the row")
      start[index] = newValue
    }
  }

  /// Adds a value.
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (start + count).initialize(to: element)
    count += 1
  }

  /// Adds values, which must not be the row's own.
  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    if count + elements.count > capacity { grow(by: elements.count) }
    (start + count).initialize(from: first, count: elements.count)
    count += elements.count
  }

  // Not inlined: it is seldom needed.
  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(2 * capacity, count + more)
    let place = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    place.moveInitialize(from: start, count: count)
    start.deallocate()
    start = place
    capacity = larger
  }

  /// Puts one value in the place of several.
  mutating func fill(_ range: Range<Int>, with element: Element) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a place outside the row")
    for index in range { start[index] = element }
  }

  /// Takes the last value away.
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return (start + count).move()
  }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    start.deinitialize(count: count)
    count = 0
  }

  /// Forgets some values; the others stay in order.
  mutating func removeAll(where isForgotten: (Element) -> Bool) {
    var kept = 0
    for index in 0..<count where !isForgotten(start[index]) {
      start[kept] = start[index]
      kept += 1
    }
    (start + kept).deinitialize(count: count - kept)
    count = kept
  }

  /// Brings the values into order.
  mutating func sort(by isBefore: (Element, Element) -> Bool) {
    var elements = UnsafeMutableBufferPointer(start: start, count: count)
    elements.sort(by: isBefore)
  }
}

extension Row where Element == UInt8 {
  /// Adds a text.
  mutating func append(_ text: StaticString) { append(contentsOf: text.bytes) }

  /// Adds a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Adds the digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds a text with the characters that mean something in HTML escaped.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        default: append(byte)
        }
      }
    }
  }

  /// Gives what was added from a place on, followed by a NUL that does not belong to the row.
  mutating func withTerminated<Result>(
    from place: Int = 0, _ work: (UnsafePointer<UInt8>) -> Result
  ) -> Result {
    append(0)
    count -= 1
    return work(UnsafePointer(start + place))
  }
}
