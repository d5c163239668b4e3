import HTML
import Templates

/// How far a page of a template has been read, in one of the ways in which its sections may be there
/// or not.
struct PageReading: Hashable {
  var reader = TagReader()
  var facts = Facts()
  /// What is known of sections of the page itself, where that made a difference that still lasts.
  var decisions = Decisions()

  /// What of the page has to be known later.
  struct Facts: Hashable {
    var (hasPolicy, hasReferrer) = (false, false)
    /// The first tag that loads something before the policy.
    var early: Int?
    /// Whether `meta` still holds for the whole page.
    var isInHead = true
    /// Whether a drawing or a formula has begun: inside of one, elements that hold nothing but text
    /// may hold tags.
    var mayBeForeign = false
  }

  /// Whether sections of the page are there: a bit for each name.
  struct Decisions: Hashable {
    private var (there, notThere): (UInt128, UInt128) = (0, 0)

    /// Whether the section is there; nil where it may be or not.
    func isThere(_ name: Name) -> Bool? {
      let bit: UInt128 = 1 << UInt128(name.rawValue)
      return there & bit != 0 ? true : notThere & bit != 0 ? false : nil
    }

    mutating func decide(_ name: Name, _ isThere: Bool) {
      let bit: UInt128 = 1 << UInt128(name.rawValue)
      if isThere { there |= bit } else { notThere |= bit }
    }

    /// Leaves what others know, too.
    mutating func keep(_ other: Decisions) {
      there &= other.there
      notThere &= other.notThere
    }
  }

  /// Readings that go on alike become one, which knows of sections what both know.
  static func merging(_ readings: [PageReading]) -> [PageReading] {
    if readings.count < 2 { return readings }
    var merged: [PageReading] = []
    for reading in readings {
      let same = merged.firstIndex { $0.facts == reading.facts && $0.reader == reading.reader }
      if let same {
        merged[same].decisions.keep(reading.decisions)
      } else {
        merged.append(reading)
      }
    }
    return merged
  }
}

extension PageReading {
  /// Notes what a tag means for the page.
  ///
  /// - Returns: what is wrong with the tag where it stands, and the mark of the place.
  mutating func note(_ tag: HTMLTag, mayForward: Bool) -> [(mark: Int, what: PromiseFault)] {
    var faults: [(mark: Int, what: PromiseFault)] = []
    if let fault = promiseFault(of: tag, mayForward: mayForward) { faults.append(fault) }
    if tag.isEnd {
      if ["head", "body", "html", "br"].contains(tag.name) { leaveHead() }
      return faults
    }
    if mayLoad(tag), !facts.hasPolicy, facts.early == nil { facts.early = tag.mark }
    switch tag.name {
    case "meta": faults += note(meta: tag)
    case "html", "head", "title", "link", "style", "noscript": break
    case "svg", "math":
      facts.mayBeForeign = true
      leaveHead()
    default: leaveHead()
    }
    return faults
  }

  /// What follows is no part of the head any more.
  mutating func leaveHead() {
    facts.isInHead = false
    reader.reportsText = false
  }

  private mutating func note(meta tag: HTMLTag) -> [(mark: Int, what: PromiseFault)] {
    func folded(_ name: String) -> String {
      (tag[name] ?? "").lowercased().filter { !$0.isWhitespace }
    }
    var faults: [(mark: Int, what: PromiseFault)] = []
    if folded("http-equiv") == "content-security-policy" {
      let isRight = folded("content") == String(HTMLVariable.policy.scalar)
      if !isRight || facts.hasPolicy || !facts.isInHead {
        faults.append((tag.mark, .unguarded(isMissing: false)))
      } else if let early = facts.early {
        faults.append((early, .early))
      }
      facts.hasPolicy = true
      facts.early = nil
    }
    if folded("name") == "referrer" {
      if folded("content") != "no-referrer" || facts.hasReferrer {
        faults.append((tag.mark, .referrer(isMissing: false)))
      }
      facts.hasReferrer = true
    }
    return faults
  }
}
