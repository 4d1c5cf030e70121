/// The place of one number of a network: of a weight or of a bias.
///
/// Layers are counted from 0, the first hidden one; the last is the output.
package enum Parameter: Sendable, Hashable {
  /// The weight of the link from a source into a neuron.
  case weight(layer: Int, neuron: Int, source: Int)
  /// The bias of a neuron.
  case bias(layer: Int, neuron: Int)
}

extension Network {
  /// Whether the network has such a parameter.
  package func has(_ parameter: Parameter) -> Bool {
    parameter.isOf(widths: [inputCount] + layers.map(\.neuronCount))
  }

  /// A weight or a bias; a weight that is set learns again, also where L1 had killed its link.
  /// - Precondition: the network has it.
  package subscript(parameter: Parameter) -> Double {
    get {
      switch parameter {
      case .weight(let layer, let neuron, let source):
        layers[layer][neuron: neuron, source: source]
      case .bias(let layer, let neuron): layers[layer].biases[neuron]
      }
    }
    set {
      switch parameter {
      case .weight(let layer, let neuron, let source):
        layers[layer][neuron: neuron, source: source] = newValue
        layers[layer].dead[layers[layer].index(neuron: neuron, source: source)] = false
      case .bias(let layer, let neuron): layers[layer].biases[neuron] = newValue
      }
    }
  }
}

extension Parameter {
  /// Whether a network of these widths has it: the inputs, each hidden layer, the outputs.
  package func isOf(widths: [Int]) -> Bool {
    let (layer, neuron) = place
    guard widths.indices.contains(layer), widths.indices.contains(layer + 1),
      (0..<widths[layer + 1]).contains(neuron)
    else { return false }
    guard case .weight(_, _, let source) = self else { return true }
    return (0..<widths[layer]).contains(source)
  }

  /// The neuron that it belongs to.
  package var place: (layer: Int, neuron: Int) {
    switch self {
    case .weight(let layer, let neuron, _), .bias(let layer, let neuron): (layer, neuron)
    }
  }
}
