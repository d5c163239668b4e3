import Fuzzing
import Testing

/// Good texts broken by chance, and all that chance has found before. The chance is a seeded one:
/// every run tries the same texts. `make fuzz` goes on for longer, guided by what the texts reach.
@Suite struct Fuzzed {
  @Test(arguments: FuzzTarget.allCases, 0..<8)
  func `whatever is written is read, placed and printed as promised`(
    target: FuzzTarget, seed: Int
  ) {
    var texts = TextsByChance(of: target, seed: UInt64(seed))
    for _ in 0..<target.share { expectSound(texts.next(), target) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `what was found before stays mended`(target: FuzzTarget) {
    for (name, text) in target.kept.sorted(by: { $0.key < $1.key }) {
      expectSound(text, target, name)
    }
  }

  private func expectSound(_ text: [UInt8], _ target: FuzzTarget, _ name: String = "") {
    let flaws = target.flaws(text)
    #expect(flaws.isEmpty, "\(name) \(String(decoding: text, as: UTF8.self).debugDescription)")
  }
}

extension FuzzTarget {
  /// Texts for each seed: a page costs a hundred times what a text costs.
  fileprivate var share: Int {
    switch self {
    case .frontMatter: 60
    case .markdown: 250
    case .page: 12
    case .gitTree, .svg, .image: 500
    case .promise: 20
    case .template: 60
    }
  }
}
