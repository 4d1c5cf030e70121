/// Where weights and biases start.
///
/// N(0, s) is the normal distribution with standard deviation s, U(-r, r) the uniform one. Draws come
/// from one stream: a layer's weights neuron by neuron, source by source, then its biases where these
/// are drawn.
package enum Initializer: String, CaseIterable, Sendable {
  /// TensorFlow Playground's rule, without fan-in scaling.
  case playground
  /// All parameters 0. The playground's draws are made all the same, so that the stream goes on as
  /// with it.
  case zero
  case normal
  case scaledNormal = "scaled-normal"
  case uniform
  case xavier
  case he

  /// The name that a person reads.
  package var title: String { entry.title }
  /// The distributions of weights and biases.
  package var formula: String { entry.formula }
  /// One line for help screens.
  package var help: String { entry.help }

  /// One weight of a layer of `neurons` neurons with `sources` inputs each.
  package func weight(sources: Int, neurons: Int, from stream: inout RandomStream) -> Double {
    switch self {
    case .playground: stream.next() - 0.5
    case .zero: 0 * stream.next()
    case .normal: stream.normal()
    case .scaledNormal: stream.normal(deviation: (1 / Double(sources)).squareRoot())
    case .uniform: stream.uniform(-1, 1)
    case .xavier: Self.symmetric((6 / Double(sources + neurons)).squareRoot(), &stream)
    case .he: stream.normal(deviation: (2 / Double(sources)).squareRoot())
    }
  }

  /// One bias; drawn where biases are random.
  package func bias(from stream: inout RandomStream) -> Double {
    switch self {
    case .playground: 0.1
    case .zero, .xavier, .he: 0
    case .normal, .scaledNormal: stream.normal()
    case .uniform: stream.uniform(-1, 1)
    }
  }

  private static func symmetric(_ limit: Double, _ stream: inout RandomStream) -> Double {
    stream.uniform(-limit, limit)
  }

  private typealias Entry = (title: String, formula: String, help: String)

  private var entry: Entry {
    switch self {
    case .playground:
      ("playground", "weights U(-0.5, 0.5), biases 0.1", "the web page's, for narrow layers")
    case .zero: ("zero", "all 0", "all neurons alike: see why randomness is needed")
    case .normal: ("normal", "all N(0, 1)", "wide layers saturate")
    case .scaledNormal:
      (
        "scaled normal", "weights N(0, sqrt(1 / in)), biases N(0, 1)",
        "sums of one size, however wide the layer"
      )
    case .uniform: ("uniform", "all U(-1, 1)", "evenly spread, without scaling")
    case .xavier:
      ("Xavier", "weights U(-r, r), r = sqrt(6 / (in + out)), biases 0", "for tanh and sigmoid")
    case .he: ("He", "weights N(0, sqrt(2 / in)), biases 0", "for ReLU and its kin")
    }
  }
}
