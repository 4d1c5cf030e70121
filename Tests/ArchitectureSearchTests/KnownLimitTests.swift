import DataSources
import Experiments
import NeuralCore
import Testing

@testable import ArchitectureSearch

@Suite struct KnownLimitTests {
  private static func limit(
    _ source: DatasetSource, _ hidden: [Int], _ change: (inout Experiment) -> Void = { _ in }
  ) -> KnownLimit? {
    var experiment = Experiment(dataset: source)
    experiment.hidden = hidden
    change(&experiment)
    let written = SearchQuestion(experiment, hidden: [hidden], seeds: ["1"]).plan()
    let limit = KnownLimit(experiment)
    #expect(written.knownLimit(of: written.networks[0]) == limit, "journals say the same")
    return limit
  }

  private static let circle = DatasetSource.generator(.circle)

  @Test func layersAtMostTwoWideDoNotPartDiscAndRing() {
    for hidden in [[1], [2], [1, 2], [2, 2, 2, 1]] {
      #expect(Self.limit(Self.circle, hidden) == .narrowAndRing)
    }
    for hidden in [[3], [2, 3], [3, 2]] { #expect(Self.limit(Self.circle, hidden) == nil) }
    #expect(Self.limit(.generator(.spiral), [2]) == nil, "another data set")
  }

  @Test func theTheoremIsForContinuousMonotoneActivations() {
    let proven = Activation.hidden.filter { activation in
      Self.limit(Self.circle, [2]) { $0.activations = [activation] } != nil
    }
    #expect(proven == [.tanh, .relu, .sigmoid, .linear, .leakyReLU, .elu, .softplus])
    #expect(Self.limit(Self.circle, [2, 2]) { $0.activations = [.tanh, .sine] } == nil)
  }

  @Test func itIsForThePlanesTwoInputsAlone() {
    #expect(Self.limit(Self.circle, [2]) { $0.features = [.x, .y, .xSquared] } == nil)
    #expect(Self.limit(Self.circle, []) { $0.features = [.xSquared, .ySquared] } == nil)
  }

  @Test func noiseAndOtherOutputsAreNotProven() {
    #expect(Self.limit(Self.circle, [2]) { $0.noise = 5 } == nil)
    #expect(Self.limit(Self.circle, [2]) { $0.outputChoice = .sine } == nil)
    #expect(Self.limit(Self.circle, [2]) { $0.outputChoice = .sigmoid } == .narrowAndRing)
  }

  @Test func aLinePartsNeitherXORNorARing() {
    #expect(Self.limit(Self.circle, []) == .lineAndRing)
    #expect(Self.limit(.generator(.xor), []) == .lineAndQuarters)
    #expect(Self.limit(.bundled(.xorGate), []) == .lineAndQuarters)
    #expect(Self.limit(.generator(.xor), [1]) == nil)
    #expect(Self.limit(.generator(.gauss), []) == nil)
  }

  @Test func everyLimitHasItsSource() {
    for limit in KnownLimit.allCases {
      #expect(limit.source.contains("19") || limit.source.contains("20"))
      #expect(limit.brief.count <= 40 && !limit.sentence.hasSuffix("."))
    }
  }

  /// The flags of the table, against the functions themselves.
  @Test(arguments: Activation.hidden)
  func monotoneAndContinuousAreWhatTheFunctionsAre(activation: Activation) {
    let values = stride(from: -8.0, through: 8, by: 1.0 / 1024).map { activation.entry.value($0) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    #expect(activation.entry.isMonotone == steps.allSatisfy { $0 >= -1e-15 })
    #expect(activation.entry.isContinuous == steps.allSatisfy { abs($0) < 0.01 })
  }
}
