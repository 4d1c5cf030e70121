/// The numbers of a table, row after row: as they are, or as bytes with a scale.
package struct Rows: Sendable, Equatable {
  private enum Numbers: Sendable, Equatable {
    case doubles([Double])
    case bytes([UInt8], ByteScale)
  }

  /// Numbers in a row.
  package let width: Int
  /// Rows.
  package let count: Int
  private let numbers: Numbers

  /// Rows of numbers.
  /// - Precondition: whole rows of at least one number.
  package init(width: Int, _ numbers: [Double]) {
    self.init(width: width, .doubles(numbers), numbers.count)
  }

  /// Rows of bytes, such as the pixels of pictures.
  /// - Precondition: whole rows of at least one byte.
  package init(width: Int, bytes: [UInt8], scale: ByteScale) {
    self.init(width: width, .bytes(bytes, scale), bytes.count)
  }

  private init(width: Int, _ numbers: Numbers, _ total: Int) {
    precondition(width > 0 && total % width == 0, "A table consists of whole rows.")
    self.width = width
    self.numbers = numbers
    count = total / width
  }

  /// The number of a row in a column, both counted from 0.
  package subscript(row: Int, column: Int) -> Double {
    precondition(0 <= column && column < width, "A row has a number for each column.")
    switch numbers {
    case .doubles(let numbers): return numbers[row * width + column]
    case .bytes(let bytes, let scale): return scale.number(bytes[row * width + column])
    }
  }

  /// The mean of each column; NaN without rows.
  ///
  /// Complexity: linear in the numbers.
  package var means: [Double] {
    var sums = Array(repeating: 0.0, count: width)
    for row in 0..<count {
      for column in sums.indices { sums[column] += self[row, column] }
    }
    return sums.map { $0 / Double(count) }
  }
}

/// The numbers that bytes stand for: they lie on a line.
package struct ByteScale: Sendable, Equatable {
  /// The number of byte 0.
  package let zero: Double
  /// The difference between the numbers of neighbouring bytes.
  package let step: Double

  /// A scale on which byte 0 stands for `zero`, and each further one for `step` more.
  package init(zero: Double, step: Double) {
    self.zero = zero
    self.step = step
  }

  /// The number of a byte.
  package func number(_ byte: UInt8) -> Double { zero + Double(byte) * step }
}
