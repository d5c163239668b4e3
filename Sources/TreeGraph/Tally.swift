/// A count without an upper bound: every question may double the paths through a tree. It can be
/// added to, compared and printed, and no more.
package struct Tally: Equatable, Sendable {
  /// Eighteen decimal digits each, the lowest first; none for zero.
  private var limbs: [UInt64]

  private static let limit: UInt64 = 1_000_000_000_000_000_000
  private static let digits = 18

  /// A count that is known; never negative.
  package init(_ count: Int = 0) {
    precondition(count >= 0, "a count is never negative")
    let (high, low) = UInt64(count).quotientAndRemainder(dividingBy: Self.limit)
    limbs = high > 0 ? [low, high] : low > 0 ? [low] : []
  }

  package static func += (sum: inout Tally, other: Tally) {
    var carry: UInt64 = 0
    for index in 0..<max(sum.limbs.count, other.limbs.count) {
      if index == sum.limbs.count { sum.limbs.append(0) }
      let limb = sum.limbs[index] + (index < other.limbs.count ? other.limbs[index] : 0) + carry
      carry = limb >= limit ? 1 : 0
      sum.limbs[index] = limb - carry * limit
      if carry == 0, index >= other.limbs.count { return }
    }
    if carry > 0 { sum.limbs.append(carry) }
  }
}

extension Tally: CustomStringConvertible {
  /// All its digits.
  package var description: String {
    guard let highest = limbs.last else { return "0" }
    return limbs.dropLast().reversed().reduce(into: "\(highest)") { text, limb in
      let part = String(limb)
      text += String(repeating: "0", count: Self.digits - part.utf8.count) + part
    }
  }
}
