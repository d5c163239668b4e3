import Foundation
import Fuzzing

/// What libFuzzer calls with every text; its main function is the program's.
@_cdecl("LLVMFuzzerTestOneInput")
public func judge(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let flaws = unsafe target.flaws(Array(UnsafeBufferPointer(start: bytes, count: count)))
  if !flaws.isEmpty { fatalError(flaws.joined(separator: "\n")) }
  return 0
}

/// What libFuzzer calls first: puts what to begin with into the folder that `run.sh` names.
@_cdecl("LLVMFuzzerInitialize")
public func begin(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["BALISE_FUZZ_SEEDS"] else { return 0 }
  for (number, seed) in target.seeds.values.enumerated() {
    try? Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(number)"))
  }
  return 0
}
