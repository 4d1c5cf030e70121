/// A column of a table: what its numbers are called, and their scale.
///
/// Networks see coordinates, mostly from -6 to 6; `lower` and `upper` say what -6 and 6 are in the
/// data's own units.
package struct Column: Sendable, Equatable {
  /// The coordinate where the axis ends; it begins at minus that.
  package static let edge = 6.0

  /// The column's name.
  package let name: String
  /// The unit of its own values; empty where none is known.
  package let unit: String
  /// How its own values become coordinates.
  package let scale: Scale
  /// The value of a column of text that it is 1 for, and 0 for the others; nil of a column of numbers.
  package let category: Category?
  /// The data's own value at coordinate -6.
  package let lower: Double
  /// The data's own value at coordinate 6.
  package let upper: Double

  /// Makes a column.
  package init(name: String, unit: String = "", scale: Scale = .none, category: Category? = nil) {
    self.name = name
    self.unit = unit
    self.scale = scale
    self.category = category
    let ends = scale.ends(at: Self.edge)
    (lower, upper) = (ends.lowerBound, ends.upperBound)
  }

  /// Makes a column whose own values are the coordinates.
  package static func plane(_ name: String) -> Column { Column(name: name) }

  /// The same column on another scale.
  package func on(_ scale: Scale) -> Column {
    Column(name: name, unit: unit, scale: scale, category: category)
  }

  /// Gives the data's own value at a coordinate.
  package func value(at coordinate: Double) -> Double {
    let share = (coordinate + Self.edge) / (2 * Self.edge)
    return lower * (1 - share) + upper * share
  }

  /// One value of a column of text.
  package struct Category: Sendable, Equatable {
    /// The name of the column of text.
    package let column: String
    /// The value as it is written.
    package let word: String

    /// A value of a column.
    package init(column: String, word: String) {
      self.column = column
      self.word = word
    }
  }
}
