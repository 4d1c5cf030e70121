import DataSources

/// A place on a plane, in coordinates from about -6 to 6.
package struct PlanePlace: Sendable, Equatable {
  /// From left to right.
  package let x: Double
  /// From bottom to top.
  package let y: Double

  /// Makes a place.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Which plane through a table is looked at, whatever the table is.
package struct PlaneChoice: Sendable, Hashable {
  /// The column from left to right, counted from 0.
  package var x = 0
  /// The column from bottom to top.
  package var y = 1
  /// The row at whose numbers the other columns are held; nil is at their means.
  package var row: Int?

  /// The first two columns, the others at their means.
  package init() {}

  /// The choice as a table has it: columns and rows beyond its last are the last.
  func clamped(to dataset: Dataset) -> PlaneChoice {
    var choice = self
    choice.x = max(0, min(x, dataset.columns.count - 1))
    choice.y = max(0, min(y, dataset.columns.count - 1))
    choice.row = row.map { max(0, min($0, dataset.rows.count - 1)) }
    return choice
  }
}

/// A plane through a table, to look at it: two columns are drawn, the others are held.
package struct Plane: Sendable, Equatable {
  /// What the columns that are not drawn are held at.
  package enum Holding: Sendable, Equatable {
    /// Each at its mean.
    case means
    /// At the numbers of a row.
    case row(Int)
  }

  /// The coordinate where the plane ends; it begins at minus that.
  package static let edge = Column.edge

  /// The column that is drawn from left to right, with its name and scale.
  package let xColumn: Column
  /// The column that is drawn from bottom to top, with its name and scale.
  package let yColumn: Column
  private let (x, y): (PlaneAxis, PlaneAxis)
  /// The numbers of a row on the plane; empty where both its columns are drawn.
  private let held: [Double]
  private let columnCount: Int

  /// A plane through a data set.
  ///
  /// Complexity: linear in the table's numbers where columns are held at their means.
  ///
  /// - Precondition: the data set has the columns.
  package init(
    _ dataset: Dataset, x: Int = 0, y: Int? = nil, holding: Holding = .means
  ) {
    let y = y ?? min(1, dataset.columns.count - 1)
    self.x = PlaneAxis(x, of: dataset)
    self.y = PlaneAxis(y, of: dataset)
    columnCount = dataset.columns.count
    xColumn = dataset.columns[x]
    yColumn = dataset.columns[y]
    let drawnCount = x == y ? 1 : 2
    held = drawnCount == dataset.rows.width ? [] : Self.numbers(holding, of: dataset.rows)
  }

  private static func numbers(_ holding: Holding, of rows: Rows) -> [Double] {
    switch holding {
    case .means: return rows.means
    case .row(let row): return (0..<rows.width).map { rows[row, $0] }
    }
  }

  /// The plane of a choice, as far as a data set has it.
  init(_ dataset: Dataset, _ choice: PlaneChoice) {
    let choice = choice.clamped(to: dataset)
    self.init(
      dataset, x: choice.x, y: choice.y, holding: choice.row.map(Holding.row) ?? .means)
  }

  /// Whether a feature can be told of the plane's table.
  func has(_ feature: Feature) -> Bool {
    if case .column(let column) = feature { column < columnCount } else { columnCount >= 2 }
  }

  /// Whether there is one column alone, so that the plane is the same from bottom to top.
  package var isLine: Bool { x.column == y.column }

  /// Where a row of the table lies: of one column alone half-way up.
  package func place(of row: Int, in rows: Rows) -> PlanePlace {
    PlanePlace(
      x: x.coordinate(of: rows[row, x.column]),
      y: isLine ? 0 : y.coordinate(of: rows[row, y.column]))
  }

  /// What a network is told of a place.
  package func value(of feature: Feature, at place: PlanePlace) -> Double {
    feature.value { column in
      column == x.column
        ? x.number(at: place.x) : column == y.column ? y.number(at: place.y) : held[column]
    }
  }

  /// The first column's own value at a coordinate from left to right.
  package func xValue(at coordinate: Double) -> Double {
    xColumn.value(at: x.number(at: coordinate))
  }

  /// The second column's own value at a coordinate from bottom to top.
  package func yValue(at coordinate: Double) -> Double {
    yColumn.value(at: y.number(at: coordinate))
  }
}

/// A column of numbers on an axis of a plane: as they are where they are scaled to it, else so that
/// they fill it.
private struct PlaneAxis: Sendable, Equatable {
  /// The column's place in a row.
  let column: Int
  /// The number in the middle of the axis, and coordinates for each 1.
  private var center = 0.0
  private var factor = 1.0

  /// Numbers on other scales than the plane's lie from here to the other side.
  private static let reach = 5.0

  /// Complexity: linear in the rows where the numbers have another scale than the plane's.
  init(_ column: Int, of dataset: Dataset) {
    self.column = column
    guard let rule = dataset.scaleRule, rule != .plane, dataset.rows.count > 0 else { return }
    var (least, most) = (Double.infinity, -Double.infinity)
    for row in 0..<dataset.rows.count {
      let number = dataset.rows[row, column]
      (least, most) = (min(least, number), max(most, number))
    }
    center = least / 2 + most / 2
    if most > least { factor = 2 * Self.reach / (most - least) }
  }

  func coordinate(of number: Double) -> Double { (number - center) * factor }
  func number(at coordinate: Double) -> Double { center + coordinate / factor }
}
