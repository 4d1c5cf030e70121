import Glibc
import NeuralCore

/// The numbers of a table, row after row, as a network sees them: as they are, as bytes with a scale,
/// or in coordinates of each column's scale.
///
/// Scales are applied where a number is read, so that tables on other scales share their memory.
package struct Rows: Sendable, Equatable {
  fileprivate enum Numbers: Sendable {
    case doubles([Double])
    case bytes([UInt8], ByteScale)
  }

  /// Numbers in a row.
  package let width: Int
  /// Rows.
  package let count: Int
  private let numbers: Numbers
  /// How each column's own values become coordinates; empty where they are the same.
  private(set) var fits: [ColumnFit] = []

  /// Rows of numbers; NaN is a missing one, which needs a fit.
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

  /// The same rows under other fits of their columns.
  /// - Precondition: one for each column.
  func fitted(_ fits: [ColumnFit]) -> Rows {
    precondition(fits.count == width, "Each column has its fit.")
    var rows = self
    rows.fits = fits
    return rows
  }

  /// Further rows under the fits of these.
  /// - Precondition: whole rows.
  func alike(_ numbers: [Double]) -> Rows {
    var further = Rows(width: width, numbers)
    further.fits = fits
    return further
  }

  /// The number of a row in a column, both counted from 0.
  package subscript(row: Int, column: Int) -> Double {
    let own = own(row, column)
    return fits.isEmpty ? own : fits[column].coordinate(of: own)
  }

  /// The number before it is scaled; NaN where it is missing.
  func own(_ row: Int, _ column: Int) -> Double {
    precondition(0 <= column && column < width, "A row has a number for each column.")
    switch numbers {
    case .doubles(let numbers): return numbers[row * width + column]
    case .bytes(let bytes, let scale): return scale.number(bytes[row * width + column])
    }
  }

  /// The numbers of byte 0 and of byte 255; nil where the numbers are no bytes, or have fits.
  package var byteRange: ClosedRange<Double>? {
    guard case .bytes(_, let scale) = numbers, fits.isEmpty else { return nil }
    let ends = [scale.number(0), scale.number(255)]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  /// What bytes stand for; nil where the numbers are none, or have fits.
  package var byteScale: ByteScale? {
    guard case .bytes(_, let scale) = numbers, fits.isEmpty else { return nil }
    return scale
  }

  /// Copies a row's bytes of some columns into memory for them, all columns where none are named.
  /// - Precondition: the numbers are bytes.
  package func copyBytes(
    of row: Int, columns: [Int]?, to memory: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard case .bytes(let bytes, _) = numbers else {
      preconditionFailure("Only bytes can be copied as bytes.")
    }
    precondition(0 <= row && row < count, "A table has its rows.")
    let start = row * width
    guard let columns else {
      _ = memory.update(fromContentsOf: bytes[start..<start + width])
      return
    }
    for (place, column) in columns.enumerated() { memory[place] = bytes[start + column] }
  }

  /// The mean of each column; NaN without rows.
  ///
  /// Complexity: linear in the numbers.
  package var means: [Double] {
    if case .bytes(let bytes, let scale) = numbers, fits.isEmpty, count > 0 {
      return byteSums(bytes).map { scale.zero + Double($0) / Double(count) * scale.step }
    }
    var sums = Array(repeating: 0.0, count: width)
    for row in 0..<count {
      for column in sums.indices { sums[column] += self[row, column] }
    }
    return sums.map { $0 / Double(count) }
  }

  /// The sum of each column's bytes, in whole numbers: of images many times as fast as number by
  /// number.
  private func byteSums(_ bytes: [UInt8]) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: width)
    bytes.withUnsafeBufferPointer { bytes in
      sums.withUnsafeMutableBufferPointer { sums in
        for start in stride(from: 0, to: bytes.count, by: width) {
          for column in 0..<width { sums[column] &+= UInt64(bytes[start &+ column]) }
        }
      }
    }
    return sums
  }
}

extension Rows.Numbers: Equatable {
  /// Doubles are equal where their bits are, so that missing numbers are equal to each other.
  static func == (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.doubles(let one), .doubles(let other)):
      return one.count == other.count
        && one.withUnsafeBytes { one in
          other.withUnsafeBytes { other in
            guard let first = one.baseAddress, let second = other.baseAddress else { return true }
            return first == second || memcmp(first, second, one.count) == 0
          }
        }
    case (.bytes(let one, let scale), .bytes(let other, let otherScale)):
      return scale == otherScale && one == other
    default: return false
    }
  }
}
