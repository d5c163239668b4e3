import HTML
import Templates

/// How far a page of a template has been read, in one of the ways in which its sections may be there
/// or not.
struct PageReading: Hashable {
  var reader = TagReader()
  var facts = Facts()
  /// Whether a section of the page itself is there, where that made a difference that still lasts.
  var decisions: [Symbol: Bool] = [:]

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

  /// The same, nothing known of sections.
  private var core: PageReading {
    var core = self
    core.decisions = [:]
    return core
  }

  /// Readings that go on alike become one, which knows of sections what both know.
  static func merging(_ readings: [PageReading]) -> [PageReading] {
    if readings.count < 2 { return readings }
    var places: [PageReading: Int] = [:]
    var merged: [PageReading] = []
    for reading in readings {
      if let place = places[reading.core] {
        merged[place].decisions = merged[place].decisions.filter {
          reading.decisions[$0.key] == $0.value
        }
      } else {
        places[reading.core] = merged.count
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
