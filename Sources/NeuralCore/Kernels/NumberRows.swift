/// Rows of numbers in memory, to be gone through one by one.
///
/// The code of a generic class is compiled once for all types and calls a function for each number;
/// what is here is compiled for each precision, and so some ten times as fast.
package struct NumberRows<Number> {
  /// The first row's first number.
  let start: UnsafeMutablePointer<Number>
  /// How many rows there are, and numbers in each.
  let count: Int
  let width: Int
  /// From one row to the next.
  let stride: Int

  /// Columns that are gone through together, so that their numbers share the processor's lines.
  private static var columnsAtOnce: Int { 8 }

  @inline(__always)
  fileprivate func forEachPlace(_ body: (_ row: Int, _ column: Int) -> Void) {
    var first = 0
    while first < width {
      let end = min(width, first + Self.columnsAtOnce)
      for row in 0..<count {
        for column in first..<end { body(row, column) }
      }
      first = end
    }
  }
}

extension NumberRows where Number: BinaryFloatingPoint {
  @inline(__always)
  fileprivate var isFinite: Bool {
    for row in 0..<count {
      // Without a way out in between, so that many are looked at together.
      var isFinite = true
      for column in 0..<width {
        isFinite = start[row * stride + column].magnitude <= .greatestFiniteMagnitude && isFinite
      }
      if !isFinite { return false }
    }
    return true
  }

  @inline(__always)
  fileprivate func transpose(into columns: NumberRows) {
    forEachPlace { row, column in
      columns.start[column * columns.stride + row] = start[row * stride + column]
    }
  }

  @inline(__always)
  fileprivate var transposed: [Double] {
    Array(unsafeUninitializedCapacity: count * width) { memory, filled in
      forEachPlace { row, column in
        memory[column * count + row] = Double(start[row * stride + column])
      }
      filled = count * width
    }
  }

  @inline(__always)
  fileprivate func fill(columns: [Double]) {
    columns.withUnsafeBufferPointer { columns in
      forEachPlace { row, column in
        start[row * stride + column] = Number(columns[column * count + row])
      }
    }
  }
}

extension KernelScalar {
  /// The rows of a buffer from a number on.
  static func rows(
    _ buffer: KernelBuffer<Self>, from first: Int = 0, count: Int, width: Int, stride: Int
  ) -> NumberRows<Self> {
    NumberRows(start: buffer.start + first, count: count, width: width, stride: stride)
  }
}

extension Float {
  package static func areFinite(_ rows: NumberRows<Float>) -> Bool { rows.isFinite }
  package static func transposed(_ rows: NumberRows<Float>) -> [Double] { rows.transposed }
  package static func transpose(_ rows: NumberRows<Float>, into columns: NumberRows<Float>) {
    rows.transpose(into: columns)
  }
  package static func fill(_ rows: NumberRows<Float>, columns: [Double]) {
    rows.fill(columns: columns)
  }
}

extension Double {
  package static func areFinite(_ rows: NumberRows<Double>) -> Bool { rows.isFinite }
  package static func transposed(_ rows: NumberRows<Double>) -> [Double] { rows.transposed }
  package static func transpose(_ rows: NumberRows<Double>, into columns: NumberRows<Double>) {
    rows.transpose(into: columns)
  }
  package static func fill(_ rows: NumberRows<Double>, columns: [Double]) {
    rows.fill(columns: columns)
  }
}
