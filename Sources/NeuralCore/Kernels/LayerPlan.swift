import CKernels

/// Where a small network's parameters lie in the kernels' memory.
struct LayerPlan: Sendable {
  let layers: [ck_layer]
  let parameterCount: Int
  /// The places of each neuron's weights and bias; between them lies memory that stays unused.
  let rows: [Range<Int>]
  private let activations: [Activation]

  /// With networks in lanes, rows need no padding.
  init(_ layers: [DenseLayer], padding: Int = 16) {
    var offset = 0
    self.layers = layers.map { layer in
      let stride = (layer.inputCount + 1).roundedUp(to: padding)
      defer { offset += stride * layer.neuronCount }
      return ck_layer(
        sources: Int32(layer.inputCount), neurons: Int32(layer.neuronCount),
        stride: Int32(stride), activation: Int32(layer.activation.entry.kernel),
        offset: Int64(offset))
    }
    parameterCount = offset
    rows = self.layers.flatMap { layer in
      (0..<Int(layer.neurons)).map { neuron in
        let start = Int(layer.offset) + neuron * Int(layer.stride)
        return start..<start + Int(layer.sources) + 1
      }
    }
    activations = layers.map(\.activation)
  }

  var inputs: Int { Int(layers.first?.sources ?? 0) }
  var outputs: Int { Int(layers.last?.neurons ?? 0) }
  var outputActivation: Activation { activations[activations.count - 1] }
  var neurons: Int { layers.reduce(0) { $0 + Int($1.neurons) } }

  func scratchCount(networksInLanes: Bool) -> Int {
    Int(ck_scratch(layers, Int64(layers.count), networksInLanes ? 1 : 0))
  }

  /// Hands out each parameter with its place and whether it is a link (1), a bias (0) or dead (-1).
  func pack(_ values: [DenseLayer], _ put: (Int, Double, Int) -> Void) {
    for (layer, value) in zip(layers, values) {
      precondition(value.inputCount == layer.sources && value.neuronCount == layer.neurons)
      for neuron in 0..<value.neuronCount {
        let start = Int(layer.offset) + neuron * Int(layer.stride)
        for source in 0..<value.inputCount {
          let index = value.index(neuron: neuron, source: source)
          put(start + source, value.weights[index], value.dead[index] ? -1 : 1)
        }
        put(start + value.inputCount, value.biases[neuron], 0)
      }
    }
  }

  /// Hands out each number laid out as the parameters are, with its place.
  func pack(_ values: [HeldGradients.Layer], _ put: (Int, Double) -> Void) {
    for (layer, value) in zip(layers, values) {
      let sources = Int(layer.sources)
      for neuron in 0..<Int(layer.neurons) {
        let start = Int(layer.offset) + neuron * Int(layer.stride)
        for source in 0..<sources {
          put(start + source, value.weights[neuron * sources + source])
        }
        put(start + sources, value.biases[neuron])
      }
    }
  }

  /// The layers again, from each place's parameter and whether its link is dead.
  func unpack(
    parameter: (Int) -> Double, isDead: (Int) -> Bool
  ) -> [DenseLayer] {
    zip(layers, activations).map { layer, activation in
      let sources = Int(layer.sources)
      let rows = (0..<Int(layer.neurons)).map { Int(layer.offset) + $0 * Int(layer.stride) }
      return DenseLayer(
        inputCount: sources, weights: rows.flatMap { row in (row..<row + sources).map(parameter) },
        biases: rows.map { parameter($0 + sources) }, activation: activation,
        dead: rows.flatMap { row in (row..<row + sources).map(isDead) })
    }
  }
}
