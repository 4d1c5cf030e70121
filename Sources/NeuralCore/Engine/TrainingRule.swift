/// All that decides what an engine learns from a batch, beside the samples.
package struct TrainingRule: Sendable, Hashable {
  /// What a step makes of the gradient.
  package var optimizer: Optimizer
  /// What is minimized.
  package var loss: Loss
  /// Hidden values left out, if any are.
  package var dropout: Dropout?
  /// Layers that keep their parameters, counted from 0.
  package var frozenLayers: Set<Int> = []
  /// Whether biases learn; where not they keep their values.
  package var movesBiases = true
  /// Whether a short last batch is applied by its own mean when the epoch ends, rather than carried
  /// over into the next.
  package var closesEpoch = false

  /// A rule for all parameters without dropout, which carries left-over gradients.
  package init(_ optimizer: Optimizer, loss: Loss = .squared) {
    self.optimizer = optimizer
    self.loss = loss
  }
}
