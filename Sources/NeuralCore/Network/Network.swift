/// A feed-forward network of dense layers; the last one is the output.
package struct Network: Sendable, Equatable {
  /// The layers from the first hidden one to the output.
  package var layers: [DenseLayer]

  /// A network of given layers.
  /// - Precondition: at least one layer, each as wide as the next one's input; activations of whole
  ///   layers in the output alone, as their slope is known only together with the loss.
  package init(layers: [DenseLayer]) {
    precondition(!layers.isEmpty, "A network has at least its output layer.")
    precondition(
      !layers.dropLast().contains { $0.activation.entry.takesLayer },
      "Softmax is for the output layer alone.")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      precondition(layer.neuronCount == next.inputCount, "Layers must fit each other.")
    }
    self.layers = layers
  }

  /// A fresh network, drawn layer by layer.
  package init(
    inputCount: Int, hidden: [Int], outputCount: Int = 1,
    activation: Activation, outputActivation: Activation,
    initializer: Initializer, stream: inout RandomStream
  ) {
    let widths = [inputCount] + hidden + [outputCount]
    layers = (1..<widths.count).map { position in
      DenseLayer(
        inputCount: widths[position - 1], neuronCount: widths[position],
        activation: position == widths.count - 1 ? outputActivation : activation,
        initializer: initializer, stream: &stream)
    }
  }

  /// Numbers that come in.
  package var inputCount: Int { layers[0].inputCount }
  /// Numbers that come out.
  package var outputCount: Int { layers[layers.count - 1].neuronCount }
  /// Neurons of each hidden layer.
  package var hidden: [Int] { layers.dropLast().map(\.neuronCount) }
  /// Weights and biases together.
  package var parameterCount: Int {
    layers.reduce(0) { $0 + $1.weights.count + $1.biases.count }
  }
  /// Whether every parameter has the same bits as another network's.
  package func isIdentical(to other: Network) -> Bool {
    outline == other.outline
      && zip(layers, other.layers).allSatisfy {
        zip($0.weights + $0.biases, $1.weights + $1.biases).allSatisfy {
          $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
        } && $0.dead == $1.dead
      }
  }

  /// Whether every parameter is a finite number.
  package var isFinite: Bool {
    layers.allSatisfy { $0.weights.allSatisfy(\.isFinite) && $0.biases.allSatisfy(\.isFinite) }
  }
}

extension Network {
  /// What decides the memory of an engine: widths and activations.
  struct Outline: Equatable {
    var inputCount: Int
    var widths: [Int]
    var activations: [Activation]
  }

  /// The shape without the parameters.
  var outline: Outline {
    Outline(
      inputCount: inputCount, widths: layers.map(\.neuronCount),
      activations: layers.map(\.activation))
  }
}
