@testable import NeuralCore

/// A dense network trained by plain loops over numbers: the definition that the kernels are held to.
struct ReferenceNetwork<Scalar: KernelScalar>: Sendable {
  /// One layer: parameters by neuron, the bias after the weights; sums of gradients alike.
  struct Layer: Sendable {
    var sources: Int
    var neurons: Int
    var activation: Activation
    var parameters: [[Scalar]]
    var sums: [[Scalar]]
    var dead: [[Bool]]
  }

  var layers: [Layer]
  /// Whether each step of a sum is one fused multiply-add, as in wide networks.
  let isFused: Bool
  /// How many samples the sums of gradients hold.
  private(set) var pending = 0

  /// Takes the parameters of a network.
  init(_ layers: [DenseLayer], isFused: Bool = false) {
    self.isFused = isFused
    self.layers = layers.map { layer in
      let rows = (0..<layer.neuronCount).map { neuron in
        layer.index(neuron: neuron, source: 0)..<layer.index(neuron: neuron + 1, source: 0)
      }
      return Layer(
        sources: layer.inputCount, neurons: layer.neuronCount, activation: layer.activation,
        parameters: zip(rows, layer.biases).map { row, bias in
          layer.weights[row].map { Scalar($0) } + [Scalar(bias)]
        },
        sums: rows.map { _ in Array(repeating: 0, count: layer.inputCount + 1) },
        dead: rows.map { row in layer.dead[row] + [false] })
    }
  }

  /// The parameters as they are now.
  var denseLayers: [DenseLayer] {
    layers.map { layer in
      DenseLayer(
        inputCount: layer.sources,
        weights: layer.parameters.flatMap { $0.dropLast().map { Double($0) } },
        biases: layer.parameters.map { Double($0[layer.sources]) }, activation: layer.activation,
        dead: layer.dead.flatMap { $0.dropLast() })
    }
  }

  /// The sums z and the values a of every layer for a sample's features.
  func evaluate(_ features: [Scalar]) -> [(z: [Scalar], a: [Scalar])] {
    var result: [(z: [Scalar], a: [Scalar])] = []
    var sources = features
    for layer in layers {
      let z = layer.parameters.map { row in
        var sum = row[layer.sources]
        for source in 0..<layer.sources { add(row[source], sources[source], to: &sum) }
        return sum
      }
      let entry = layer.activation.entry
      sources = entry.takesLayer ? Self.softmax(z) : z.map { entry.value($0) }
      result.append((z, sources))
    }
    return result
  }

  /// The values of every layer.
  func values(_ features: [Scalar]) -> [[Scalar]] { evaluate(features).map(\.a) }

  private func add(_ a: Scalar, _ b: Scalar, to sum: inout Scalar) {
    if isFused { sum.addProduct(a, b) } else { sum += a * b }
  }

  /// e^z / sum of e^z, after taking away the largest z.
  static func softmax(_ z: [Scalar]) -> [Scalar] {
    var top = z[0]
    for value in z where value > top { top = value }
    let e = z.map { Scalar.exponential($0 - top) }
    let sum = e.reduce(0, +)
    return e.map { $0 / sum }
  }

  /// Trains on some of an epoch's samples, whose positions decide where batches end.
  mutating func train(
    features: [[Scalar]], labels: [[Scalar]], positions: Range<Int>, batch: Int,
    rule: TrainingRule
  ) {
    for position in positions {
      accumulate(features[position], labels[position])
      pending += 1
      if (position + 1) % batch == 0 { step(rule.optimizer) }
    }
  }

  private mutating func accumulate(_ features: [Scalar], _ labels: [Scalar]) {
    let found = evaluate(features)
    let values = [features] + found.map(\.a)
    var deltas = zip(values[layers.count], labels).map { $0 - $1 }
    deltas = layers[layers.count - 1].descend(deltas, found[layers.count - 1])
    for index in layers.indices.reversed() {
      let sources = values[index] + [1]
      let layer = layers[index]
      for neuron in 0..<layer.neurons {
        for source in 0...layer.sources {
          add(deltas[neuron], sources[source], to: &layers[index].sums[neuron][source])
        }
      }
      guard index > 0 else { return }
      deltas = (0..<layer.sources).map { source in
        var sum: Scalar = 0
        for neuron in 0..<layer.neurons {
          add(layer.parameters[neuron][source], deltas[neuron], to: &sum)
        }
        return sum
      }
      deltas = layers[index - 1].descend(deltas, found[index - 1])
    }
  }

  private mutating func step(_ optimizer: Optimizer) {
    let rate = Scalar(optimizer.learningRate / Double(pending))
    for index in layers.indices {
      for neuron in 0..<layers[index].neurons {
        for source in 0...layers[index].sources {
          let isBias = source == layers[index].sources
          layers[index].step(neuron, source, rate, isBias ? Optimizer(learningRate: 0) : optimizer)
        }
      }
    }
    pending = 0
  }
}

extension ReferenceNetwork.Layer {
  /// Deltas by the sums, from deltas by the values.
  fileprivate func descend(_ deltas: [Scalar], _ found: (z: [Scalar], a: [Scalar])) -> [Scalar] {
    deltas.indices.map { deltas[$0] * activation.entry.slope(found.z[$0], found.a[$0]) }
  }

  fileprivate mutating func step(
    _ neuron: Int, _ source: Int, _ rate: Scalar, _ optimizer: Optimizer
  ) {
    let sum = sums[neuron][source]
    sums[neuron][source] = 0
    guard !dead[neuron][source] else { return }
    let weight = parameters[neuron][source]
    let stepped = weight - rate * sum
    let decay = Scalar(optimizer.decay)
    switch optimizer.activeRegularization {
    case .none: parameters[neuron][source] = stepped
    case .l2: parameters[neuron][source] = stepped - decay * weight
    case .l1:
      let sign: Scalar = weight < 0 ? -1 : (weight > 0 ? 1 : 0)
      let decayed = stepped - decay * sign
      dead[neuron][source] = stepped * decayed < 0
      parameters[neuron][source] = dead[neuron][source] ? 0 : decayed
    }
  }
}
