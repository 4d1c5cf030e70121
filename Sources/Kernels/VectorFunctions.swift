import CKernels

/// The kernels' functions of whole arrays.
package enum VectorFunctions {
  /// f of each number.
  package static func apply<Scalar: KernelScalar>(
    _ function: KernelFunction, to values: [Scalar], on set: InstructionSet = .best
  ) -> [Scalar] {
    let kernels = Scalar.kernels(set)
    let padded = values.count.roundedUp(to: Int(kernels.pointee.lanes))
    var result = values + Array(repeating: 0, count: padded - values.count)
    result.withUnsafeMutableBufferPointer { buffer in
      kernels.pointee.apply(function.rawValue, buffer.baseAddress, Int64(padded))
    }
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
