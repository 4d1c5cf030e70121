import CKernels

/// The operations that a core can do at most, for the benchmark.
package enum PeakRate {
  /// Runs rounds of multiply-adds of Float, fused if the machine can; returns the floating-point
  /// operations done.
  package static func run(rounds: Int, on set: InstructionSet = .best) -> Double {
    ck_fused_rounds(set.rawValue, Int64(rounds))
  }
}
