import CKernels

/// What a neuron does with its weighted sum z: one table entry a function, read by the engine, the
/// command line, the screen and the tests alike.
///
/// A new one is a case, its entry below, and a line of `CK_ACTIVATIONS` in C.
package enum Activation: String, CaseIterable, Sendable {
  case tanh, relu, sigmoid, linear, step
  case leakyReLU = "leaky-relu"
  case elu, softplus, swish, gelu, sine, softmax

  /// Those that a hidden layer can have: they look at one sum at a time.
  package static let hidden = allCases.filter { !$0.entry.takesLayer }

  /// What parts the two classes behind an output of this function.
  package var middle: Double { (entry.targets.lowerBound + entry.targets.upperBound) / 2 }

  /// This function's row of the table.
  package var entry: any ActivationFunction.Type {
    switch self {
    case .tanh: TanhActivation.self
    case .relu: ReLUActivation.self
    case .sigmoid: SigmoidActivation.self
    case .linear: LinearActivation.self
    case .step: StepActivation.self
    case .leakyReLU: LeakyReLUActivation.self
    case .elu: ELUActivation.self
    case .softplus: SoftplusActivation.self
    case .swish: SwishActivation.self
    case .gelu: GELUActivation.self
    case .sine: SineActivation.self
    case .softmax: SoftmaxActivation.self
    }
  }
}

/// One activation function: how it is written and what it computes.
///
/// Values and slopes are generic, as the kernels compute in both precisions; both do the same
/// operations in the same order, so that the results are equal to the bit.
package protocol ActivationFunction: Sendable {
  /// The name that a person reads.
  static var title: String { get }
  /// a as a function of z.
  static var formula: String { get }
  /// da/dz, written with z and a.
  static var slopeFormula: String { get }
  /// One line for help screens.
  static var help: String { get }
  /// The function's number among the kernels.
  static var kernel: Int { get }
  /// Whether it needs all sums of a layer at once.
  static var takesLayer: Bool { get }
  /// The targets of the two classes behind an output of this function; its middle parts them.
  static var targets: ClosedRange<Double> { get }
  /// Whether it never falls.
  static var isMonotone: Bool { get }
  /// Whether it has no jumps.
  static var isContinuous: Bool { get }
  /// a = f(z); where `takesLayer`, what is then divided by its sum over the layer.
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar
  /// f'(z), given z and a = f(z).
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar
}

extension ActivationFunction {
  /// Most functions look at one sum at a time.
  package static var takesLayer: Bool { false }
  /// Targets lie on both sides of 0.
  package static var targets: ClosedRange<Double> { -1...1 }
  /// Most functions never fall.
  package static var isMonotone: Bool { true }
  /// Most functions have no jumps.
  package static var isContinuous: Bool { true }
}

private enum TanhActivation: ActivationFunction {
  static let title = "tanh"
  static let formula = "tanh z"
  static let slopeFormula = "1 - a^2"
  static let help = "a smooth S from -1 to 1"
  static let kernel = ck_tanh
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { Scalar.tanh(z) }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { 1 - a * a }
}

private enum ReLUActivation: ActivationFunction {
  static let title = "ReLU"
  static let formula = "max(0, z)"
  static let slopeFormula = "1 where z > 0, else 0"
  static let help = "nothing below 0, z above"
  static let kernel = ck_relu
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { z <= 0 ? 0 : z }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { a <= 0 ? 0 : 1 }
}

private enum SigmoidActivation: ActivationFunction {
  static let title = "sigmoid"
  static let formula = "1 / (1 + e^-z)"
  static let slopeFormula = "a (1 - a)"
  static let help = "a smooth S from 0 to 1"
  static let kernel = ck_sigmoid
  static let targets = 0.0...1
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { Scalar.sigmoid(z) }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { a * (1 - a) }
}

private enum LinearActivation: ActivationFunction {
  static let title = "linear"
  static let formula = "z"
  static let slopeFormula = "1"
  static let help = "the sum as it is: layers of it are one layer"
  static let kernel = ck_linear
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { z }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { 1 }
}

private enum StepActivation: ActivationFunction {
  static let title = "step"
  static let formula = "1 where z > 0, else 0"
  static let slopeFormula = "0"
  static let help = "the perceptron's: it cannot learn by gradient"
  static let kernel = ck_step
  static let isContinuous = false
  static let targets = 0.0...1
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { z > 0 ? 1 : 0 }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { 0 }
}

private enum LeakyReLUActivation: ActivationFunction {
  static let title = "leaky ReLU"
  static let formula = "z where z > 0, else z / 100"
  static let slopeFormula = "1 where z > 0, else 1 / 100"
  static let help = "z above 0, a hundredth of it below"
  static let kernel = ck_leaky_relu
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { z > 0 ? z : 0.01 * z }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { a > 0 ? 1 : 0.01 }
}

private enum ELUActivation: ActivationFunction {
  static let title = "ELU"
  static let formula = "z where z > 0, else e^z - 1"
  static let slopeFormula = "1 where z > 0, else a + 1"
  static let help = "z above 0, smoothly down to -1 below"
  static let kernel = ck_elu
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar {
    z > 0 ? z : Scalar.exponentialMinusOne(z)
  }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { a > 0 ? 1 : a + 1 }
}

private enum SoftplusActivation: ActivationFunction {
  static let title = "softplus"
  static let formula = "ln(1 + e^z)"
  static let slopeFormula = "1 - e^-a"
  static let help = "a ReLU with a rounded corner"
  static let kernel = ck_softplus
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { Scalar.softplus(z) }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar {
    -Scalar.exponentialMinusOne(-a)
  }
}

private enum SwishActivation: ActivationFunction {
  static let title = "swish"
  static let formula = "z s with s = 1 / (1 + e^-z)"
  static let slopeFormula = "s + z s (1 - s)"
  static let help = "z times its sigmoid: dips a little below 0"
  static let kernel = ck_swish
  static let isMonotone = false
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar {
    Scalar.share(z, Scalar.sigmoid(z))
  }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar {
    let e = Scalar.exponential(z < 0 ? z : -z)
    let large = 1 / (1 + e)
    let small = e * large
    return (z < 0 ? small : large) + Scalar.share(z, small * large)
  }
}

private enum GELUActivation: ActivationFunction {
  static let title = "GELU"
  static let formula = "z (1 + erf(z / sqrt 2)) / 2"
  static let slopeFormula =
    "(1 + erf(z / sqrt 2)) / 2 + z e^(-z^2 / 2) / sqrt(2 pi)"
  static let help = "z times the share of a normal curve below z"
  static let kernel = ck_gelu
  static let isMonotone = false
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar {
    Scalar.share(z, Scalar.normal(z).probability)
  }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar {
    let (probability, density) = Scalar.normal(z)
    return probability + Scalar.share(z, density)
  }
}

private enum SineActivation: ActivationFunction {
  static let title = "sine"
  static let formula = "sin z"
  static let slopeFormula = "cos z"
  static let help = "a wave from -1 to 1: fits what repeats"
  static let kernel = ck_sine
  static let isMonotone = false
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { Scalar.sine(z) }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar {
    Scalar.sine(z, shift: 0.5)
  }
}

private enum SoftmaxActivation: ActivationFunction {
  static let title = "softmax"
  static let formula = "e^z / sum of the layer's e^z"
  static let slopeFormula = "1: the cross-entropy loss takes it in"
  static let help = "shares of a whole that sum to 1"
  static let kernel = ck_softmax
  static let isMonotone = false
  static let targets = 0.0...1
  static let takesLayer = true
  static func value<Scalar: KernelScalar>(_ z: Scalar) -> Scalar { Scalar.exponential(z) }
  static func slope<Scalar: KernelScalar>(_ z: Scalar, _ a: Scalar) -> Scalar { 1 }
}
