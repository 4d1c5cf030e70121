/// A column of a table: what its numbers are called, and their scale.
///
/// Networks see coordinates from about -6 to 6; `lower` and `upper` say what -6 and 6 are in the
/// data's own units.
package struct Column: Sendable, Equatable {
  /// The coordinate where the scale ends; it begins at minus that.
  package static let edge = 6.0

  /// The column's name.
  package let name: String
  /// The unit of its own values; empty where none is known.
  package let unit: String
  /// The data's own value at coordinate -6.
  package let lower: Double
  /// The data's own value at coordinate 6.
  package let upper: Double

  /// Makes a column.
  package init(name: String, unit: String = "", lower: Double, upper: Double) {
    self.name = name
    self.unit = unit
    self.lower = lower
    self.upper = upper
  }

  /// Makes a column whose own values are the coordinates.
  package static func plane(_ name: String) -> Column {
    Column(name: name, lower: -edge, upper: edge)
  }

  /// Gives the data's own value at a coordinate.
  package func value(at coordinate: Double) -> Double {
    let share = (coordinate + Self.edge) / (2 * Self.edge)
    return lower * (1 - share) + upper * share
  }
}
