import DataSources
import NeuralCore

/// What follows from an experiment's settings for its training.
extension Experiment {
  /// f of the output: the chosen one, or what fits target and loss.
  ///
  /// A step with the perceptron rule, softmax for three classes and more, linear for real numbers;
  /// for two classes tanh, or sigmoid under cross-entropy.
  package var outputActivation: Activation {
    if let outputChoice { return outputChoice }
    if optimizer.method == .perceptron { return .step }
    if dataset.problem == .regression { return .linear }
    if dataset.outputCount > 1 { return .softmax }
    return lossChoice == .crossEntropy ? .sigmoid : .tanh
  }

  /// What is minimized: the chosen loss, or cross-entropy for three classes and more whose output
  /// takes it, else the squared one.
  package var loss: Loss {
    if let lossChoice { return lossChoice }
    return dataset.outputCount > 1 && Loss.crossEntropy.accepts(outputActivation)
      ? .crossEntropy : .squared
  }

  /// Whether outputs, and so the targets of classes, go from 0 to 1 rather than from -1 to 1.
  package var hasPositiveOutputs: Bool { outputActivation.middle > 0 }

  /// What the outputs should say of rows of a data set, row by row, in the range of the output.
  package func targets(of rows: [Int], in dataset: Dataset) -> [Double] {
    let values = dataset.target.values(of: rows, outputs: dataset.target.outputCount)
    guard hasPositiveOutputs, dataset.problem == .classification else { return values }
    return values.map { $0 > 0 ? 1 : 0 }
  }

  /// An output as pictures show it: from -1 to 1, its middle at 0.
  package func shown(_ output: Double) -> Double { hasPositiveOutputs ? 2 * output - 1 : output }

  /// All that decides what is learnt in an epoch.
  package func rule(epoch: Int) -> TrainingRule {
    var rule = TrainingRule(optimizer, loss: loss)
    rule.optimizer.learningRate *= schedule.factor(epoch: epoch)
    if dropout > 0 {
      rule.dropout = Dropout(
        rate: dropout, generator: CounterGenerator(seed: seed)[Draw.dropout.rawValue], epoch: epoch)
    }
    rule.frozenLayers = Set(frozenLayers.map { $0 - 1 })
    rule.movesBiases = hasBiases
    rule.closesEpoch = shuffle == .epoch
    return rule
  }

  /// The order of the training points in an epoch; nil for their own.
  package func order(of count: Int, epoch: Int) -> [Int32]? {
    guard shuffle == .epoch else { return nil }
    return CounterGenerator(seed: dataSeed ?? seed)[Draw.order.rawValue]
      .order(of: count, epoch: epoch)
  }

  /// What is drawn by counters rather than from the stream.
  private enum Draw: UInt64 {
    case order, dropout
  }
}
