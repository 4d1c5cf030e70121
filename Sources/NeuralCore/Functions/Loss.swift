/// How far an output a is from its target t, for one output of one sample.
package enum Loss: String, CaseIterable, Sendable {
  /// (a - t)^2 / 2, the playground's only loss.
  case squared

  /// The loss itself.
  package func value(output a: Double, target t: Double) -> Double {
    switch self {
    case .squared: 0.5 * (a - t) * (a - t)
    }
  }

  /// Its derivative by the output a.
  package func derivative(output a: Double, target t: Double) -> Double {
    switch self {
    case .squared: a - t
    }
  }
}
