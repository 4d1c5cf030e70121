import CKernels

/// Stochastic gradient descent with the playground's regularization.
///
/// A step goes down the mean of n summed gradients: w1 = w - (rate / n) sum; then w2 = w1 - rate *
/// share * R'(w) with w from before the step. Under L1 a weight with w1 w2 < 0 becomes 0 and is
/// dead: it takes part in no later step. Biases pay no penalty.
package struct Optimizer: Sendable, Hashable {
  /// The step's length.
  package var learningRate: Double
  /// The penalty on weights.
  package var regularization: Regularization
  /// The share of the penalty; 0 switches it off.
  package var regularizationRate: Double

  /// Plain gradient descent unless a penalty is given.
  package init(
    learningRate: Double, regularization: Regularization = .none, regularizationRate: Double = 0
  ) {
    self.learningRate = learningRate
    self.regularization = regularization
    self.regularizationRate = regularizationRate
  }

  /// The penalty that acts: none where its share is 0.
  var activeRegularization: Regularization { regularizationRate == 0 ? .none : regularization }

  /// What the derivative of the penalty is multiplied by.
  package var decay: Double { learningRate * regularizationRate }

  /// The rule as C takes it, its rate divided by a number of samples.
  func kernelRule(samples: Int = 1) -> ck_rule {
    ck_rule(
      rate: learningRate / Double(samples), decay: decay,
      penalty: Int32(activeRegularization.kernel))
  }
}
