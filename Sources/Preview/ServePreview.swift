import Balise
import Diagnostics

/// Where a preview is to be had.
package struct PreviewAddress: Sendable, Equatable {
  /// The port, on this machine.
  package let port: Int
  /// The port that was looked for and is somebody else's; nil when it was free.
  package let taken: Int?

  /// Where the page stands that shows the site.
  package var shell: String { "http://127.0.0.1:\(port)/_balise/" }
}

/// The port of a site's preview: the same for one folder, so that open pages and bookmarks find it again.
/// None of these ports is kept from pages by browsers.
package func usualPort(of folder: String) -> Int {
  // FNV-1a, 32 bits.
  let hash = folder.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  return 8100 + Int(hash % 900)
}

/// Serves a site from memory until the program is asked to end, and builds it anew when its sources change.
/// - Parameters:
///   - site: its folder, as it was given.
///   - folder: the same, absolute.
///   - port: the only one to take; nil for the site's usual one, or the next that is free.
///   - onStart: told where the site is served, once it was built for the first time.
///   - onBuild: told what came of each build.
/// - Returns: false when no port was free; nothing was served then.
package func servePreview(
  of site: String, at folder: String, port: Int?, options: BuildOptions,
  in language: MessageLanguage, onStart: (PreviewAddress) -> Void,
  onBuild: @escaping (Preview) -> Void
) -> Bool {
  let loop = EventLoop(newsPath: "/_balise/events")
  let first = port ?? usualPort(of: folder)
  guard let free = (first...(port ?? first + 50)).first(where: loop.listen) else { return false }
  var preview = Preview()
  var watch = SourceWatch(site)
  loop.answer = { target, host in
    preview.answer(to: target, host: host, folder: folder, in: language)
  }
  loop.firstNews = { preview.event }
  let look = {
    let clock = ContinuousClock()
    let start = clock.now
    let hasChanged = watch.hasChanged()
    let pause = watch.pause(afterLooking: clock.now - start)
    guard hasChanged else { return pause }
    preview.build(options: options) { () throws(FileError) in try readSource(at: site) }
    onBuild(preview)
    loop.tell(preview.event)
    return pause
  }
  // Who comes before the first build is done waits for it.
  loop.firstPause = look()
  loop.tick = look
  onStart(PreviewAddress(port: free, taken: free == first ? nil : first))
  loop.run()
  return true
}

/// Looks for changes in a site's sources, and waits until a burst of them has passed.
struct SourceWatch {
  private let site: String
  /// What the last build read; nil before the first.
  private var built: SourceState?
  /// What was seen last.
  private var seen: SourceState?

  init(_ site: String) { self.site = site }

  /// Whether the sources have changed since the last time they had, and rest now.
  mutating func hasChanged() -> Bool { hasChanged(to: SourceState(at: site)) }

  mutating func hasChanged(to state: SourceState) -> Bool {
    defer { seen = state }
    // The first build waits for nothing.
    guard built == nil || state != built && state == seen else { return false }
    built = state
    return true
  }

  /// Milliseconds until the next look: few while changes go on, else so many that looking takes a
  /// fiftieth of one core at most.
  func pause(afterLooking time: Duration) -> Int {
    if seen != built { return 50 }
    let milliseconds = Int(time / .milliseconds(1))
    return min(5000, max(250, 50 * milliseconds))
  }
}
