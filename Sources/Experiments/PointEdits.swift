import DataSources
import NeuralCore

/// Points that are placed and removed by hand.
extension Experiment {
  /// The points placed by hand, if those are what is learnt.
  package var placedPoints: PlacedPoints? {
    if case .placed(let points) = dataset { points } else { nil }
  }

  /// The present points as a table that hands can change, split as they are.
  /// - Throws: `EditRefusal` for tables of other than two columns, and of too many points.
  package func pointsInHand() throws(EditRefusal) -> PlacedPoints {
    guard dataset.columns.count == 2 else { throw EditRefusal(message: Self.twoColumnsAlone) }
    let drawn = drawData()
    guard var points = placedPoints ?? PlacedPoints(drawn.dataset) else {
      throw EditRefusal(message: Self.tooMany)
    }
    points.keep(drawn.split, trainPercent: trainPercent, seed: dataSeed ?? seed)
    return points
  }

  /// Adds a point to those placed by hand, or to the present ones.
  mutating func place(_ point: PlacedPoints.Point) throws(EditRefusal) {
    var table = try pointsInHand()
    guard table.points.count < PlacedPoints.limit else {
      throw EditRefusal(message: Self.tooMany)
    }
    guard table.accepts(point) else { throw EditRefusal(message: Self.noSuchPoint) }
    table.place(point)
    take(table)
  }

  /// Takes a point away from those placed by hand, or from the present ones.
  mutating func removePoint(row: Int) throws(EditRefusal) {
    var table = try pointsInHand()
    guard table.points.indices.contains(row) else { throw EditRefusal(message: Self.noSuchPoint) }
    guard table.points.count > 1 else { throw EditRefusal(message: Self.lastPoint) }
    table.remove(row: row)
    take(table)
  }

  /// What is drawn by a generator alone goes; the features are those of the same two columns.
  private mutating func take(_ table: PlacedPoints) {
    dataset = .placed(table)
    (noise, points) = (0, nil)
  }

  /// Why points cannot be placed in other tables.
  package static let twoColumnsAlone =
    "Points are placed on tables of two columns alone: d chooses another data set."
  private static let tooMany =
    "At most \(PlacedPoints.limit) points can be changed by hand: choose fewer, or another data set."
  private static let noSuchPoint = "There is no such point."
  private static let lastPoint = "One point stays: place another before."
}
