import Dispatch
import Synchronization

/// Calls `work` for 0 ..< count on all cores and returns the results in order.
///
/// If some calls throw, the error of the lowest index is thrown, so that runs do not differ.
func inParallel<Result: Sendable, Failure: Error>(
  _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  // Work is dealt in strips, so that neither one slow file nor the dealing itself costs much.
  let strip = max(1, min(64, count / 32))
  let strips = (count + strip - 1) / strip
  let done = Mutex([[Swift.Result<Result, Failure>]](repeating: [], count: strips))
  DispatchQueue.concurrentPerform(iterations: strips) { turn in
    // The last come first: what is made of many pages stands there, and at the end one core would
    // wait for it.
    let number = strips - 1 - turn
    let results = (number * strip..<min(count, (number + 1) * strip)).map { index in
      Swift.Result { () throws(Failure) in try work(index) }
    }
    done.withLock { $0[number] = results }
  }
  var results: [Result] = []
  results.reserveCapacity(count)
  for strip in done.withLock({ $0 }) {
    for result in strip { results.append(try result.get()) }
  }
  return results
}
