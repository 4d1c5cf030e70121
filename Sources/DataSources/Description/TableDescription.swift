/// What the columns of a file hold, for people who have not seen it yet.
package struct TableDescription: Sendable {
  /// The most columns whose correlations are computed.
  package static let correlatedLimit = 24

  /// Rows.
  package let rowCount: Int
  /// The columns from left to right.
  package let columns: [ColumnDescription]
  /// The places of the first columns that hold numbers.
  package let correlated: [Int]
  /// How these columns go together: Pearson's coefficient, from -1 to 1, of each with each, over the
  /// rows in which both have a number; NaN where one is constant.
  package let correlations: [[Double]]

  /// Reads a file, or takes a data set of the catalogue by its name, a public one's first file in a
  /// directory.
  /// - Throws: `DataError` for a file that cannot be read (66) or is no table (65).
  package init(of nameOrPath: String, in data: DataDirectory = .none) throws(DataError) {
    let path = try LocalDataset.named(nameOrPath)?.table(in: data) ?? nameOrPath
    var table = DescribedTable(file: path)
    var reader = CSVReader(file: path)
    func take(_ piece: ArraySlice<UInt8>) throws(DataError) {
      try reader.read(piece) { record throws(DataError) in try table.append(record) }
    }
    if let text = try DatasetCatalog.text(of: path) {
      try take(Array(text.utf8)[...])
    } else {
      try DataFile.read(path, take)
    }
    try reader.finish { record throws(DataError) in try table.append(record) }
    try self.init(table)
  }

  private init(_ table: DescribedTable) throws(DataError) {
    let rowCount = table.columns.first?.numbers.count ?? 0
    guard rowCount > 0 else {
      let found =
        table.columns.isEmpty ? "this file is empty" : "there is a header but no row below it"
      throw FilePlace(file: table.file).error("\(found); write a header and rows below it")
    }
    self.rowCount = rowCount
    let columns = table.columns.map(\.description)
    self.columns = columns
    let correlated = Array(
      columns.indices.filter { columns[$0].figures != nil }.prefix(Self.correlatedLimit))
    self.correlated = correlated
    var correlations = Array(
      repeating: Array(repeating: 1.0, count: correlated.count), count: correlated.count)
    for (row, one) in correlated.enumerated() {
      for (column, other) in correlated.enumerated().prefix(row + 1) {
        let value = correlation(table.columns[one].numbers, table.columns[other].numbers)
        correlations[row][column] = value
        correlations[column][row] = value
      }
    }
    self.correlations = correlations
  }
}

/// What a column holds.
package struct ColumnDescription: Sendable, Equatable {
  /// The column's name.
  package let name: String
  /// Fields that hold something.
  package let count: Int
  /// Fields that hold nothing.
  package let missing: Int
  /// The figures of its numbers; nil where it has none.
  package let figures: ColumnFigures?
  /// What is odd about it, in sentences without a full stop.
  package let remarks: [String]
}

/// Figures of a column's numbers.
package struct ColumnFigures: Sendable, Equatable {
  /// Their mean.
  package let mean: Double
  /// The root of the mean square distance from the mean.
  package let deviation: Double
  /// The smallest one.
  package let smallest: Double
  /// A quarter of them lies below; between two numbers it lies on the line between them.
  package let lowerQuartile: Double
  /// Half of them lies below.
  package let median: Double
  /// Three quarters of them lie below.
  package let upperQuartile: Double
  /// The largest one.
  package let largest: Double
}

/// The columns of a file while its records come in.
private struct DescribedTable {
  let file: String
  var columns: [DescribedColumn] = []

  init(file: String) { self.file = file }

  mutating func append(_ record: CSVRecord) throws(DataError) {
    if columns.isEmpty {
      let names = CSVTable.columnNames((0..<record.fieldCount).map(record.text))
      columns = names.map(DescribedColumn.init)
      return
    }
    guard record.fieldCount == columns.count else {
      throw FilePlace(file: file, line: record.line).error(
        "this row has \(counted(record.fieldCount, "field")) where the header has \(columns.count); "
          + "quote a field that holds a comma")
    }
    guard columns[0].numbers.count * columns.count < DataLimits.numbers else {
      throw FilePlace(file: file, line: record.line).error(
        "there are more than \(DataLimits.numbers) fields; take a sample of the rows")
    }
    for field in columns.indices { columns[field].take(record, field: field) }
  }
}

/// Pearson's coefficient over the rows in which both have a number; NaN where one is constant.
func correlation(_ one: [Double], _ other: [Double]) -> Double {
  var count = 0.0
  var means = (one: 0.0, other: 0.0)
  // Sums of squares and products of the distances from the means so far (Welford, 1962).
  var (squares, otherSquares, products) = (0.0, 0.0, 0.0)
  let (unit, otherUnit) = (squareUnit(of: one), squareUnit(of: other))
  for row in one.indices {
    let (x, y) = (one[row] / unit, other[row] / otherUnit)
    guard !x.isNaN, !y.isNaN else { continue }
    count += 1
    let (distance, otherDistance) = (x - means.one, y - means.other)
    means.one += distance / count
    means.other += otherDistance / count
    squares += distance * (x - means.one)
    otherSquares += otherDistance * (y - means.other)
    products += distance * (y - means.other)
  }
  guard squares > 0, otherSquares > 0 else { return .nan }
  return max(-1, min(1, products / squares.squareRoot() / otherSquares.squareRoot()))
}

/// What numbers are divided by lest their squares overflow: 1 but for huge ones.
private func squareUnit(of numbers: [Double]) -> Double {
  let largest = numbers.reduce(0) { $1.isNaN ? $0 : max($0, abs($1)) }
  return largest > 1e100 ? largest : 1
}
