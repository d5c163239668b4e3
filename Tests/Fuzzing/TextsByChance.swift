/// Texts made of good ones by cutting, doubling, splicing and breaking them by chance.
package struct TextsByChance {
  private let seeds: [[UInt8]]
  private var numbers: SeededNumbers

  /// The same seed gives the same texts.
  package init(of target: FuzzTarget, seed: UInt64) {
    seeds = target.seeds.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
    numbers = SeededNumbers(seed: seed)
  }

  /// The next text, of at most some two thousand bytes.
  package mutating func next() -> [UInt8] {
    var text: [UInt8] = []
    if numbers.below(4) == 0 {
      for _ in 0..<numbers.below(40) { text += numbers.element(of: tokens) }
    } else {
      let seed = numbers.element(of: seeds)
      // The beginning matters most: that is where the front matter stands.
      text = Array(seed.prefix(200 + numbers.below(1500)))
    }
    for _ in 0...numbers.below(8) { mutate(&text) }
    return Array(text.prefix(2000))
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    let start = numbers.below(text.count + 1)
    let end = min(text.count, start + numbers.below(60))
    switch numbers.below(8) {
    case 0: text.removeSubrange(start..<end)
    case 1: text.insert(contentsOf: text[start..<end], at: numbers.below(text.count + 1))
    case 2 where start < text.count: text[start] ^= UInt8(1 << numbers.below(8))
    case 3: text.insert(UInt8(numbers.below(256)), at: start)
    case 4: text.replaceSubrange(start..<end, with: numbers.element(of: tokens))
    case 5:
      let piece = Array(text[start..<end])
      for _ in 0..<numbers.below(30) { text.insert(contentsOf: piece, at: start) }
    case 6:
      let other = numbers.element(of: seeds)
      text.insert(contentsOf: other.dropFirst(numbers.below(other.count)).prefix(80), at: start)
    default: text.insert(contentsOf: numbers.element(of: tokens), at: start)
    }
  }
}
