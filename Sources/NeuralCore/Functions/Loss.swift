import CKernels

/// How far outputs a are from their targets t, for one sample: summed over its outputs.
package enum Loss: String, CaseIterable, Sendable {
  case squared
  case crossEntropy = "cross-entropy"
  case huber

  /// The name that a person reads.
  package var title: String { entry.title }
  /// The loss of one output, as a function of a and t.
  package var formula: String { entry.formula }
  /// One line for help screens.
  package var help: String { entry.help }

  /// Whether the loss is defined for outputs of a function.
  ///
  /// Cross-entropy takes an output as a probability: of the one class (sigmoid), or of each class
  /// (softmax). Every loss that is accepted has a true gradient.
  package func accepts(_ output: Activation) -> Bool {
    self != .crossEntropy || output == .sigmoid || output == .softmax
  }

  /// The loss's number among the kernels.
  var kernel: Int {
    switch self {
    case .squared: ck_squared
    case .crossEntropy: ck_cross_entropy
    case .huber: ck_huber
    }
  }

  private typealias Entry = (title: String, formula: String, help: String)

  private var entry: Entry {
    switch self {
    case .squared: ("squared", "(a - t)^2 / 2", "the playground's: far errors weigh most")
    case .crossEntropy:
      (
        "cross-entropy", "-t ln a, with one sigmoid also -(1 - t) ln(1 - a)",
        "for probabilities: what the true class was given"
      )
    case .huber:
      ("Huber", "(a - t)^2 / 2 within 1, else |a - t| - 1/2", "squared near 0, linear for outliers")
    }
  }
}
