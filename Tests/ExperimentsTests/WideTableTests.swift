import DataSources
import NeuralCore
import Testing

@testable import Experiments

/// Tables of any width and of several classes, as the trainer sees them.
@Suite struct WideTableTests {
  private static func experiment(_ rows: Rows, _ target: Target) -> Experiment {
    let columns = (0..<rows.width).map { Column.plane("column \($0)") }
    var experiment = Experiment(
      dataset: .file(
        Dataset(name: "t", title: "t", columns: columns, rows: rows, target: target)))
    experiment.features = columns.indices.map(Feature.column)
    return experiment
  }

  /// Forty rows of ten numbers between -1 and 1, of which the seventh alone decides.
  private static let ten: Experiment = {
    var stream = RandomStream(seed: "ten")
    let rows = Rows(width: 10, (0..<400).map { _ in stream.uniform(-1, 1) })
    return experiment(
      rows, .classes((0..<40).map { rows[$0, 6] < 0 ? 0 : 1 }, names: ["below", "above"]))
  }()

  @Test func tenColumnsTrain() {
    var trainer = Trainer(Self.ten)
    #expect(trainer.network.inputCount == 10 && trainer.split.train.count == 20)
    let before = trainer.report().trainLoss
    for _ in 0..<200 { trainer.trainEpoch() }
    #expect(trainer.report().trainLoss < before / 10)
    #expect(trainer.report().trainAccuracy == 1)
  }

  @Test func samplesAreTheColumnsOfTheirRows() {
    let trainer = Trainer(Self.ten)
    var engine = Engine(network: trainer.network)
    engine.edit { network in
      network = Network(
        layers: [
          DenseLayer(
            inputCount: 10, weights: (0..<10).map { $0 == 6 ? 1 : 0 },
            biases: [0], activation: .linear)
        ])
    }
    let samples = trainer.experiment.samples(
      of: trainer.split.test, in: trainer.dataset, layout: EngineLayout())
    #expect(engine.outputs(samples) == trainer.split.test.map { trainer.dataset.rows[$0, 6] })
  }

  @Test func bytesTrainAsTheNumbersThatTheyStandFor() {
    let bytes = (0..<30 * 784).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 4) }
    let scale = ByteScale(zero: -1, step: 1.0 / 128)
    let target = Target.classes((0..<30).map { UInt16($0 % 2) }, names: ["a", "b"])
    var pixels = Trainer(
      Self.experiment(Rows(width: 784, bytes: bytes, scale: scale), target))
    var numbers = Trainer(
      Self.experiment(Rows(width: 784, bytes.map(scale.number)), target))
    let start = pixels.network
    for _ in 0..<3 {
      pixels.trainEpoch()
      numbers.trainEpoch()
    }
    #expect(pixels.network == numbers.network && pixels.network != start)
    #expect(pixels.report() == numbers.report())
    let request = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 2, shown: .output)
    #expect(pixels.decisionGrid(request).map == numbers.decisionGrid(request).map)
  }

  @Test func threeClassesHaveThreeOutputs() {
    let numbers = (0..<60).flatMap { row -> [Double] in [Double(row % 3 - 1), Double(row / 3 % 2)] }
    var experiment = Self.experiment(
      Rows(width: 2, numbers),
      .classes((0..<60).map { UInt16($0 % 3) }, names: ["left", "middle", "right"]))
    experiment.optimizer.learningRate = 0.1
    var trainer = Trainer(experiment)
    #expect(trainer.network.outputCount == 3)
    for _ in 0..<500 { trainer.trainEpoch() }
    #expect(trainer.report().testAccuracy == 1)
  }

  @Test func picturesLookThroughThePlane() {
    var trainer = Trainer(Self.ten)
    let request = GridRequest(
      mapWidth: 4, mapHeight: 4, thumbnailSide: 2, shown: .feature(.column(6)))
    let held = trainer.decisionGrid(request).map.values
    #expect(held.count == 16 && Set(held).count == 1)
    trainer.show(Plane(trainer.dataset, x: 6, y: 2))
    #expect(trainer.decisionGrid(request).map.values.prefix(4) == [-4.5, -1.5, 1.5, 4.5])
    let row = trainer.split.train[0]
    #expect(trainer.shownPoints.train[0].place.x == trainer.dataset.rows[row, 6])
    #expect(trainer.shownPoints.train[0].place.y == trainer.dataset.rows[row, 2])
  }

  @Test func aColumnIsTakenAwayAndGivenAgain() throws {
    var trainer = Trainer(Self.ten)
    try trainer.apply(trainer.experiment.toggling(.column(6)))
    #expect(trainer.network.inputCount == 9 && !trainer.experiment.features.contains(.column(6)))
    try trainer.apply(trainer.experiment.toggling(.column(6)))
    #expect(trainer.experiment.features == Self.ten.features)
  }
}
