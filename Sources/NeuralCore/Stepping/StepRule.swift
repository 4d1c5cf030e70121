/// What is sent back from a layer to the one before it, as its error.
package enum HiddenErrorRule: String, CaseIterable, Sendable {
  /// W^T delta: the true derivative, by the chain rule.
  case exact
  /// W^T E: the error itself, without the slope of the layer that it comes from. No gradient.
  case slides

  /// The name that a person reads.
  package var title: String {
    switch self {
    case .exact: "exact"
    case .slides: "slides'"
    }
  }

  /// One line for help screens.
  package var help: String {
    switch self {
    case .exact: "W^T delta, the chain rule's: with the slope f'(z) of the layer behind"
    case .slides: "W^T E, without the slope f'(z) of the layer behind: not the gradient"
    }
  }
}

/// How one sample teaches a network, step by step: plain gradient descent with a batch of one.
package struct StepRule: Sendable, Equatable {
  /// How far the parameters go against their gradient.
  package var learningRate: Double
  /// What is minimized.
  package var loss: Loss
  /// What hidden layers are told.
  package var hiddenError: HiddenErrorRule
  /// Whether biases learn.
  package var movesBiases: Bool
  /// Whether the output's delta is its error, whatever its slope, as Rosenblatt's rule has it.
  package var isPerceptron: Bool

  /// A rule; exact and with biases unless it is said otherwise.
  package init(
    learningRate: Double, loss: Loss = .squared, hiddenError: HiddenErrorRule = .exact,
    movesBiases: Bool = true, isPerceptron: Bool = false
  ) {
    self.learningRate = learningRate
    self.loss = loss
    self.hiddenError = hiddenError
    self.movesBiases = movesBiases
    self.isPerceptron = isPerceptron
  }
}

/// How the output's delta comes from its error.
package enum OutputDelta: Sendable, Equatable {
  /// delta = E f'(z).
  case slope
  /// delta = E: cross-entropy cancels the slope, and Rosenblatt's rule leaves it out.
  case error
  /// delta_j = a_j (E_j - sum of E a): each output of a softmax depends on every sum.
  case shares

  /// What fits a rule and the output's function.
  package init(_ rule: StepRule, output: Activation) {
    if rule.isPerceptron || rule.loss == .crossEntropy {
      self = .error
    } else {
      self = output == .softmax ? .shares : .slope
    }
  }
}
