import CKernels

/// What a step makes of the mean gradient g of a batch, and the playground's regularization.
///
/// The methods are those of `torch.optim`, with its defaults. Regularization is applied after the
/// method's step, which turned w into w1: w2 = w1 - rate * share * R'(w) with w from before the step.
/// Under L1 a weight with w1 w2 < 0 becomes 0 and is dead: it takes part in no later step. Biases pay
/// no penalty.
package struct Optimizer: Sendable, Hashable {
  /// The rule of a step.
  package var method: Method
  /// The step's length.
  package var learningRate: Double
  /// The penalty on weights.
  package var regularization: Regularization
  /// The share of the penalty; 0 switches it off.
  package var regularizationRate: Double
  /// mu of momentum and Nesterov: the share of the last step that goes on, 0..<1.
  package var momentum = 0.9
  /// alpha of RMSProp: the share of the mean square that stays, 0..<1.
  package var squareDecay = 0.99
  /// Adam's share of the mean gradient that stays, 0..<1.
  package var beta1 = 0.9
  /// Adam's share of the mean square that stays, 0..<1.
  package var beta2 = 0.999
  /// What RMSProp and Adam add to a root before they divide by it.
  package var epsilon = 1e-8
  /// AdamW's decay of weights and biases.
  package var weightDecay = 0.01

  /// Plain gradient descent unless a method or a penalty is given.
  package init(
    _ method: Method = .sgd, learningRate: Double, regularization: Regularization = .none,
    regularizationRate: Double = 0
  ) {
    self.method = method
    self.learningRate = learningRate
    self.regularization = regularization
    self.regularizationRate = regularizationRate
  }

  /// The penalty that acts: none where its share is 0.
  var activeRegularization: Regularization { regularizationRate == 0 ? .none : regularization }

  /// What the derivative of the penalty is multiplied by.
  package var decay: Double { learningRate * regularizationRate }
}

extension Optimizer {
  /// The rules of a step, each with the formulas of its `torch.optim` namesake.
  ///
  /// g is the mean gradient of the batch, rate the learning rate, n the number of this step.
  package enum Method: String, CaseIterable, Sendable {
    case sgd, momentum, nesterov, rmsprop, adam, adamw, perceptron

    /// The name that a person reads.
    package var title: String { entry.title }
    /// The step, in the names that `Optimizer` gives its parameters.
    package var formula: String { entry.formula }
    /// One line for help screens.
    package var help: String { entry.help }

    /// Whether a mean of gradients is remembered for each parameter.
    var keepsMeans: Bool { self == .momentum || self == .nesterov || isAdam }
    /// Whether a mean of squares is.
    var keepsSquares: Bool { self == .rmsprop || isAdam }
    private var isAdam: Bool { self == .adam || self == .adamw }

    /// The method's number among the kernels; the perceptron rule differs in the deltas alone.
    var kernel: Int {
      switch self {
      case .sgd, .perceptron: ck_sgd
      case .momentum: ck_momentum
      case .nesterov: ck_nesterov
      case .rmsprop: ck_rmsprop
      case .adam: ck_adam
      case .adamw: ck_adamw
      }
    }

    private typealias Entry = (title: String, formula: String, help: String)

    private var entry: Entry {
      switch self {
      case .sgd: ("SGD", "w -= rate g", "the playground's: straight down the mean gradient")
      case .momentum:
        ("momentum", "m = mu m + g; w -= rate m", "rolls on: steps add up along a valley")
      case .nesterov:
        ("Nesterov", "m = mu m + g; w -= rate (g + mu m)", "momentum that looks a step ahead")
      case .rmsprop:
        (
          "RMSProp", "v = alpha v + (1 - alpha) g^2; w -= rate g / (sqrt v + epsilon)",
          "steps of one size, however steep"
        )
      case .adam:
        (
          "Adam",
          "m += (1 - b1) (g - m); v = b2 v + (1 - b2) g^2; "
            + "w -= rate (m / (1 - b1^n)) / (sqrt(v / (1 - b2^n)) + epsilon)",
          "momentum and RMSProp together, unbiased from the start"
        )
      case .adamw:
        ("AdamW", "w -= rate decay w; then as Adam", "Adam with weights that shrink by themselves")
      case .perceptron:
        ("perceptron", "w -= rate (a - t) x", "Rosenblatt's rule for a step: learns from mistakes")
      }
    }
  }
}
