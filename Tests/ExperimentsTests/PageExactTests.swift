import DataSources
import Experiments
import NeuralCore
import TestSupport
import Testing

/// Every recorded run of TensorFlow Playground, reproduced.
@Suite struct PageExactTests {
  /// Points and initial weights come from the same arithmetic; the last bits of sin and cos differ.
  private static let startTolerance = 1e-12
  /// Rounding grows over 500 epochs.
  private static let lossTolerance = 1e-9

  @Test(arguments: PageRecording.names) func aRunIsThePages(name: String) throws {
    let recording = try PageRecording.load(name)
    var trainer = Trainer(try Self.experiment(recording.config))
    Self.expectStart(trainer, recording)
    // The spiral with three layers of eight is chaotic: the last bits decide from there on.
    let last = name == "spiral_tanh_888" ? 20 : 500
    for expected in recording.epochs where expected.epoch <= last {
      while trainer.epoch < expected.epoch { trainer.trainEpoch() }
      Self.expect(trainer.report(), is: expected)
      #expect(Self.deadLinks(trainer.network) == expected.deadLinks)
      if expected.epoch == 1 { Self.expect(trainer.network, is: recording.weightsEpoch1) }
      if expected.epoch == 10 { Self.expect(trainer.network, is: recording.weightsEpoch10) }
      if expected.epoch == 500 { Self.expect(trainer.network, is: recording.weightsFinal) }
    }
  }

  private static func experiment(_ config: PageRecording.Config) throws -> Experiment {
    var experiment = Experiment(dataset: try DatasetCatalog.find(config.dataset))
    experiment.features = config.inputs.compactMap(Feature.init(name:))
    experiment.hidden = config.networkShape
    experiment.activations = [try #require(Activation(rawValue: config.activation))]
    experiment.optimizer = Optimizer(
      learningRate: config.learningRate,
      regularization: try #require(Regularization(rawValue: config.regularization)),
      regularizationRate: config.regularizationRate)
    experiment.batchSize = config.batchSize
    experiment.noise = Int(config.noise)
    experiment.trainPercent = config.percTrainData
    experiment.seed = config.seed
    experiment.initializer = config.initZero ? .zero : .playground
    return experiment
  }

  private static func expectStart(_ trainer: Trainer, _ recording: PageRecording) {
    expect(trainer.split.train, of: trainer.dataset, begin: recording.trainFirst10)
    expect(trainer.split.test, of: trainer.dataset, begin: recording.testFirst10)
    #expect(trainer.split.train.count == recording.trainSummary.n)
    for (layer, expected) in zip(trainer.network.layers, recording.initial) {
      let weights = expected.w.flatMap { $0 }
      #expect(layer.weights.count == weights.count && layer.biases == expected.b)
      for (weight, page) in zip(layer.weights, weights) {
        #expect(abs(weight - page) <= startTolerance)
      }
    }
  }

  private static func expect(_ rows: [Int], of dataset: Dataset, begin expected: [[Double]]) {
    for (row, page) in zip(rows, expected) {
      #expect(abs(dataset.rows[row, 0] - page[0]) <= startTolerance)
      #expect(abs(dataset.rows[row, 1] - page[1]) <= startTolerance)
      #expect(abs(dataset.target.label(of: row) - page[2]) <= startTolerance)
    }
  }

  private static func expect(_ report: EpochReport, is page: PageRecording.Epoch) {
    #expect(isSame(report.trainLoss, page.lossTrain), "training loss, epoch \(page.epoch)")
    #expect(isSame(report.testLoss, page.lossTest), "test loss, epoch \(page.epoch)")
    #expect(isSame(report.trainAccuracy ?? 0, page.accTrain ?? 0))
    #expect(isSame(report.testAccuracy ?? 0, page.accTest ?? 0))
  }

  private static func expect(_ network: Network, is page: [PageRecording.Layer]) {
    for (layer, expected) in zip(network.layers, page) {
      for (weight, value) in zip(
        layer.weights + layer.biases, expected.w.flatMap { $0 } + expected.b)
      {
        #expect(isSame(weight, value))
      }
    }
  }

  /// Alike within the tolerance, relative for numbers above 1; NaN and infinities by their kind.
  private static func isSame(_ value: Double, _ page: Double) -> Bool {
    guard page.isFinite else { return page.isNaN ? value.isNaN : value == page }
    return abs(value - page) <= lossTolerance * max(1, abs(page))
  }

  private static func deadLinks(_ network: Network) -> Int {
    network.layers.reduce(0) { $0 + $1.dead.filter { $0 }.count }
  }
}
