import CKernels

/// The vector instructions that the kernels are compiled for; results do not depend on the choice.
package enum InstructionSet: Int32, CaseIterable, Sendable {
  /// SSE2 on x86, NEON on arm64.
  case baseline
  case avx2, avx512

  /// The best set that this machine has and the environment variable `NNPLAY_ISA` allows.
  package static let best = InstructionSet(rawValue: ck_best()) ?? .baseline

  /// Whether this machine has the set.
  package var isSupported: Bool { ck_supported(rawValue) != 0 }
}
