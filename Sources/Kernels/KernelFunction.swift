import CKernels

/// A layer's activation function as the kernels know it.
package enum KernelFunction: Int32, CaseIterable, Sendable {
  case tanh, relu, sigmoid, linear, step
  /// The softmax of the whole layer; as an output it goes with the cross-entropy loss.
  case softmax
  /// e to the x; not an activation, but computed by the same code.
  case exponential

  /// Stops where layers of these functions could not be trained: the kernels know no slope of
  /// softmax but together with the loss.
  static func checkPlaces(_ functions: [KernelFunction]) {
    precondition(!functions.isEmpty, "a network has an output layer")
    precondition(!functions.dropLast().contains(.softmax), "softmax is for the output layer alone")
    precondition(!functions.contains(.exponential), "the exponential is no activation")
  }
}

/// What is added to the loss to keep weights small.
package enum KernelPenalty: Int32, CaseIterable, Sendable {
  case none
  /// Decay by the sign of the weight; a weight that would cross zero dies.
  case l1
  /// Decay in proportion to the weight.
  case l2
}

/// One step of gradient descent: `w1 = w - learningRate / n * sum`, `w2 = w1 - learningRate * penaltyRate * R'(w)`.
package struct DescentRule: Equatable, Sendable {
  /// The factor of the mean gradient.
  package var learningRate: Double
  /// Which penalty the weights (never the biases) pay.
  package var penalty: KernelPenalty
  /// The factor of the penalty's derivative.
  package var penaltyRate: Double

  /// Makes a rule, by default without a penalty.
  package init(learningRate: Double, penalty: KernelPenalty = .none, penaltyRate: Double = 0) {
    self.learningRate = learningRate
    self.penalty = penaltyRate == 0 ? .none : penalty
    self.penaltyRate = penaltyRate
  }

  /// What the derivative of the penalty is multiplied by.
  package var decay: Double { learningRate * penaltyRate }
}
