import Kernels

/// Networks as the kernels exchange them.
extension Network {
  /// The layers for the kernels.
  var kernelLayers: [KernelLayer] {
    layers.map { layer in
      KernelLayer(
        sources: layer.inputCount, neurons: layer.neuronCount,
        function: layer.activation.kernelFunction, weights: layer.weights, biases: layer.biases,
        dead: layer.dead)
    }
  }

  /// The network that the kernels hold.
  init(_ kernelLayers: [KernelLayer]) {
    self.init(
      layers: kernelLayers.map { layer in
        var dense = DenseLayer(
          inputCount: layer.sources, weights: layer.weights, biases: layer.biases,
          activation: Activation(layer.function))
        dense.dead = layer.dead
        return dense
      })
  }

  /// What decides the kernels' memory: widths and functions.
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

extension Activation {
  fileprivate init(_ function: KernelFunction) {
    let found = Activation.allCases.first { $0.kernelFunction == function }
    precondition(found != nil, "The engine's layers have the table's activations.")
    self = found ?? .linear
  }
}
