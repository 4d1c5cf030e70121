/// e to the x, tanh and the sigmoid, one number at a time, as the kernels compute them (VectorMath.h).
extension KernelScalar {
  /// The hyperbolic tangent: an odd rational function fitted to the least relative error up to a
  /// limit, where it is exactly 1.
  package static func tanh(_ x: Self) -> Self {
    let fit = fittedFunctions
    let inside = x > fit.tanhLimit ? fit.tanhLimit : (x < -fit.tanhLimit ? -fit.tanhLimit : x)
    let square = inside * inside
    let value = inside * polynomial(square, fit.tanhAbove) / polynomial(square, fit.tanhBelow)
    return value > 1 ? 1 : (value < -1 ? -1 : value)
  }

  /// e to the x: 2^k (1 + r + r^2 q(r)) with |r| <= ln 2 / 2.
  package static func exponential(_ x: Self) -> Self {
    if x.isNaN { return x }
    let fit = fittedFunctions
    let inside = min(max(x, fit.expLow), fit.expHigh)
    let k = (inside * Self(1.4426950408889634074) + fit.expMagic) - fit.expMagic
    let r = (inside - k * fit.lnTwoHigh) - k * fit.lnTwoLow
    let value = 1 + (r + r * r * polynomial(r, fit.expTerms))
    let half = (k / 2).rounded(.down)
    return value * powerOfTwo(half) * powerOfTwo(k - half)
  }

  /// 1 / (1 + e^-x), without overflow and without losing small values.
  package static func sigmoid(_ x: Self) -> Self {
    let e = exponential(x < 0 ? x : -x)
    return (x < 0 ? e : 1) / (1 + e)
  }

  private static func powerOfTwo(_ k: Self) -> Self {
    Self(sign: .plus, exponent: Exponent(Int(k)), significand: 1)
  }

  /// The sum of terms[i] x^i, neighbours first (Estrin).
  private static func polynomial(_ x: Self, _ terms: [Self]) -> Self {
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
}
