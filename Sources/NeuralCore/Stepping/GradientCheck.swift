/// Each gradient of a step held against the slope of the loss itself, measured by a central secant
/// (C(w + h) - C(w - h)) / 2h.
package struct GradientCheck: Sendable, Equatable {
  /// A parameter by its place.
  package struct Place: Sendable, Equatable, Hashable {
    /// The layer, counted from 0.
    package let layer: Int
    /// The neuron that the parameter belongs to.
    package let neuron: Int
    /// Where the weight's link comes from; nil for the bias.
    package let source: Int?
  }

  /// What was found of one parameter.
  package struct Entry: Sendable, Equatable {
    /// The parameter.
    package let place: Place
    /// What the step says.
    package let gradient: Double
    /// What the loss says.
    package let secant: Double
    /// Whether both agree; at a corner of the loss, whether the gradient is that of either side or
    /// between them.
    package let isRight: Bool
  }

  /// Every parameter that learns: layer by layer, neuron by neuron, the bias last.
  package let entries: [Entry]

  /// h: the secant's error is of the order of its square.
  package static let distance = 1e-5
  /// How far a right gradient may be from the secant, relative to the larger of it and 1: the rounding
  /// of two losses, divided by 2h, with a margin.
  package static let tolerance = 1e-6

  /// Checks all gradients of a step.
  ///
  /// Complexity: three evaluations of the network a parameter.
  package init(_ step: SampleStep) {
    var entries: [Entry] = []
    for (layer, found) in step.layers.enumerated() {
      let sources = found.inputs.count
      let weights = found.weightGradients
      for neuron in found.deltas.indices {
        for source in 0..<sources {
          entries.append(
            Self.entry(
              Place(layer: layer, neuron: neuron, source: source),
              weights[neuron * sources + source], step))
        }
        guard step.rule.movesBiases else { continue }
        entries.append(
          Self.entry(
            Place(layer: layer, neuron: neuron, source: nil), found.biasGradients[neuron], step))
      }
    }
    self.entries = entries
  }

  /// Those whose gradient is not the slope of the loss.
  package var wrong: [Entry] { entries.filter { !$0.isRight } }

  private static func entry(_ place: Place, _ gradient: Double, _ step: SampleStep) -> Entry {
    let h = distance
    let (below, above) = (loss(of: step, place, moved: -h), loss(of: step, place, moved: h))
    let (left, right) = ((step.loss - below) / h, (above - step.loss) / h)
    let secant = (above - below) / (2 * h)
    let allowed = tolerance * max(1, abs(secant))
    // The two sides of a smooth loss differ by its curvature alone.
    let isCorner = abs(right - left) > 1e-2 * max(abs(left), abs(right))
    let isBetween =
      gradient >= min(left, right) - allowed && gradient <= max(left, right) + allowed
    return Entry(
      place: place, gradient: gradient, secant: secant,
      isRight: abs(gradient - secant) <= allowed || (isCorner && isBetween))
  }

  private static func loss(of step: SampleStep, _ place: Place, moved shift: Double) -> Double {
    var network = step.network
    if let source = place.source {
      network.layers[place.layer][neuron: place.neuron, source: source] += shift
    } else {
      network.layers[place.layer].biases[place.neuron] += shift
    }
    let layers = SampleStep.forward(network, step.input)
    let last = layers[layers.count - 1]
    return step.rule.loss.terms(
      sums: last.sums, values: last.values, targets: step.target,
      output: last.parameters.activation
    ).reduce(0, +)
  }
}
