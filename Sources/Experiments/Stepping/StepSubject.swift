import DataSources
import NeuralCore

/// What is gone through step by step: networks, and samples for them.
package struct StepSubject: Sendable, Equatable {
  /// A sample and the network that it is for.
  package struct Sample: Sendable, Equatable {
    /// What it is, in a few words.
    package var name: String
    /// The place of its network among the subject's.
    package var network = 0
    /// What goes in.
    package var input: [Double]
    /// What should come out.
    package var target: [Double]
    /// What the inputs are called.
    package var inputNames: [String]
  }

  private enum Source: Sendable, Equatable {
    case given([Sample])
    case points(Experiment, Dataset, rows: [Int])
  }

  /// What it is called.
  package let title: String
  /// Where the numbers come from, in a sentence; empty where that goes without saying.
  package let note: String
  /// The networks; steps change them.
  package var networks: [Network]
  /// How they learn.
  package var rule: StepRule
  private let source: Source

  /// The widest layer, inputs included, that fits on a sheet.
  package static let widest = 8

  /// Samples of one's own.
  init(
    title: String, note: String, networks: [Network], rule: StepRule, samples: [Sample]
  ) {
    self.title = title
    self.note = note
    self.networks = networks
    self.rule = rule
    source = .given(samples)
  }

  /// A run's network as it stands, and its training points, which are rows of a table.
  /// - Throws: `EditRefusal` where a layer is too wide for a sheet.
  package init(
    _ experiment: Experiment, _ network: Network, _ dataset: Dataset, rows: [Int]
  ) throws(EditRefusal) {
    if let refusal = Self.refusal(of: network) { throw EditRefusal(message: refusal) }
    title = dataset.title
    note = ""
    networks = [network]
    rule = StepRule(
      learningRate: experiment.optimizer.learningRate, loss: experiment.loss,
      movesBiases: experiment.hasBiases, isPerceptron: experiment.optimizer.method == .perceptron)
    source = .points(experiment, dataset, rows: rows)
  }

  /// A run at its present moment.
  /// - Throws: `EditRefusal` where a layer is too wide for a sheet.
  package init(_ trainer: Trainer) throws(EditRefusal) {
    try self.init(
      trainer.experiment, trainer.network, trainer.dataset, rows: trainer.split.train)
  }

  private static func refusal(of network: Network) -> String? {
    let widths = [network.inputCount] + network.layers.map(\.neuronCount)
    guard let place = widths.firstIndex(where: { $0 > widest }) else { return nil }
    let (name, remedy) =
      place == 0
      ? ("inputs", "choose fewer features")
      : place == widths.count - 1
        ? ("outputs", "choose data with fewer classes")
        : ("neurons in layer \(place)", "remove some of them")
    return "Step by step shows at most \(widest) numbers a layer, and there are "
      + "\(widths[place]) \(name): \(remedy)."
  }

  /// How many samples there are.
  package var sampleCount: Int {
    switch source {
    case .given(let samples): samples.count
    case .points(_, _, let rows): rows.count
    }
  }

  /// Whether its samples are training points of an experiment.
  package var isExperiment: Bool {
    if case .points = source { true } else { false }
  }

  /// A sample by its place.
  package func sample(_ place: Int) -> Sample {
    switch source {
    case .given(let samples): return samples[place]
    case .points(let experiment, let dataset, let rows):
      let row = rows[place]
      return Sample(
        name: Self.name(of: row, in: dataset),
        input: experiment.features.map { $0.value { dataset.rows[row, $0] } },
        target: experiment.targets(of: [row], in: dataset),
        inputNames: experiment.features.map(experiment.dataset.featureNames.name))
    }
  }

  private static func name(of row: Int, in dataset: Dataset) -> String {
    guard case .classes(let numbers, let names) = dataset.target else { return "" }
    return names[Int(numbers[row])]
  }

  /// The step that a sample makes in its network as it stands.
  package func step(_ place: Int) -> SampleStep {
    let sample = sample(place)
    return SampleStep(
      network: networks[sample.network], input: sample.input, target: sample.target, rule: rule)
  }

  /// The sheet of a sample in its network as it stands.
  package func sheet(_ place: Int) -> StepSheet {
    StepSheet(step(place), inputNames: sample(place).inputNames)
  }

  /// Makes the step of a sample, so that its network has learnt from it.
  package mutating func apply(_ place: Int) {
    networks[sample(place).network] = step(place).updatedNetwork
  }
}
