/// The functions that activations and losses are made of, one number at a time, as the kernels compute them (VectorMath.h).
extension KernelScalar {
  /// The hyperbolic tangent: an odd rational function fitted to the least relative error up to a
  /// limit, where it is exactly 1.
  package static func tanh(_ x: Self) -> Self {
    let fit = fittedFunctions
    let inside = clamp(x, fit.tanhLimit)
    let square = inside * inside
    return clamp(
      inside * polynomial(square, fit.tanhAbove) / polynomial(square, fit.tanhBelow), 1)
  }

  /// e to the x.
  package static func exponential(_ x: Self) -> Self {
    let (rest, first, second) = exponentialParts(x)
    return (1 + rest) * first * second
  }

  /// e to the x, less 1, without losing small values; for x below ln of the largest power of two.
  package static func exponentialMinusOne(_ x: Self) -> Self {
    let (rest, first, second) = exponentialParts(x)
    let scale = first * second
    return scale * rest + (scale - 1)
  }

  /// e^x = 2^k (1 + r + r^2 q(r)) with |r| <= ln 2 / 2: r + r^2 q(r), and two factors of 2^k.
  private static func exponentialParts(_ x: Self) -> (rest: Self, first: Self, second: Self) {
    if x.isNaN { return (x, 1, 1) }
    let fit = fittedFunctions
    let inside = min(max(x, fit.expLow), fit.expHigh)
    let k = (inside * Self(1.4426950408889634074) + fit.roundingMagic) - fit.roundingMagic
    let r = (inside - k * fit.lnTwoHigh) - k * fit.lnTwoLow
    let half = (k / 2).rounded(.down)
    let rest = r + r * r * polynomial(r, fit.expTerms)
    return (rest, powerOfTwo(half), powerOfTwo(k - half))
  }

  /// 1 / (1 + e^-x), without overflow and without losing small values.
  package static func sigmoid(_ x: Self) -> Self {
    let e = exponential(x < 0 ? x : -x)
    return (x < 0 ? e : 1) / (1 + e)
  }

  /// The natural logarithm: k ln 2 + ln m with m between the roots of 1/2 and 2.
  ///
  /// It is -infinity at 0 and NaN below.
  package static func logarithm(_ x: Self) -> Self {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : (x > 0 ? x : .nan) }
    let fit = fittedFunctions
    let isUpper = x.significand > Self(1.4142135623730950488)
    let m = isUpper ? x.significand / 2 : x.significand
    let k = Self(Int(x.exponent) + (isUpper ? 1 : 0))
    return k * fit.lnTwoHigh + (logarithm(difference: m - 1, sum: m + 1) + k * fit.lnTwoLow)
  }

  /// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|), so that nothing overflows.
  package static func softplus(_ x: Self) -> Self {
    let e = exponential(x < 0 ? x : -x)
    return (x > 0 ? x : 0) + logarithm(difference: e, sum: 2 + e)
  }

  /// ln((sum + difference) / (sum - difference)) for a quotient from 1/2 to 2.
  private static func logarithm(difference: Self, sum: Self) -> Self {
    let s = difference / sum
    let square = s * s
    return 2 * s + s * (square * polynomial(square, fittedFunctions.logTerms))
  }

  /// x times a share of it: 0 where the share is, though x be infinite.
  package static func share(_ x: Self, _ part: Self) -> Self { part > 0 ? x * part : part }

  /// The normal distribution: the probability of less than x, and its density at x.
  ///
  /// In the tails the probability is e^(-x^2 / 2) (7/16 + q(x)) / (x + 13/16): by the choice of these
  /// two numbers |q| < 0.04, so that the errors of the rational function fitted to q hardly count.
  /// What the rounding of x^2 loses is put back.
  package static func normal(_ x: Self) -> (probability: Self, density: Self) {
    let fit = fittedFunctions
    let magnitude = x < 0 ? -x : x
    let size = magnitude > fit.normalLimit ? fit.normalLimit : magnitude
    let shifted = size * fit.splitter
    let high = shifted - (shifted - size)
    let low = size - high
    let square = size * size
    let lost = ((high * high - square) + 2 * high * low) + low * low
    let (whole, first, second) = exponentialParts(square * -0.5)
    let rest = whole - (1 + whole) * (lost * 0.5)
    let q = polynomial(size, fit.normalAbove) / polynomial(size, fit.normalBelow)
    let ratio = (q + 0.4375) / (size + 0.8125)
    let tail = (ratio + ratio * rest) * first * second
    let density = (1 + rest) * first * second * Self(0.39894228040143267794)
    return (x > 0 ? 1 - tail : tail, density)
  }

  /// The sine of x + shift pi, for a shift of 0 or 1/2: of what is left of x after whole multiples
  /// of pi.
  ///
  /// Accurate up to |x| = 100,000 in Float and 6,000,000 in Double, where the multiples are exact.
  /// Beyond, it loses accuracy, and stays within -1...1; it is NaN at infinities.
  package static func sine(_ x: Self, shift: Self = 0) -> Self {
    let fit = fittedFunctions
    let shifted = (x * Self(0.31830988618379067154) + shift) + fit.roundingMagic
    let turns = (shifted - fit.roundingMagic) - shift
    let left = fit.piPieces.reduce(x) { $0 - turns * $1 }
    let inside = clamp(left, 1.6)
    let square = inside * inside
    let value = clamp(inside + inside * (square * polynomial(square, fit.sineTerms)), 1)
    return shifted.significandBitPattern & 1 == 0 ? value : -value
  }

  /// x, or the limit where it is beyond.
  private static func clamp(_ x: Self, _ limit: Self) -> Self {
    x > limit ? limit : (x < -limit ? -limit : x)
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
