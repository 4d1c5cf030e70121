import CKernels

/// A penalty on the size of weights, added to the loss while training (never to the loss shown).
///
/// Biases are not penalized.
package enum Regularization: String, CaseIterable, Sendable {
  case none
  case l1 = "L1"
  case l2 = "L2"

  /// R(w).
  package func penalty(_ w: Double) -> Double {
    switch self {
    case .none: 0
    case .l1: abs(w)
    case .l2: 0.5 * w * w
    }
  }

  /// R'(w), with the derivative of |w| at 0 taken as 0.
  package func derivative(_ w: Double) -> Double {
    switch self {
    case .none: 0
    case .l1: w < 0 ? -1 : (w > 0 ? 1 : 0)
    case .l2: w
    }
  }

  /// The penalty's number among the kernels.
  var kernel: Int {
    switch self {
    case .none: ck_no_penalty
    case .l1: ck_l1
    case .l2: ck_l2
    }
  }

  /// Whether a weight that the penalty carries across 0 stays at 0 for good.
  package var killsCrossingWeights: Bool { self == .l1 }

  /// One line for help screens.
  package var help: String {
    switch self {
    case .none: "weights go where the data leads"
    case .l1: "pulls weights to exactly 0: links die"
    case .l2: "keeps weights small: smoother regions"
    }
  }
}
