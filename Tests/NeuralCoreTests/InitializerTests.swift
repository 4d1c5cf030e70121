import NeuralCore
import Testing

@Suite struct InitializerTests {
  private static let (sources, neurons) = (50, 400)
  /// Six standard errors of the means of 20,000 draws with deviation 1.
  private static let tolerance = 6 / 20_000.0.squareRoot()

  private static func layer(_ initializer: Initializer) -> DenseLayer {
    var stream = RandomStream(seed: "initializer")
    return DenseLayer(
      inputCount: sources, neuronCount: neurons, activation: .tanh, initializer: initializer,
      stream: &stream)
  }

  /// The deviations of the weights, and how far the widest reaches where that is bounded.
  private static let spreads: [(Initializer, deviation: Double, limit: Double)] = [
    (.playground, (1.0 / 12).squareRoot(), 0.5), (.zero, 0, 0), (.normal, 1, .infinity),
    (.scaledNormal, (1.0 / 50).squareRoot(), .infinity), (.uniform, (1.0 / 3).squareRoot(), 1),
    (.xavier, (2.0 / 450).squareRoot(), (6.0 / 450).squareRoot()),
    (.he, (2.0 / 50).squareRoot(), .infinity),
  ]

  @Test(arguments: spreads)
  func weightsAreSpreadAsTheTableSays(_ run: (Initializer, deviation: Double, limit: Double)) {
    let weights = Self.layer(run.0).weights
    let mean = weights.reduce(0, +) / Double(weights.count)
    let square = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
    #expect(abs(mean) <= run.deviation * Self.tolerance)
    #expect(abs(square.squareRoot() - run.deviation) <= run.deviation * Self.tolerance)
    let widest = weights.map { abs($0) }.max() ?? 0
    #expect(widest <= run.limit && (run.limit == .infinity || widest >= 0.99 * run.limit))
  }

  @Test(arguments: [
    (Initializer.playground, 0.1), (.zero, 0), (.xavier, 0), (.he, 0),
  ])
  func someBiasesAreFixed(_ initializer: Initializer, bias: Double) {
    #expect(Self.layer(initializer).biases.allSatisfy { $0 == bias })
  }

  @Test func drawnBiasesComeAfterTheirLayersWeights() {
    for initializer in [Initializer.normal, .scaledNormal, .uniform] {
      var stream = RandomStream(seed: "initializer")
      let draw = { (stream: inout RandomStream) in
        initializer == .uniform ? stream.uniform(-1, 1) : stream.normal()
      }
      for _ in 0..<Self.sources * Self.neurons { _ = draw(&stream) }
      #expect(Self.layer(initializer).biases == (0..<Self.neurons).map { _ in draw(&stream) })
    }
  }

  @Test func zeroLeavesTheStreamWherePlaygroundDoes() {
    var (one, other) = (RandomStream(seed: "1"), RandomStream(seed: "1"))
    _ = Initializer.zero.weight(sources: 1, neurons: 1, from: &one)
    _ = Initializer.zero.bias(from: &one)
    #expect(Initializer.playground.weight(sources: 1, neurons: 1, from: &other) != 0)
    #expect(one == other)
  }
}
