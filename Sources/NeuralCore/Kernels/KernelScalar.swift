import CKernels

/// A precision that the kernels come in.
package protocol KernelScalar: BinaryFloatingPoint, Sendable {
  /// Whether this is Double rather than Float.
  static var isDouble: Bool { get }
  /// The numbers behind its elementary functions.
  static var fittedFunctions: FittedFunctions<Self> { get }
}

extension Float: KernelScalar {
  /// Float is not Double.
  package static let isDouble = false
}

extension Double: KernelScalar {
  /// Double is.
  package static let isDouble = true
}

extension KernelScalar {
  /// The table of functions for an instruction set.
  static func kernels(_ set: InstructionSet) -> UnsafePointer<ck_kernels> {
    precondition(set.isSupported, "this machine lacks the instruction set")
    return ck_select(set.rawValue, isDouble ? 1 : 0)
  }

  /// How many numbers one vector of the instruction set holds.
  package static func lanes(_ set: InstructionSet) -> Int { Int(kernels(set).pointee.lanes) }
}
