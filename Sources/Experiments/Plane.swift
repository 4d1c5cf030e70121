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
  /// Their places in a row.
  private let (x, y): (Int, Int)
  /// The numbers of a row on the plane; empty where both its columns are drawn.
  private let held: [Double]

  /// A plane through a data set.
  ///
  /// Complexity: linear in the table's numbers where columns are held at their means.
  ///
  /// - Precondition: the data set has the columns.
  package init(
    _ dataset: Dataset, x: Int = 0, y: Int? = nil, holding: Holding = .means
  ) {
    self.x = x
    self.y = y ?? min(1, dataset.columns.count - 1)
    xColumn = dataset.columns[self.x]
    yColumn = dataset.columns[self.y]
    let drawnCount = self.x == self.y ? 1 : 2
    held = drawnCount == dataset.rows.width ? [] : Self.numbers(holding, of: dataset.rows)
  }

  private static func numbers(_ holding: Holding, of rows: Rows) -> [Double] {
    switch holding {
    case .means: return rows.means
    case .row(let row): return (0..<rows.width).map { rows[row, $0] }
    }
  }

  /// Where a row of the table lies.
  package func place(of row: Int, in rows: Rows) -> PlanePlace {
    PlanePlace(x: rows[row, x], y: rows[row, y])
  }

  /// What a network is told of a place.
  package func value(of feature: Feature, at place: PlanePlace) -> Double {
    feature.value { column in
      column == x ? place.x : column == y ? place.y : held[column]
    }
  }
}
