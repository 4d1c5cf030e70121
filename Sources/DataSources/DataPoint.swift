/// One sample: a place on the plane and what the network should say there.
package struct DataPoint: Sendable, Equatable {
  /// The first input, in plane coordinates.
  package var x: Double
  /// The second input, in plane coordinates.
  package var y: Double
  /// The wanted output: -1 or +1 for classification, a number mostly within -1...1 for regression.
  package var label: Double

  /// Makes a sample.
  package init(x: Double, y: Double, label: Double) {
    self.x = x
    self.y = y
    self.label = label
  }
}
