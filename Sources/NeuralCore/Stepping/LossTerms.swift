/// A loss one output at a time, by plain arithmetic: what the kernels sum over the outputs.
extension Loss {
  /// The loss of each output of a sample, given the output layer's sums z and values a.
  ///
  /// Cross-entropy is taken from the sums, where the naive form -t ln a overflows: of a softmax
  /// t (ln(sum of e^z) - z), of a sigmoid t ln(1 + e^-z) + (1 - t) ln(1 + e^z).
  /// - Precondition: as many targets as outputs.
  package func terms(sums z: [Double], values a: [Double], targets t: [Double], output: Activation)
    -> [Double]
  {
    precondition(a.count == t.count && z.count == t.count, "Each output needs its target.")
    switch self {
    case .squared: return zip(a, t).map { ($0 - $1) * ($0 - $1) / 2 }
    case .huber:
      return zip(a, t).map { a, t in
        abs(a - t) <= 1 ? (a - t) * (a - t) / 2 : abs(a - t) - 0.5
      }
    case .crossEntropy where output == .softmax:
      let top = z.max() ?? 0
      let logarithm = Double.logarithm(z.reduce(0) { $0 + Double.exponential($1 - top) })
      return zip(z, t).map { $1 * ((top - $0) + logarithm) }
    case .crossEntropy:
      return zip(z, t).map { z, t in
        t * Double.softplus(-z) + (1 - t) * Double.softplus(z)
      }
    }
  }

  /// E of each output: t - a, by Huber's loss cut to -1...1.
  ///
  /// It is -dC/da of the squared and of Huber's loss, and -dC/dz of cross-entropy.
  func errors(values a: [Double], targets t: [Double]) -> [Double] {
    let errors = zip(a, t).map { $1 - $0 }
    return self == .huber ? errors.map { max(-1, min(1, $0)) } : errors
  }
}
