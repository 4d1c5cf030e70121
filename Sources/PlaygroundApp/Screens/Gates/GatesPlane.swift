import Experiments
import NeuralCore
import TerminalUI

/// What a neuron makes of a plane through its inputs, from -0.5 to 1.5 each way.
struct GatesPlane {
  /// The inputs across and upwards; a neuron of one input has none upwards.
  let across: Int
  let upwards: Int?
  /// The inputs of a row: those that are not drawn are held there.
  let held: [Double]
  let neuron: ThresholdNeuron
  let response: Activation

  /// The values at the edges.
  static let range = -0.5...1.5
  private static var width: Double { range.upperBound - range.lowerBound }

  /// The plane of two inputs, but one that is held.
  init(_ neuron: ThresholdNeuron, _ response: Activation, row: [Double], heldInput: Int) {
    let drawn = row.indices.filter { row.count < 3 || $0 != heldInput }
    across = drawn.first ?? 0
    upwards = drawn.count > 1 ? drawn[1] : nil
    held = row
    self.neuron = neuron
    self.response = response
  }

  /// Where a row lies, as shares from the left and from the top; nil where it is held at another value.
  func place(of inputs: [Double]) -> (x: Double, y: Double)? {
    for input in inputs.indices where input != across && input != upwards {
      if inputs[input] != held[input] { return nil }
    }
    let y = upwards.map { inputs[$0] } ?? 0.5
    return (Self.share(inputs[across]), 1 - Self.share(y))
  }

  private static func share(_ value: Double) -> Double { (value - range.lowerBound) / width }

  /// The answer at shares of the plane, from -1 to 1.
  func value(x: Double, y: Double) -> Float {
    var inputs = held
    inputs[across] = Self.range.lowerBound + Self.width * x
    if let upwards { inputs[upwards] = Self.range.upperBound - Self.width * y }
    return Float(2 * neuron.output(inputs, response) - 1)
  }

  /// A picture of the answers.
  func map(width: Int, height: Int) -> HeatMap {
    HeatMap(
      width: width, height: height,
      values: (0..<height).flatMap { row in
        (0..<width).map { column in
          value(
            x: (Double(column) + 0.5) / Double(width), y: (Double(row) + 0.5) / Double(height))
        }
      })
  }

  /// Where the sum is 0: the ends of the line at the edges, as shares; nil where it does not pass.
  var line: (from: (x: Double, y: Double), to: (x: Double, y: Double))? {
    var base = neuron.bias
    for (input, weight) in neuron.weights.enumerated() where input != across && input != upwards {
      base += weight * held[input]
    }
    let (a, b) = (neuron.weights[across], upwards.map { neuron.weights[$0] } ?? 0)
    let edges = [Self.range.lowerBound, Self.range.upperBound]
    let sides = b == 0 ? [] : edges.map { ($0, -(a * $0 + base) / b) }
    let ends = a == 0 ? [] : edges.map { (-(b * $0 + base) / a, $0) }
    let points = (sides + ends).filter {
      Self.range.contains($0.0) && Self.range.contains($0.1)
    }
    guard let first = points.first else { return nil }
    let last = points.max { Self.distance($0, first) < Self.distance($1, first) } ?? first
    guard Self.distance(first, last) > 0 else { return nil }
    return (
      (Self.share(first.0), 1 - Self.share(first.1)), (Self.share(last.0), 1 - Self.share(last.1))
    )
  }

  private static func distance(_ one: (Double, Double), _ other: (Double, Double)) -> Double {
    (one.0 - other.0) * (one.0 - other.0) + (one.1 - other.1) * (one.1 - other.1)
  }
}
