/// A matrix with its name, as a sheet shows it; a vector is a matrix of one column, or of one row.
package struct StepMatrix: Sendable, Equatable {
  /// What it is called, such as `W1`.
  package let name: String
  /// Its rows.
  package let rowCount: Int
  /// Its columns.
  package let columnCount: Int
  /// Its numbers, row by row.
  package let numbers: [Double]
  /// What its rows are called; empty where that goes without saying.
  package let rowNames: [String]

  /// A matrix of numbers, row by row.
  /// - Precondition: whole rows.
  package init(_ name: String, columns: Int, _ numbers: [Double], rowNames: [String] = []) {
    precondition(columns > 0 && numbers.count % columns == 0, "A matrix has whole rows.")
    self.name = name
    columnCount = columns
    rowCount = numbers.count / columns
    self.numbers = numbers
    self.rowNames = rowNames
  }

  /// A vector, drawn as a column.
  package static func column(_ name: String, _ numbers: [Double], rowNames: [String] = [])
    -> StepMatrix
  {
    StepMatrix(name, columns: 1, numbers, rowNames: rowNames)
  }

  /// A vector, drawn as a row.
  package static func row(_ name: String, _ numbers: [Double]) -> StepMatrix {
    StepMatrix(name, columns: numbers.count, numbers)
  }

  /// Rows times columns, such as `3x4`.
  package var shape: String { "\(rowCount)x\(columnCount)" }

  /// The number of a row and a column.
  package subscript(row: Int, column: Int) -> Double { numbers[row * columnCount + column] }
}

/// Cells of a matrix that take part in a calculation.
package struct LitCells: Sendable, Equatable {
  /// Which of a stage's operands they are in.
  package let operand: Int
  /// Their row; nil is all of them.
  package var row: Int?
  /// Their column; nil is all of them.
  package var column: Int?

  /// Whether a cell is among them.
  package func contains(row: Int, column: Int) -> Bool {
    (self.row ?? row) == row && (self.column ?? column) == column
  }
}

/// A piece of a calculation: what is between numbers, or a number in as many digits as there is room
/// for.
package enum CalculationPart: Sendable, Equatable {
  /// Signs and names.
  case text(String)
  /// A number as it is.
  case number(Double)
  /// A number behind a sign: in brackets where it is below 0.
  case factor(Double)
}

extension [CalculationPart] {
  /// The calculation, with numbers as `format` writes them.
  package func text(_ format: (Double) -> String) -> String {
    map { part in
      switch part {
      case .text(let text): return text
      case .number(let number): return format(number)
      case .factor(let number):
        let text = format(number)
        return text.hasPrefix("-") ? "(\(text))" : text
      }
    }.joined()
  }

  /// Products of two rows of numbers, added up; at most as many as there are of both.
  static func products(_ left: [Double], _ right: [Double]) -> [CalculationPart] {
    zip(left, right).enumerated().flatMap { place, pair -> [CalculationPart] in
      let sign: [CalculationPart] = place > 0 ? [.text(" + ")] : []
      return sign + [place > 0 ? .factor(pair.0) : .number(pair.0), .text(" × "), .factor(pair.1)]
    }
  }
}

/// One number that a stage computes, and how.
package struct StepValue: Sendable, Equatable {
  /// What it is called, such as `z1[2]`.
  package let name: String
  /// The number.
  package let number: Double
  /// What it is computed from; empty where it is given.
  package let calculation: [CalculationPart]
  /// What takes part.
  package let lit: [LitCells]
}
