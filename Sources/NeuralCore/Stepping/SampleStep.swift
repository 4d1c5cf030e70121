/// One sample through a network and back, with every number on the way: a step of plain gradient
/// descent with a batch of one.
///
/// Forward, layer by layer: z = W x + b and a = f(z). At the output the loss C and the error
/// E = t - a. Backward: delta = -dC/dz, so that the gradients are dC/dW = -delta x^T and
/// dC/db = -delta, and the layer before is told W^T delta. The sign of delta is that of Rumelhart,
/// Hinton and Williams (1986): the way in which the sum should move.
package struct SampleStep: Sendable, Equatable {
  /// What one layer computes.
  package struct Layer: Sendable, Equatable {
    /// W, b and f, as they are before the step.
    package let parameters: DenseLayer
    /// x: what comes in.
    package let inputs: [Double]
    /// z = W x + b.
    package let sums: [Double]
    /// a = f(z).
    package let values: [Double]
    /// f'(z); of a softmax ones.
    package let slopes: [Double]
    /// What the layer is told: t - a at the output, else what the layer behind sends back.
    package internal(set) var errors: [Double] = []
    /// delta = -dC/dz, under the exact rule.
    package internal(set) var deltas: [Double] = []

    /// dC/dW, laid out as W: -delta x^T.
    package var weightGradients: [Double] {
      deltas.flatMap { delta in inputs.map { -delta * $0 } }
    }

    /// dC/db.
    package var biasGradients: [Double] { deltas.map { -$0 } }
  }

  /// The network before the step.
  package let network: Network
  /// The sample's inputs.
  package let input: [Double]
  /// What the outputs should be.
  package let target: [Double]
  /// How it learns.
  package let rule: StepRule
  /// The layers from the first hidden one to the output.
  package private(set) var layers: [Layer]
  /// C of each output; their sum is the sample's loss.
  package let lossTerms: [Double]

  /// The sample's loss C.
  package var loss: Double { lossTerms.reduce(0, +) }

  /// Takes one sample through a network.
  /// - Precondition: inputs and targets fit the network.
  package init(network: Network, input: [Double], target: [Double], rule: StepRule) {
    precondition(
      input.count == network.inputCount && target.count == network.outputCount,
      "A sample fits its network.")
    self.network = network
    self.input = input
    self.target = target
    self.rule = rule
    layers = Self.forward(network, input)
    let last = layers[layers.count - 1]
    lossTerms = rule.loss.terms(
      sums: last.sums, values: last.values, targets: target, output: last.parameters.activation)
    sendBack()
  }

  /// The layers of a network with what a sample makes of them, without errors.
  static func forward(_ network: Network, _ input: [Double]) -> [Layer] {
    var inputs = input
    return network.layers.map { layer in
      let found = Layer(layer, inputs: inputs)
      inputs = found.values
      return found
    }
  }

  private mutating func sendBack() {
    let last = layers.count - 1
    layers[last].errors = rule.loss.errors(values: layers[last].values, targets: target)
    layers[last].deltas = layers[last].outputDeltas(outputDelta)
    for place in layers.indices.dropLast().reversed() {
      let behind = layers[place + 1]
      let sent = rule.hiddenError == .exact ? behind.deltas : behind.errors
      layers[place].errors = behind.parameters.sentBack(sent)
      layers[place].deltas = zip(layers[place].errors, layers[place].slopes).map { $0 * $1 }
    }
  }

  /// How the output's delta comes from its error.
  package var outputDelta: OutputDelta {
    OutputDelta(rule, output: network.layers[network.layers.count - 1].activation)
  }

  /// The network after the step: each parameter less the rate times its gradient.
  ///
  /// Links that are dead stay at 0.
  package var updatedNetwork: Network {
    var updated = network
    for (place, layer) in layers.enumerated() {
      for (index, gradient) in layer.weightGradients.enumerated()
      where !layer.parameters.dead[index] {
        updated.layers[place].weights[index] -= rule.learningRate * gradient
      }
      guard rule.movesBiases else { continue }
      for (index, gradient) in layer.biasGradients.enumerated() {
        updated.layers[place].biases[index] -= rule.learningRate * gradient
      }
    }
    return updated
  }
}

extension SampleStep.Layer {
  fileprivate init(_ layer: DenseLayer, inputs: [Double]) {
    let sums = (0..<layer.neuronCount).map { neuron in
      (0..<layer.inputCount).reduce(layer.biases[neuron]) {
        $0 + layer[neuron: neuron, source: $1] * inputs[$1]
      }
    }
    let entry = layer.activation.entry
    let values = entry.takesLayer ? Softmax(sums).shares : sums.map { entry.value($0) }
    self.init(
      parameters: layer, inputs: inputs, sums: sums, values: values,
      slopes: zip(sums, values).map { entry.slope($0, $1) })
  }

  fileprivate func outputDeltas(_ kind: OutputDelta) -> [Double] {
    switch kind {
    case .slope: return zip(errors, slopes).map { $0 * $1 }
    case .error: return errors
    case .shares:
      let sum = zip(errors, values).reduce(0) { $0 + $1.0 * $1.1 }
      return zip(errors, values).map { $1 * ($0 - sum) }
    }
  }
}

extension DenseLayer {
  /// W^T e: for each source the sum over the neurons of its weight times what the neuron sends.
  fileprivate func sentBack(_ errors: [Double]) -> [Double] {
    (0..<inputCount).map { source in
      errors.indices.reduce(0) { $0 + self[neuron: $1, source: source] * errors[$1] }
    }
  }
}
