import Foundation
import Fuzzing

/// What is fuzzed: `BALISE_FUZZ=markdown fuzz …`.
let target: FuzzTarget = {
  guard let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["BALISE_FUZZ"] ?? "")
  else { fatalError("BALISE_FUZZ has to be one of \(FuzzTarget.allCases.map(\.rawValue))") }
  return target
}()
