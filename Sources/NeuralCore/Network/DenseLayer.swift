/// A fully connected layer: a = f(W x + b).
package struct DenseLayer: Sendable, Equatable {
  /// Numbers that come in: the columns of W.
  package let inputCount: Int
  /// W, row-major: the weights into neuron j are `weights[j * inputCount ..< (j + 1) * inputCount]`.
  package var weights: [Double]
  /// b, one for each neuron.
  package var biases: [Double]
  /// Which weights L1 has brought to 0 for good; same shape as `weights`.
  package var dead: [Bool]
  /// f.
  package var activation: Activation
  /// What an optimizer remembers of the parameters, while an engine's network is edited.
  var memory: Memory?

  /// Numbers laid out as the parameters are, which move with them.
  struct Memory: Sendable, Equatable {
    var means: HeldGradients.Layer?
    var squares: HeldGradients.Layer?
  }

  /// A layer of given parameters; all links live unless it is said which are dead.
  /// - Precondition: `weights.count == inputCount * biases.count`, and as many of `dead`, if any.
  package init(
    inputCount: Int, weights: [Double], biases: [Double], activation: Activation,
    dead: [Bool]? = nil
  ) {
    precondition(weights.count == inputCount * biases.count, "A layer's W is neurons x inputs.")
    precondition(dead.map { $0.count == weights.count } ?? true, "Dead links lie as weights do.")
    self.inputCount = inputCount
    self.weights = weights
    self.biases = biases
    self.activation = activation
    self.dead = dead ?? Array(repeating: false, count: weights.count)
  }

  /// A fresh layer: its weights are drawn neuron by neuron, source by source, then its biases.
  package init(
    inputCount: Int, neuronCount: Int, activation: Activation,
    initializer: Initializer, stream: inout RandomStream
  ) {
    let weights = (0..<inputCount * neuronCount).map { _ in
      initializer.weight(sources: inputCount, neurons: neuronCount, from: &stream)
    }
    let biases = (0..<neuronCount).map { _ in initializer.bias(from: &stream) }
    self.init(inputCount: inputCount, weights: weights, biases: biases, activation: activation)
  }

  /// Rows of W.
  package var neuronCount: Int { biases.count }

  /// The place in `weights` of the link from `source` into `neuron`.
  package func index(neuron: Int, source: Int) -> Int { neuron * inputCount + source }

  /// Lets links that L1 has killed learn again.
  package mutating func reviveLinks() {
    dead = Array(repeating: false, count: weights.count)
  }

  /// The weight of the link from `source` into `neuron`.
  package subscript(neuron neuron: Int, source source: Int) -> Double {
    get { weights[index(neuron: neuron, source: source)] }
    set { weights[index(neuron: neuron, source: source)] = newValue }
  }
}
