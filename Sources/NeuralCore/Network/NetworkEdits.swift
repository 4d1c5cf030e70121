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

  /// Merges a linear hidden layer with the layer behind it: f(W2 (W1 x + b1) + b2) is
  /// f(W x + b) with W = W2 W1 and b = W2 b1 + b2, so that the output stays as it was but for rounding.
  /// - Precondition: the layer is hidden and linear.
  package mutating func mergeLinearLayer(_ layer: Int) {
    precondition(layers.dropLast().indices.contains(layer), "There is no such hidden layer.")
    precondition(layers[layer].activation == .linear, "Linear layers alone can be merged.")
    let (first, second) = (layers[layer], layers[layer + 1])
    let between = 0..<second.inputCount
    let weights = (0..<second.neuronCount).flatMap { neuron in
      (0..<first.inputCount).map { source in
        between.reduce(0) {
          $0 + second[neuron: neuron, source: $1] * first[neuron: $1, source: source]
        }
      }
    }
    let biases = (0..<second.neuronCount).map { neuron in
      between.reduce(second.biases[neuron]) {
        $0 + second[neuron: neuron, source: $1] * first.biases[$1]
      }
    }
    layers[layer + 1] = DenseLayer(
      inputCount: first.inputCount, weights: weights, biases: biases,
      activation: second.activation)
    layers.remove(at: layer)
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
    reshape { neurons, _ in neurons.append(nil) }
    weights.replaceSubrange(weights.count - inputCount..<weights.count, with: row)
    biases[neuronCount - 1] = bias
  }

  fileprivate mutating func removeNeuron(_ removed: Int) {
    reshape { neurons, _ in neurons.remove(at: removed) }
  }

  /// Adds a column of zeros to W.
  fileprivate mutating func insertSource(at added: Int) {
    reshape { _, sources in sources.insert(nil, at: added) }
  }

  fileprivate mutating func removeSource(_ removed: Int) {
    reshape { _, sources in sources.remove(at: removed) }
  }

  /// Changes the list of the neurons and that of the sources; where nil is put, parameters and all
  /// that moves with them are 0.
  private mutating func reshape(_ change: (inout [Int?], inout [Int?]) -> Void) {
    var (neurons, sources) = ((0..<neuronCount).map(Int?.some), (0..<inputCount).map(Int?.some))
    change(&neurons, &sources)
    let old = self
    func links<Value>(_ values: [Value], new: Value) -> [Value] {
      neurons.flatMap { neuron in
        sources.map { source in
          guard let neuron, let source else { return new }
          return values[old.index(neuron: neuron, source: source)]
        }
      }
    }
    func moved(_ numbers: HeldGradients.Layer) -> HeldGradients.Layer {
      HeldGradients.Layer(
        weights: links(numbers.weights, new: 0),
        biases: neurons.map { $0.map { numbers.biases[$0] } ?? 0 })
    }
    let parameters = moved(.init(weights: weights, biases: biases))
    self = DenseLayer(
      inputCount: sources.count, weights: parameters.weights, biases: parameters.biases,
      activation: activation, dead: links(dead, new: false))
    memory = old.memory.map {
      Memory(means: $0.means.map(moved), squares: $0.squares.map(moved))
    }
  }
}
