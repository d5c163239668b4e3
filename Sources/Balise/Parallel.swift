import Dispatch

/// Calls `work` for 0 ..< count on all cores and returns the results in order.
///
/// If some calls throw, the error of the lowest index is thrown, so that runs do not differ.
func inParallel<Result: Sendable, Failure: Error>(
  _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  // Work is dealt in strips, so that neither one slow file nor the dealing itself costs much.
  let strip = max(1, min(64, count / 32))
  let strips = (count + strip - 1) / strip
  let slots = UnsafeMutablePointer<Swift.Result<Result, Failure>?>.allocate(capacity: count)
  slots.initialize(repeating: nil, count: count)
  defer {
    slots.deinitialize(count: count)
    slots.deallocate()
  }
  // Each index is written by exactly one call and read only after all have ended.
  nonisolated(unsafe) let shared = slots
  DispatchQueue.concurrentPerform(iterations: strips) { turn in
    // The last come first: what is made of many pages stands there, and at the end one core would
    // wait for it.
    let number = strips - 1 - turn
    for index in number * strip..<min(count, (number + 1) * strip) {
      do throws(Failure) {
        shared[index] = .success(try work(index))
      } catch {
        shared[index] = .failure(error)
      }
    }
  }
  var results: [Result] = []
  results.reserveCapacity(count)
  for index in 0..<count {
    guard let result = slots[index] else { preconditionFailure("every index is worked on once") }
    results.append(try result.get())
  }
  return results
}
