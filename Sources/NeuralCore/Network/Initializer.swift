/// Where weights and biases start.
package enum Initializer: Sendable, Hashable {
  /// Weights U(-0.5, 0.5), biases 0.1: TensorFlow Playground's rule, without fan-in scaling.
  case playground
  /// All parameters 0. The draws are made all the same, so that the stream goes on as before.
  case zero

  /// One weight; exactly one draw from the stream.
  package func weight(from stream: inout RandomStream) -> Double {
    let draw = stream.next() - 0.5
    return self == .zero ? 0 : draw
  }

  /// The bias that every neuron starts with; no draw.
  package var bias: Double { self == .zero ? 0 : 0.1 }
}
