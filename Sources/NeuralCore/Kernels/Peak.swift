import CKernels

extension KernelScalar {
  /// Runs rounds of multiply-adds, fused if the machine can: all that a core can do in this
  /// precision; returns the floating-point operations done.
  package static func multiplyAdd(rounds: Int, on set: InstructionSet = .best) -> Double {
    kernels(set).pointee.peak(Int64(rounds))
  }
}
