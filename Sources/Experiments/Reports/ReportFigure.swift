import NeuralCore

/// What a report can say beside losses and accuracies, by the name that `--report` takes.
package enum ReportFigure: String, CaseIterable, Sendable {
  /// Shares of right points, which every report has.
  case accuracy
  /// How often each class was taken for each.
  case confusion
  /// The root of the mean squared error, in the target's own units.
  case rmse
  /// The share of the target's variance that the network explains.
  case r2
  /// Weights and biases.
  case parameters
  /// The length of the mean gradient, layer by layer.
  case gradientNorm = "gradient-norm"
  /// Shares of neurons that say the same of every point, of each hidden layer.
  case dead
  /// Shares of neurons at the ends of their range for nearly every point, of each hidden layer.
  case saturated

  /// One figure's number or numbers.
  package enum Value: Sendable, Equatable {
    /// There is none: a confusion of real numbers, an error of classes.
    case none
    case count(Int)
    case number(Double)
    /// One for each layer.
    case numbers([Double])
    /// Rows are targets, columns answers.
    case table([[Int]])
  }

  /// A figure under its key.
  package struct Entry: Sendable, Equatable {
    /// The key in JSON.
    package let key: String
    /// What a person reads.
    package let title: String
    /// The figure.
    package let value: Value
  }
}

extension Trainer {
  /// The figures of the network as it stands; those of points are made for those that train and
  /// those that test.
  package func entries(of figures: [ReportFigure]) -> [ReportFigure.Entry] {
    let sides = [("train", trainSamples), ("test", testSamples)]
    func both(
      _ key: String, _ title: String, _ value: (TargetFit) -> ReportFigure.Value
    ) -> [ReportFigure.Entry] {
      sides.map { side, samples in
        .init(key: side + key, title: "\(side) \(title)", value: value(fit(to: samples)))
      }
    }
    return figures.flatMap { figure -> [ReportFigure.Entry] in
      switch figure {
      case .accuracy: []
      case .confusion:
        both("Confusion", "confusion") { $0.confusion.map { .table($0.rows) } ?? .none }
      case .rmse: both("RMSE", "RMSE") { $0.rmse.map { .number($0) } ?? .none }
      case .r2: both("R2", "R2") { $0.r2.map { .number($0) } ?? .none }
      case .parameters:
        [.init(key: "parameters", title: "parameters", value: .count(engine.parameterCount))]
      case .gradientNorm:
        [.init(key: "gradientNorm", title: "gradient norm", value: .numbers(gradientNorms()))]
      case .dead: [.init(key: "dead", title: "dead neurons", value: shares(\.isDead))]
      case .saturated:
        [.init(key: "saturated", title: "saturated neurons", value: shares(\.isSaturated))]
      }
    }
  }

  /// The length of the loss's mean gradient over the training points, of each layer.
  package func gradientNorms() -> [Double] { gradientNorms(on: trainSamples) }

  /// The same over other points.
  func gradientNorms(on samples: SampleSet) -> [Double] {
    var copy = engine
    copy.forgetGradients()
    var rule = experiment.rule(epoch: epoch)
    (rule.dropout, rule.closesEpoch) = (nil, false)
    let count = samples.count
    for first in stride(from: 0, to: count, by: Self.rowsAtOnce) {
      // A batch that never ends takes no step.
      copy.train(
        on: samples, range: first..<min(first + Self.rowsAtOnce, count),
        batchSize: count + 1, rule: rule)
    }
    return (copy.heldGradients?.layers ?? []).map { layer in
      let squares = (layer.weights + layer.biases).reduce(0) { $0 + $1 * $1 }
      return squares.squareRoot() / Double(count)
    }
  }

  /// So many rows are looked at together.
  static var rowsAtOnce: Int { 4096 }

  /// The share of each hidden layer's neurons that are of a kind, over the training points, of many
  /// of them some.
  private func shares(_ isOne: (NeuronRange) -> Bool) -> ReportFigure.Value {
    let rows = ShownPoints.thinned(split.train)
    let samples = experiment.samples(of: rows, in: dataset, layout: engine.layout)
    return .numbers(neuronRanges(on: samples).map { $0.share(isOne) })
  }

  /// How the neurons of each hidden layer answer points.
  func neuronRanges(on samples: SampleSet) -> [[NeuronRange]] {
    zip(engine.neuronOutputs(samples), experiment.layerActivations).dropLast().map {
      let (layer, activation) = $0
      return layer.map { NeuronRange(outputs: $0, activation) }
    }
  }
}

extension [NeuronRange] {
  /// The share of a layer's neurons that are of a kind.
  func share(_ isOne: (NeuronRange) -> Bool) -> Double {
    Double(self.count(where: isOne)) / Double(count)
  }
}

/// What a neuron's outputs over many points have in common.
struct NeuronRange {
  /// Whether it says the same of every point.
  let isDead: Bool
  /// Whether at nine of ten points it is within a hundredth of its range of an end of it.
  let isSaturated: Bool

  init(outputs: [Double], _ activation: Activation) {
    isDead = outputs.allSatisfy { $0 == outputs[0] }
    guard let ends = activation.ends else {
      isSaturated = false
      return
    }
    let margin = (ends.upperBound - ends.lowerBound) / 100
    let atEnds = outputs.count { $0 <= ends.lowerBound + margin || $0 >= ends.upperBound - margin }
    isSaturated = atEnds * 10 >= outputs.count * 9
  }
}

extension Activation {
  /// The ends that a smooth function approaches; nil where it has not both.
  fileprivate var ends: ClosedRange<Double>? {
    switch self {
    case .tanh: -1...1
    case .sigmoid: 0...1
    default: nil
    }
  }
}
