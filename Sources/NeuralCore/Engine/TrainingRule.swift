import CKernels

/// All that decides what an engine learns from a batch, beside the samples.
package struct TrainingRule: Sendable, Hashable {
  /// What a step makes of the gradient.
  package var optimizer: Optimizer
  /// What is minimized.
  package var loss: Loss
  /// Hidden values left out, if any are.
  package var dropout: Dropout?
  /// Layers that keep their parameters, counted from 0, below 64.
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

extension TrainingRule {
  /// Whether a step is taken apart from the product that sums the gradients: more than plain descent
  /// of all parameters.
  var isSeparate: Bool {
    optimizer.method.kernel != ck_sgd || !frozenLayers.isEmpty || !movesBiases
  }

  /// Whether links have to be looked at: a penalty may kill some, or a step tells them from biases.
  var usesLinks: Bool { optimizer.activeRegularization != .none || isSeparate }

  /// The rule as C takes it.
  var kernelRule: ck_rule {
    var rule = ck_rule()
    rule.rate = optimizer.learningRate
    rule.decay = optimizer.decay
    rule.penalty = Int32(optimizer.activeRegularization.kernel)
    rule.loss = Int32(optimizer.method == .perceptron ? ck_cross_entropy : loss.kernel)
    rule.closes = closesEpoch ? 1 : 0
    if isSeparate { addSeparateStep(to: &rule) }
    if let dropout {
      rule.dropout = ck_dropout(
        rate: dropout.rate, key: dropout.generator[UInt64(dropout.epoch)].key)
    }
    return rule
  }

  private func addSeparateStep(to rule: inout ck_rule) {
    rule.separate = 1
    rule.method = Int32(optimizer.method.kernel)
    rule.keeps_biases = movesBiases ? 0 : 1
    rule.frozen = frozenLayers.reduce(0) { $0 | 1 << UInt64($1) }
    rule.momentum = optimizer.momentum
    rule.square_decay = optimizer.squareDecay
    rule.beta1 = optimizer.beta1
    rule.beta2 = optimizer.beta2
    rule.epsilon = optimizer.epsilon
    rule.weight_decay = optimizer.weightDecay
  }
}
