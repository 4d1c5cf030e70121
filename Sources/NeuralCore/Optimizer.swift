import Kernels

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

  /// The rule as the kernels follow it.
  var rule: DescentRule {
    DescentRule(
      learningRate: learningRate, penalty: regularization.kernelPenalty,
      penaltyRate: regularizationRate)
  }
}
