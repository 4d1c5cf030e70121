import CKernels

/// The operations that a core can do at most, for the benchmark.
package enum PeakRate {
  /// Runs rounds of fused multiply-adds; returns the floating-point operations done, 0 where the
  /// instruction set has no such measure.
  package static func run(rounds: Int, on set: InstructionSet = .best) -> Double {
    ck_fused_rounds(set.rawValue, Int64(rounds))
  }
}
