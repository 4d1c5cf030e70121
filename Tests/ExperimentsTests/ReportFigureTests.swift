import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ReportFigureTests {
  private static func value(_ figure: ReportFigure, _ trainer: Trainer, _ place: Int = 0)
    -> ReportFigure.Value
  {
    trainer.entries(of: [figure])[place].value
  }

  /// By central differences of the loss.
  @Test func theGradientIsTheLosss() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [2]
    var trainer = Trainer(experiment)
    trainer.trainBatch()
    let step = 1e-5
    let loss = { (layer: Int, change: (inout DenseLayer) -> Void) in
      var engine = trainer.engine
      engine.edit { change(&$0.layers[layer]) }
      return engine.evaluate(trainer.trainSamples).loss
    }
    for (layer, norm) in trainer.gradientNorms().enumerated() {
      let dense = trainer.network.layers[layer]
      let slopes =
        dense.weights.indices.map { place in
          (loss(layer) { $0.weights[place] += step } - loss(layer) { $0.weights[place] -= step })
            / (2 * step)
        }
        + dense.biases.indices.map { place in
          (loss(layer) { $0.biases[place] += step } - loss(layer) { $0.biases[place] -= step })
            / (2 * step)
        }
      #expect(abs(norm - slopes.reduce(0) { $0 + $1 * $1 }.squareRoot()) < 1e-8)
    }
  }

  @Test func lookingChangesNothing() {
    var (looked, plain) = (
      Trainer(Experiment(dataset: .generator(.circle))),
      Trainer(Experiment(dataset: .generator(.circle)))
    )
    for _ in 0..<7 {
      looked.trainBatch()
      plain.trainBatch()
      _ = looked.entries(of: ReportFigure.allCases)
    }
    #expect(looked.checkpoint == plain.checkpoint)
  }

  @Test func neuronsThatSayNothingAreDead() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    (experiment.hidden, experiment.activations) = ([4, 2], [.relu, .tanh])
    var trainer = Trainer(experiment)
    trainer.engine.edit { network in
      network.layers[0].biases[1] = -1000
      network.layers[1].weights = Array(repeating: 0, count: 8)
      network.layers[1].biases = [5, 0]
    }
    #expect(Self.value(.dead, trainer) == .numbers([0.25, 1]))
    #expect(Self.value(.saturated, trainer) == .numbers([0, 0.5]))
  }

  @Test func aMatrixCountsEachPointOnce() throws {
    var experiment = Experiment(dataset: ExperimentRuleTests.three)
    experiment.trainPercent = 99
    (experiment.hidden, experiment.optimizer.learningRate) = ([8], 0.5)
    var trainer = Trainer(experiment)
    for _ in 0..<2000 { trainer.trainEpoch() }
    let rows = trainer.split.train
    guard case .classes(let classes, _) = trainer.dataset.target,
      case .table(let counts) = Self.value(.confusion, trainer)
    else {
      Issue.record("there is no matrix")
      return
    }
    for target in 0..<3 {
      let expected = rows.count { Int(classes[$0]) == target }
      #expect(counts[target] == (0..<3).map { $0 == target ? expected : 0 })
    }
    #expect(Self.value(.rmse, trainer) == .none)
  }

  @Test func errorsAreInTheTargetsUnits() throws {
    let numbers = (0..<40).map { Double($0 % 5) / 2 - 1 }
    let dataset = { (half: Double, scale: Scale) in
      DatasetSource.file(
        Dataset(
          name: "t", title: "t", columns: [.plane("x"), .plane("y")],
          rows: Rows(width: 2, numbers.flatMap { [$0, 0] }),
          target: .numbers(numbers.map { half * $0 }, scale: scale)))
    }
    var values: [Double] = []
    let scales: [(Double, Scale)] = [
      (1, .none), (1, .span(-1...1, reach: 1)), (10, .standard(mean: 0, deviation: 10)),
    ]
    for (half, scale) in scales {
      let trainer = Trainer(Experiment(dataset: dataset(half, scale)))
      guard case .number(let rmse) = Self.value(.rmse, trainer),
        case .number(let r2) = Self.value(.r2, trainer)
      else { continue }
      #expect(r2 < 1)
      values.append(rmse)
    }
    #expect(values.count == 3 && values[0] == values[1] && values[2] == 10 * values[0])
    let squared = values[0] * values[0] / 2
    #expect(
      abs(squared - Trainer(Experiment(dataset: dataset(1, .none))).report().trainLoss) < 1e-12)
  }
}
