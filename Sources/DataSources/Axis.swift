/// An input's name and units, to label an axis of the plane.
///
/// Networks see plane coordinates; `lower` and `upper` say what -6 and 6 are in the data's own units.
package struct Axis: Sendable, Equatable {
  /// The plane coordinate where an axis ends; it begins at minus that.
  package static let planeEdge = 6.0

  /// The input's name.
  package let name: String
  /// The data's own value at plane coordinate -6.
  package let lower: Double
  /// The data's own value at plane coordinate 6.
  package let upper: Double

  /// Makes an axis.
  package init(name: String, lower: Double, upper: Double) {
    self.name = name
    self.lower = lower
    self.upper = upper
  }

  /// Makes an axis in plane coordinates.
  package static func plane(_ name: String) -> Axis {
    Axis(name: name, lower: -planeEdge, upper: planeEdge)
  }

  /// Gives the data's own value at a plane coordinate.
  package func value(at coordinate: Double) -> Double {
    let share = (coordinate + Self.planeEdge) / (2 * Self.planeEdge)
    return lower * (1 - share) + upper * share
  }
}
