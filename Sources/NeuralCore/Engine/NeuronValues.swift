/// Outputs of neurons for samples, in memory that can be used again.
///
/// A class: the kernels write into its memory.
package final class NeuronValues {
  /// What is looked at of a network.
  package enum Part: Sendable {
    case outputs, everyNeuron
    /// What the outputs are made of.
    case outputSums
  }

  /// How many samples there are.
  package private(set) var count = 0
  /// The neurons of each layer that was asked for: all layers, or the output alone.
  package private(set) var widths: [Int] = []
  private(set) var stride = 0
  private var doubles: KernelBuffer<Double>?
  private var floats: KernelBuffer<Float>?

  /// Memory without values.
  package init() {}

  /// Memory for values of one precision, by neuron, then sample.
  func buffer<Scalar: KernelScalar>(
    _: Scalar.Type, widths: [Int], count: Int, stride: Int
  ) -> KernelBuffer<Scalar> {
    self.widths = widths
    self.count = count
    self.stride = stride
    let size = widths.reduce(0, +) * stride
    let old = (doubles as? KernelBuffer<Scalar>) ?? (floats as? KernelBuffer<Scalar>)
    if let old, old.count >= size { return old }
    let fresh = KernelBuffer<Scalar>(count: size)
    doubles = fresh as? KernelBuffer<Double>
    floats = fresh as? KernelBuffer<Float>
    return fresh
  }

  /// One neuron's values for all samples, the neurons of all layers counted on.
  package func row<Number: BinaryFloatingPoint>(_ neuron: Int, as _: Number.Type) -> [Number] {
    let start = neuron * stride
    if let doubles { return doubles[start..<start + count].map { Number($0) } }
    return floats?[start..<start + count].map { Number($0) } ?? []
  }

  /// One neuron's value for a sample.
  package subscript(neuron: Int, sample: Int) -> Double {
    let place = neuron * stride + sample
    return doubles.map { $0[place] } ?? floats.map { Double($0[place]) } ?? .nan
  }
}
