/// Changes of shape that keep what was learnt.
extension Network {
  /// Adds a neuron at the end of a hidden layer: fresh weights in, 0 out, so that the network's
  /// output stays as it was to the bit.
  package mutating func addNeuron(
    toHidden layer: Int, initializer: Initializer, stream: inout RandomStream
  ) {
    precondition(layers.dropLast().indices.contains(layer), "There is no such hidden layer.")
    let (sources, neurons) = (layers[layer].inputCount, layers[layer].neuronCount + 1)
    let row = (0..<sources).map { _ in
      initializer.weight(sources: sources, neurons: neurons, from: &stream)
    }
    layers[layer].appendNeuron(weights: row, bias: initializer.bias(from: &stream))
    layers[layer + 1].insertSource(at: layers[layer + 1].inputCount)
  }

  /// Removes a neuron and its links; the others keep theirs.
  package mutating func removeNeuron(_ neuron: Int, fromHidden layer: Int) {
    precondition(layers.dropLast().indices.contains(layer), "There is no such hidden layer.")
    precondition(layers[layer].neuronCount > 1, "A layer keeps at least one neuron.")
    layers[layer].removeNeuron(neuron)
    layers[layer + 1].removeSource(neuron)
  }

  /// Adds a hidden layer before the output; all layers before it are kept, the output is fresh.
  package mutating func addLayer(
    neuronCount: Int, activation: Activation, initializer: Initializer, stream: inout RandomStream
  ) {
    let width = layers[layers.count - 1].inputCount
    let added = DenseLayer(
      inputCount: width, neuronCount: neuronCount, activation: activation,
      initializer: initializer, stream: &stream)
    layers.insert(added, at: layers.count - 1)
    renewOutput(inputCount: neuronCount, initializer: initializer, stream: &stream)
  }

  /// Removes the last hidden layer; all layers before it are kept, the output is fresh.
  package mutating func removeLayer(initializer: Initializer, stream: inout RandomStream) {
    precondition(layers.count > 1, "There is no hidden layer to remove.")
    let removed = layers.remove(at: layers.count - 2)
    renewOutput(inputCount: removed.inputCount, initializer: initializer, stream: &stream)
  }

  /// Adds an input with weights 0, so that the output stays as it was.
  package mutating func addInput(at position: Int) {
    layers[0].insertSource(at: position)
  }

  /// Removes an input and its links.
  package mutating func removeInput(at position: Int) {
    layers[0].removeSource(position)
  }

  /// Sets all biases to 0, as a network without biases has them.
  package mutating func removeBiases() {
    for position in layers.indices {
      layers[position].biases = Array(repeating: 0, count: layers[position].neuronCount)
    }
  }

  /// Gives all hidden layers this activation.
  package mutating func setHiddenActivation(_ activation: Activation) {
    for position in layers.indices.dropLast() { layers[position].activation = activation }
  }

  private mutating func renewOutput(
    inputCount: Int, initializer: Initializer, stream: inout RandomStream
  ) {
    let output = layers.removeLast()
    layers.append(
      DenseLayer(
        inputCount: inputCount, neuronCount: output.neuronCount, activation: output.activation,
        initializer: initializer, stream: &stream))
  }
}

extension DenseLayer {
  /// Adds a last row to W and b.
  fileprivate mutating func appendNeuron(weights row: [Double], bias: Double) {
    self = DenseLayer(keeping: self, inputCount: inputCount, biases: biases + [bias]) {
      neuron, source in neuron < neuronCount ? (neuron, source) : nil
    }
    weights.replaceSubrange(weights.count - inputCount..<weights.count, with: row)
  }

  fileprivate mutating func removeNeuron(_ removed: Int) {
    var kept = biases
    kept.remove(at: removed)
    self = DenseLayer(keeping: self, inputCount: inputCount, biases: kept) { neuron, source in
      (neuron < removed ? neuron : neuron + 1, source)
    }
  }

  /// Adds a column of zeros to W.
  fileprivate mutating func insertSource(at added: Int) {
    self = DenseLayer(keeping: self, inputCount: inputCount + 1, biases: biases) {
      neuron, source in
      source == added ? nil : (neuron, source < added ? source : source - 1)
    }
  }

  fileprivate mutating func removeSource(_ removed: Int) {
    self = DenseLayer(keeping: self, inputCount: inputCount - 1, biases: biases) {
      neuron, source in (neuron, source < removed ? source : source + 1)
    }
  }

  /// A layer of another shape, each weight taken from where `origin` says it stood; nil is 0.
  private init(
    keeping old: DenseLayer, inputCount: Int, biases: [Double],
    origin: (_ neuron: Int, _ source: Int) -> (neuron: Int, source: Int)?
  ) {
    let places = biases.indices.flatMap { neuron in
      (0..<inputCount).map { source in
        origin(neuron, source).map { old.index(neuron: $0.neuron, source: $0.source) }
      }
    }
    self.init(
      inputCount: inputCount, weights: places.map { $0.map { old.weights[$0] } ?? 0 },
      biases: biases, activation: old.activation,
      dead: places.map { $0.map { old.dead[$0] } ?? false })
  }
}
