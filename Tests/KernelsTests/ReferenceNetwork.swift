import Kernels

/// A dense network trained by plain loops over numbers: the definition that the kernels are held to.
struct ReferenceNetwork<Scalar: ReferenceScalar>: Sendable {
  /// One layer: parameters by neuron, the bias after the weights; sums of gradients alike.
  struct Layer: Sendable {
    var sources: Int
    var neurons: Int
    var function: KernelFunction
    var parameters: [[Scalar]]
    var sums: [[Scalar]]
    var dead: [[Bool]]
  }

  var layers: [Layer]
  /// How many samples the sums of gradients hold.
  private(set) var pending = 0

  /// Takes the parameters of a network.
  init(_ layers: [KernelLayer]) {
    self.layers = layers.map { layer in
      let rows = (0..<layer.neurons).map { neuron in
        neuron * layer.sources..<(neuron + 1) * layer.sources
      }
      return Layer(
        sources: layer.sources, neurons: layer.neurons, function: layer.function,
        parameters: zip(rows, layer.biases).map { row, bias in
          layer.weights[row].map { Scalar($0) } + [Scalar(bias)]
        },
        sums: rows.map { _ in Array(repeating: 0, count: layer.sources + 1) },
        dead: rows.map { row in
          (layer.dead.isEmpty ? row.map { _ in false } : Array(layer.dead[row])) + [false]
        })
    }
  }

  /// The parameters as they are now.
  var kernelLayers: [KernelLayer] {
    layers.map { layer in
      KernelLayer(
        sources: layer.sources, neurons: layer.neurons, function: layer.function,
        weights: layer.parameters.flatMap { $0.dropLast().map { Double($0) } },
        biases: layer.parameters.map { Double($0[layer.sources]) },
        dead: layer.dead.flatMap { $0.dropLast() })
    }
  }

  /// The values of every layer for a sample's features.
  func values(_ features: [Scalar]) -> [[Scalar]] {
    var result: [[Scalar]] = []
    var sources = features
    for layer in layers {
      let sums = layer.parameters.map { row in
        var sum = row[layer.sources]
        for source in 0..<layer.sources { sum += row[source] * sources[source] }
        return sum
      }
      sources =
        layer.function == .softmax
        ? ReferenceFunctions.softmax(sums)
        : sums.map { ReferenceFunctions.value(layer.function, $0) }
      result.append(sources)
    }
    return result
  }

  /// Trains on some of an epoch's samples, whose positions decide where batches end.
  mutating func train(
    features: [[Scalar]], labels: [[Scalar]], positions: Range<Int>, batch: Int, rule: DescentRule
  ) {
    for position in positions {
      accumulate(features[position], labels[position])
      pending += 1
      if (position + 1) % batch == 0 { step(rule) }
    }
  }

  private mutating func accumulate(_ features: [Scalar], _ labels: [Scalar]) {
    let values = [features] + self.values(features)
    var deltas = zip(values[layers.count], labels).map { output, label in
      ReferenceFunctions.slope(layers[layers.count - 1].function, output - label, output)
    }
    for index in layers.indices.reversed() {
      let sources = values[index] + [1]
      let layer = layers[index]
      for neuron in 0..<layer.neurons {
        for source in 0...layer.sources {
          layers[index].sums[neuron][source] += deltas[neuron] * sources[source]
        }
      }
      guard index > 0 else { return }
      deltas = (0..<layer.sources).map { source in
        var sum: Scalar = 0
        for neuron in 0..<layer.neurons {
          sum += layer.parameters[neuron][source] * deltas[neuron]
        }
        return ReferenceFunctions.slope(layers[index - 1].function, sum, values[index][source])
      }
    }
  }

  private mutating func step(_ rule: DescentRule) {
    let rate = Scalar(rule.learningRate / Double(pending))
    for index in layers.indices {
      for neuron in 0..<layers[index].neurons {
        for source in 0...layers[index].sources {
          let isBias = source == layers[index].sources
          layers[index].step(neuron, source, rate, isBias ? DescentRule(learningRate: 0) : rule)
        }
      }
    }
    pending = 0
  }
}

extension ReferenceNetwork.Layer {
  fileprivate mutating func step(
    _ neuron: Int, _ source: Int, _ rate: Scalar, _ rule: DescentRule
  ) {
    let sum = sums[neuron][source]
    sums[neuron][source] = 0
    guard !dead[neuron][source] else { return }
    let weight = parameters[neuron][source]
    let stepped = weight - rate * sum
    let decay = Scalar(rule.decay)
    switch rule.penalty {
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
