import Kernels

/// The kernels' functions, one number at a time: the same operations in the same order.
enum ReferenceFunctions {
  /// The sum of terms[i] x^i, neighbours first (Estrin).
  static func polynomial<Scalar: ReferenceScalar>(_ x: Scalar, _ terms: [Scalar]) -> Scalar {
    var terms = terms
    var power = x
    while terms.count > 1 {
      terms = stride(from: 0, to: terms.count, by: 2).map { index in
        index + 1 < terms.count ? terms[index] + power * terms[index + 1] : terms[index]
      }
      power *= power
    }
    return terms[0]
  }

  /// The hyperbolic tangent.
  static func tanh<Scalar: ReferenceScalar>(_ x: Scalar) -> Scalar {
    let constants = Scalar.constants
    let limit = constants.tanhLimit
    let inside = x > limit ? limit : (x < -limit ? -limit : x)
    let square = inside * inside
    let value =
      inside * polynomial(square, constants.tanhAbove) / polynomial(square, constants.tanhBelow)
    return value > 1 ? 1 : (value < -1 ? -1 : value)
  }

  /// e to the x.
  static func exp<Scalar: ReferenceScalar>(_ x: Scalar) -> Scalar {
    if x.isNaN { return x }
    let constants = Scalar.constants
    let inside = min(max(x, constants.expLow), constants.expHigh)
    let k =
      (inside * Scalar(1.4426950408889634074) + constants.expMagic) - constants.expMagic
    let r = (inside - k * constants.lnTwoHigh) - k * constants.lnTwoLow
    let value = 1 + (r + r * r * polynomial(r, constants.expTerms))
    let half = (k / 2).rounded(.down)
    return value * powerOfTwo(half) * powerOfTwo(k - half)
  }

  private static func powerOfTwo<Scalar: ReferenceScalar>(_ k: Scalar) -> Scalar {
    Scalar(sign: .plus, exponent: Scalar.Exponent(Int(k)), significand: 1)
  }

  /// 1 / (1 + e^-x), without overflow and without losing small values.
  static func sigmoid<Scalar: ReferenceScalar>(_ x: Scalar) -> Scalar {
    let e = exp(x < 0 ? x : -x)
    return (x < 0 ? e : 1) / (1 + e)
  }

  /// A function of one number.
  static func value<Scalar: ReferenceScalar>(
    _ function: KernelFunction, _ x: Scalar
  ) -> Scalar {
    switch function {
    case .tanh: tanh(x)
    case .relu: x <= 0 ? 0 : x
    case .sigmoid: sigmoid(x)
    case .step: x > 0 ? 1 : 0
    case .exponential: exp(x)
    case .linear, .softmax: x
    }
  }

  /// delta f'(z), where y = f(z).
  static func slope<Scalar: ReferenceScalar>(
    _ function: KernelFunction, _ delta: Scalar, _ y: Scalar
  ) -> Scalar {
    switch function {
    case .tanh: delta * (1 - y * y)
    case .relu: delta * (y <= 0 ? 0 : 1)
    case .sigmoid: delta * (y * (1 - y))
    case .step: delta * 0
    case .linear, .softmax, .exponential: delta
    }
  }

  /// e^z / sum of e^z, after taking away the largest z.
  static func softmax<Scalar: ReferenceScalar>(_ z: [Scalar]) -> [Scalar] {
    var top = z[0]
    for value in z where value > top { top = value }
    let e = z.map { exp($0 - top) }
    let sum = e.reduce(0, +)
    return e.map { $0 / sum }
  }
}
