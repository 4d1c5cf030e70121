import CKernels

/// A precision that the kernels come in.
package protocol KernelScalar: BinaryFloatingPoint, Sendable {
  /// Whether this is Double rather than Float.
  static var isDouble: Bool { get }
  /// The numbers behind its elementary functions.
  static var fittedFunctions: FittedFunctions<Self> { get }

  /// Whether all numbers are finite.
  static func areFinite(_ rows: NumberRows<Self>) -> Bool
  /// The numbers column by column.
  static func transposed(_ rows: NumberRows<Self>) -> [Double]
  /// Writes each column of the first as a row of the second, which has room for them.
  static func transpose(_ rows: NumberRows<Self>, into columns: NumberRows<Self>)
  /// Takes the numbers from as many that stand column by column.
  static func fill(_ rows: NumberRows<Self>, columns: [Double])
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
