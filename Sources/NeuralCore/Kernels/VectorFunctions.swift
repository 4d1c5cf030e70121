import CKernels

/// The kernels' functions of whole arrays.
package enum VectorFunctions {
  /// f of each number.
  package static func apply<Scalar: KernelScalar>(
    _ activation: Activation, to values: [Scalar], on set: InstructionSet = .best
  ) -> [Scalar] {
    map(values, on: set) { $0.apply(Int32(activation.entry.kernel), $1, $2) }
  }

  /// e to each number.
  package static func exponential<Scalar: KernelScalar>(
    _ values: [Scalar], on set: InstructionSet = .best
  ) -> [Scalar] {
    map(values, on: set) { $0.exponential($1, $2) }
  }

  /// The natural logarithm of each number.
  package static func logarithm<Scalar: KernelScalar>(
    _ values: [Scalar], on set: InstructionSet = .best
  ) -> [Scalar] {
    map(values, on: set) { $0.logarithm($1, $2) }
  }

  /// f' at each sum z.
  package static func slopes<Scalar: KernelScalar>(
    of activation: Activation, at z: [Scalar], on set: InstructionSet = .best
  ) -> [Scalar] {
    let padding = z.count.roundedUp(to: Scalar.lanes(set)) - z.count
    let sums = z + Array(repeating: 0, count: padding)
    let values = apply(activation, to: sums, on: set)
    let ones = Array(repeating: Scalar(1), count: sums.count)
    let slopes = map(ones, on: set) { kernels, deltas, count in
      values.withUnsafeBytes { values in
        sums.withUnsafeBytes { sums in
          kernels.multiply_slopes(
            Int32(activation.entry.kernel), deltas, values.baseAddress, sums.baseAddress, count)
        }
      }
    }
    return Array(slopes.prefix(z.count))
  }

  /// Lets a kernel work on a copy of the numbers, padded to whole vectors.
  private static func map<Scalar: KernelScalar>(
    _ values: [Scalar], on set: InstructionSet,
    _ work: (ck_kernels, UnsafeMutableRawPointer?, Int64) -> Void
  ) -> [Scalar] {
    let kernels = Scalar.kernels(set).pointee
    let padded = values.count.roundedUp(to: Int(kernels.lanes))
    var result = values + Array(repeating: 0, count: padded - values.count)
    result.withUnsafeMutableBytes { work(kernels, $0.baseAddress, Int64(padded)) }
    return Array(result.prefix(values.count))
  }

  /// The softmax of each row.
  package static func softmax<Scalar: KernelScalar>(
    _ rows: [[Scalar]], on set: InstructionSet = .best
  ) -> [[Scalar]] {
    guard let width = rows.first?.count else { return [] }
    let stride = width.roundedUp(to: 16)
    let buffer = KernelBuffer<Scalar>(count: rows.count * stride)
    for (index, row) in rows.enumerated() {
      for column in 0..<width { buffer[index * stride + column] = row[column] }
    }
    Scalar.kernels(set).pointee.softmax(
      buffer.start, Int64(rows.count), Int64(width), Int64(stride))
    return rows.indices.map { row in (0..<width).map { buffer[row * stride + $0] } }
  }
}
