import DataSources
import Foundation
import NeuralCore
import TestSupport
import Testing

@testable import Experiments

/// Answers of a saved network for rows of a file.
@Suite struct PredictorTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A run of some epochs, after it was saved and read.
  private func saved(_ experiment: Experiment, epochs: Int = 3) throws -> Checkpoint {
    var trainer = Trainer(experiment)
    for _ in 0..<epochs { trainer.trainEpoch() }
    let path = scratch.url.appending(path: "run.nnplay").path
    try RunFile.write(trainer.checkpoint, to: path)
    return try RunFile.read(path)
  }

  private func answers(_ checkpoint: Checkpoint, _ csv: String) throws -> (
    predictions: [Prediction], score: PredictionScore
  ) {
    let file = try scratch.file(named: "data.csv", csv)
    var predictions: [Prediction] = []
    var score = PredictionScore()
    _ = try Predictor(SavedNetwork(checkpoint)).predict(file.path) { next, labels in
      predictions += next
      for (prediction, label) in zip(next, labels ?? []) { score.add(prediction, label) }
    }
    return (predictions, score)
  }

  private func ownCSV(_ experiment: Experiment) -> String {
    var stream = RandomStream(seed: experiment.seed)
    return experiment.dataset.csv(noise: experiment.noise, stream: &stream)
  }

  @Test(arguments: [EngineLayout.Precision.double, .float])
  func answersAreTheEnginesOutputsToTheBit(precision: EngineLayout.Precision) throws {
    for source in [
      DatasetSource.generator(.circle), .generator(.blobs), .generator(.regPlane), .bundled(.iris),
    ] {
      var experiment = Experiment(dataset: source)
      experiment.precision = precision
      experiment.hidden = source == .generator(.blobs) ? [70] : [4, 3]
      let checkpoint = try saved(experiment)
      let trainer = try #require(Trainer(checkpoint))
      let rows = Array(0..<trainer.dataset.rows.count)
      let samples = trainer.experiment.samples(
        of: rows, in: trainer.dataset, layout: checkpoint.layout)
      let outputs = trainer.engine.outputs(of: samples)
      let (predictions, _) = try answers(checkpoint, ownCSV(experiment))
      #expect(predictions.count == rows.count)
      for (row, prediction) in predictions.enumerated() {
        switch prediction {
        case .quantity(let value): #expect(value == outputs[0][row])
        case .classes(let numbers):
          let expected = outputs.map { $0[row] }
          #expect(
            expected.count == 1 ? numbers == [-expected[0], expected[0]] : numbers == expected)
        }
      }
    }
  }

  @Test func theScoreIsTheReports() throws {
    for source in [DatasetSource.generator(.spiral), .generator(.regGauss), .bundled(.iris)] {
      let checkpoint = try saved(Experiment(dataset: source))
      let trainer = try #require(Trainer(checkpoint))
      let rows = Array(0..<trainer.dataset.rows.count)
      let samples = trainer.experiment.samples(
        of: rows, in: trainer.dataset, layout: checkpoint.layout)
      let (_, score) = try answers(checkpoint, ownCSV(checkpoint.experiment))
      #expect(score.count == rows.count)
      let fit = trainer.fit(to: samples)
      if let rmse = fit.rmse, let r2 = fit.r2 {
        // Sums of a thousand squares in another order.
        #expect(abs(score.rmse - rmse) < 1e-12 && abs(score.r2 - r2) < 1e-12)
      } else {
        let whole = trainer.engine.evaluate(
          samples, by: checkpoint.experiment.loss, classifies: true)
        #expect(score.accuracy == whole.accuracy)
      }
    }
  }

  @Test func quantitiesAreInTheLabelsOwnUnits() throws {
    let table = "x,y\n" + (0..<40).map { "\($0),\(1000 + 10 * $0)\n" }.joined()
    let file = try scratch.file(named: "slope.csv", table)
    var experiment = Experiment(dataset: try DatasetCatalog.find(file.path))
    experiment.hidden = []
    let (predictions, score) = try answers(saved(experiment, epochs: 300), "x\n10\n20.5\n")
    for (prediction, value) in zip(predictions, [1100.0, 1205]) {
      guard case .quantity(let answer) = prediction else { Issue.record("a quantity"); return }
      #expect(abs(answer - value) < 0.1)
    }
    #expect(score == PredictionScore(), "no labels")
  }

  @Test func aSigmoidsTwoClassesAddUpToOne() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.lossChoice = .crossEntropy
    let checkpoint = try saved(experiment)
    #expect(Predictor(SavedNetwork(checkpoint)).hasProbabilities)
    let (predictions, _) = try answers(checkpoint, "y,x\n0,0\n5,5\n")
    for case .classes(let numbers) in predictions { #expect(numbers[0] + numbers[1] == 1) }
    experiment.lossChoice = nil
    #expect(!Predictor(SavedNetwork(try saved(experiment))).hasProbabilities)
  }

  @Test func columnsOfNoFeatureMayBeAbsentAndMissingOnesAreFilled() throws {
    var experiment = Experiment(dataset: .bundled(.iris))
    experiment.features = [.column(2), .column(3)]
    let names = experiment.dataset.columns.map(\.name)
    let (predictions, _) = try answers(
      saved(experiment), "\(names[2]),\(names[3])\n1,2\nNA,?\n")
    #expect(predictions.count == 2 && predictions.allSatisfy { $0.classNumber != nil })
    let circle = try saved(Experiment(dataset: .generator(.circle)))
    #expect(try answers(circle, "x,y\nNA,?\n").predictions[0].classNumber != nil)
  }

  private func outputs(_ saved: SavedNetwork, _ data: String) throws -> [Prediction] {
    var all: [Prediction] = []
    _ = try Predictor(saved).predict(data) { next, _ in all += next }
    return all
  }

  /// Columns of numbers and of words with gaps, too long to travel with the run.
  private static let longTable =
    "a,b,size,kind\n"
    + (0..<9000).map { row in
      let a = row % 50 == 0 ? "" : "\(Double(row) / 7)"
      let b = row % 30 == 0 ? "?" : "\(row * row % 1001)"
      let size = row % 40 == 0 ? "" : ["small", "large", "huge"][row % 3]
      return "\(a),\(b),\(size),\(row % 4 == 0 ? "yes" : "no")\n"
    }.joined()

  @Test(arguments: [ScaleRule.plane, .standard, .none], ["kind", "b"])
  func theDataFileNeedNotBeThere(rule: ScaleRule, label: String) throws {
    let labels = label == "b" ? Self.longTable.replacing("?", with: "3") : Self.longTable
    let data = try scratch.file(named: "long.csv", labels)
    var reading = TableReading()
    (reading.label, reading.scale) = (label, rule)
    reading.oneHot = label == "b" ? ["size", "kind"] : ["size"]
    let experiment = Experiment(dataset: try DatasetCatalog.find(data.path, reading))
    let checkpoint = try saved(experiment, epochs: 1)
    // Scales and fills as they are computed from the file.
    let fresh = SavedNetwork(
      experiment: checkpoint.experiment, layout: checkpoint.layout, network: checkpoint.network,
      table: nil)
    let wanted = try outputs(fresh, data.path)
    #expect(Trainer(checkpoint)?.dataset == Trainer(checkpoint.experiment).dataset)
    let path = scratch.url.appending(path: "run.nnplay").path
    let moved = scratch.url.appending(path: "moved.csv")
    try FileManager.default.moveItem(at: data, to: moved)
    #expect(throws: DataError.self) { _ = try RunFile.read(path).epoch }
    #expect(try outputs(RunFile.readNetwork(path), moved.path) == wanted && wanted.count == 9000)
  }

  @Test func theLargestNumberIsTheAnswer() {
    #expect(Prediction.classes([0.2, 0.5, 0.5]).classNumber == 1)
    #expect(Prediction.classes([0.5, 0.5]).classNumber == 1)
    #expect(Prediction.classes([0.2, .nan, 0.5]).classNumber == nil)
    #expect(Prediction.quantity(3).classNumber == nil)
  }

  @Test func foreignClassesAreNeverRightAndMissingLabelsDoNotCount() {
    var score = PredictionScore()
    score.add(.classes([0, 1]), .classNumber(1))
    score.add(.classes([0, 1]), .foreign)
    score.add(.classes([0, 1]), .missing)
    #expect(score.accuracy == 0.5 && score.count == 2)
    #expect(score.foreignCount == 1 && score.missingCount == 1)
  }
}
