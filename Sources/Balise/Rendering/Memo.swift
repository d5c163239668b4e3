import Synchronization

/// Values made once for each key and kept for whoever asks next, on whatever core.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Values beyond these are made anew each time: of many, hardly two are asked for twice.
  private static var most: Int { 1_000 }
  private let values = Mutex<[Key: Value]>([:])

  /// The value of a key; should two cores ask for it at once, both make it, and it is the same.
  func value(for key: Key, _ make: () -> Value) -> Value {
    if let value = values.withLock({ $0[key] }) { return value }
    let value = make()
    values.withLock { if $0.count < Self.most { $0[key] = value } }
    return value
  }
}
