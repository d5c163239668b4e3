import Dispatch
import Synchronization

/// Calls `work` for 0 ..< count on all cores and returns the results in order.
///
/// If some calls throw, the error of the lowest index is thrown, so that runs do not differ.
func inParallel<Result: Sendable, Failure: Error>(
  _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  // Work is dealt in strips, so that neither one slow file nor the dealing itself costs much.
  let strip = max(1, min(32, count / 32))
  let strips = (count + strip - 1) / strip
  let done = Mutex(Done<Result, Failure>(strips: strips))
  DispatchQueue.concurrentPerform(iterations: strips) { turn in
    // The last come first: what is made of many pages stands there, and at the end one core would
    // wait for it.
    let number = strips - 1 - turn
    var results: [Result] = []
    results.reserveCapacity(strip)
    do throws(Failure) {
      for index in number * strip..<min(count, (number + 1) * strip) {
        results.append(try work(index))
      }
      done.withLock { $0.results[number] = results }
    } catch {
      done.withLock { $0.fail(error, in: number) }
    }
  }
  let (results, failure) = done.withLock { ($0.results, $0.failure) }
  if let failure { throw failure.error }
  var all: [Result] = []
  all.reserveCapacity(count)
  for strip in results { all += strip }
  return all
}

/// What has come of each strip of work.
private struct Done<Result, Failure: Error> {
  var results: [[Result]]
  /// The first error of the lowest strip that has one.
  private(set) var failure: (strip: Int, error: Failure)?

  init(strips: Int) { results = Array(repeating: [], count: strips) }

  mutating func fail(_ error: Failure, in strip: Int) {
    if strip < failure?.strip ?? .max { failure = (strip, error) }
  }
}
