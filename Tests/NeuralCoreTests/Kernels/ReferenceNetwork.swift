@testable import NeuralCore

/// A dense network trained by plain loops over numbers: the definition that the kernels are held to.
struct ReferenceNetwork<Scalar: KernelScalar>: Sendable {
  /// One layer: parameters by neuron, the bias after the weights; sums of gradients and what an
  /// optimizer remembers alike.
  struct Layer: Sendable {
    var sources: Int
    var neurons: Int
    var activation: Activation
    var parameters: [[Scalar]]
    var sums: [[Scalar]]
    var means: [[Scalar]]
    var squares: [[Scalar]]
    var dead: [[Bool]]
  }

  var layers: [Layer]
  /// Whether each step of a sum is one fused multiply-add, as in wide networks.
  let isFused: Bool
  /// How many samples the sums of gradients hold.
  private(set) var pending = 0
  /// Steps taken.
  private(set) var steps = 0

  /// Takes the parameters of a network.
  init(_ layers: [DenseLayer], isFused: Bool = false) {
    self.isFused = isFused
    self.layers = layers.map { layer in
      let rows = (0..<layer.neuronCount).map { neuron in
        layer.index(neuron: neuron, source: 0)..<layer.index(neuron: neuron + 1, source: 0)
      }
      let zeros = rows.map { _ in Array(repeating: Scalar(0), count: layer.inputCount + 1) }
      return Layer(
        sources: layer.inputCount, neurons: layer.neuronCount, activation: layer.activation,
        parameters: zip(rows, layer.biases).map { row, bias in
          layer.weights[row].map { Scalar($0) } + [Scalar(bias)]
        },
        sums: zeros, means: zeros, squares: zeros,
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

  /// The sums z and the values a of every layer for a sample's features; `out` are the values that the
  /// next layer gets, which masks may have changed.
  func evaluate(
    _ features: [Scalar], masks: [[Scalar]] = []
  ) -> [(z: [Scalar], a: [Scalar], out: [Scalar])] {
    var result: [(z: [Scalar], a: [Scalar], out: [Scalar])] = []
    var sources = features
    for (index, layer) in layers.enumerated() {
      let z = layer.parameters.map { row in
        var sum = row[layer.sources]
        for source in 0..<layer.sources { add(row[source], sources[source], to: &sum) }
        return sum
      }
      let entry = layer.activation.entry
      let a = entry.takesLayer ? Self.softmax(z) : z.map { entry.value($0) }
      sources = index < masks.count ? zip(a, masks[index]).map { $0 * $1 } : a
      result.append((z, a, sources))
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
      accumulate(features[position], labels[position], rule, position)
      pending += 1
      if (position + 1) % batch == 0 || (rule.closesEpoch && position + 1 == features.count) {
        step(rule)
      }
    }
  }

  private mutating func accumulate(
    _ features: [Scalar], _ labels: [Scalar], _ rule: TrainingRule, _ position: Int
  ) {
    let masks = rule.dropout.map { drawMasks($0, position) } ?? []
    let found = evaluate(features, masks: masks)
    let values = [features] + found.map(\.out)
    var deltas = outputDeltas(found[layers.count - 1], labels, rule)
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
      deltas = layers[index - 1].descend(deltas, found[index - 1].z, found[index - 1].a)
      if !masks.isEmpty { deltas = zip(deltas, masks[index - 1]).map { $0 * $1 } }
    }
  }

  /// 0 or 1 / (1 - rate) for every hidden neuron.
  private func drawMasks(_ dropout: Dropout, _ position: Int) -> [[Scalar]] {
    let numbers = dropout.generator[UInt64(dropout.epoch)][UInt64(position)]
    return layers.dropLast().enumerated().map { index, layer in
      (0..<layer.neurons).map { neuron in
        let draw = Double(numbers[UInt64(index)][UInt64(neuron)].bits >> 11) * 0x1p-53
        return draw < dropout.rate ? 0 : Scalar(1 / (1 - dropout.rate))
      }
    }
  }

  private func outputDeltas(
    _ found: (z: [Scalar], a: [Scalar], out: [Scalar]), _ labels: [Scalar], _ rule: TrainingRule
  ) -> [Scalar] {
    var errors = zip(found.a, labels).map { $0 - $1 }
    let output = layers[layers.count - 1]
    if rule.optimizer.method == .perceptron || rule.loss == .crossEntropy { return errors }
    if rule.loss == .huber { errors = errors.map { $0 > 1 ? 1 : ($0 < -1 ? -1 : $0) } }
    guard output.activation == .softmax else { return output.descend(errors, found.z, found.a) }
    let sum = zip(errors, found.a).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(errors, found.a).map { $1 * ($0 - sum) }
  }

  private mutating func step(_ rule: TrainingRule) {
    steps += 1
    for index in layers.indices where !rule.frozenLayers.contains(index) {
      for neuron in 0..<layers[index].neurons {
        for source in 0...layers[index].sources {
          let isBias = source == layers[index].sources
          guard rule.movesBiases || !isBias else { continue }
          layers[index].step(neuron, source, rule.optimizer, pending, steps, isBias: isBias)
        }
      }
    }
    for index in layers.indices {
      layers[index].sums = layers[index].sums.map { $0.map { _ in 0 } }
    }
    pending = 0
  }
}

extension ReferenceNetwork.Layer {
  /// Deltas by the sums, from deltas by the values.
  fileprivate func descend(_ deltas: [Scalar], _ z: [Scalar], _ a: [Scalar]) -> [Scalar] {
    deltas.indices.map { deltas[$0] * activation.entry.slope(z[$0], a[$0]) }
  }

  fileprivate mutating func step(
    _ neuron: Int, _ source: Int, _ optimizer: Optimizer, _ samples: Int, _ steps: Int,
    isBias: Bool
  ) {
    guard !dead[neuron][source] else { return }
    let weight = parameters[neuron][source]
    let stepped = stepped(neuron, source, optimizer, samples, steps)
    let decay = Scalar(optimizer.decay)
    switch isBias ? .none : optimizer.activeRegularization {
    case .none: parameters[neuron][source] = stepped
    case .l2: parameters[neuron][source] = stepped - decay * weight
    case .l1:
      let sign: Scalar = weight < 0 ? -1 : (weight > 0 ? 1 : 0)
      let decayed = stepped - decay * sign
      dead[neuron][source] = stepped * decayed < 0
      parameters[neuron][source] = dead[neuron][source] ? 0 : decayed
    }
    if dead[neuron][source] {
      means[neuron][source] = 0
      squares[neuron][source] = 0
    }
  }

  /// The weight after the method's own step.
  private mutating func stepped(
    _ neuron: Int, _ source: Int, _ optimizer: Optimizer, _ samples: Int, _ steps: Int
  ) -> Scalar {
    let rate = Scalar(optimizer.learningRate)
    let (weight, sum) = (parameters[neuron][source], sums[neuron][source])
    let gradient = sum / Scalar(samples)
    switch optimizer.method {
    case .sgd, .perceptron:
      return weight - Scalar(optimizer.learningRate / Double(samples)) * sum
    case .momentum, .nesterov:
      let momentum = Scalar(optimizer.momentum)
      let mean = momentum * means[neuron][source] + gradient
      means[neuron][source] = mean
      let isNesterov = optimizer.method == .nesterov
      return weight - rate * (isNesterov ? gradient + momentum * mean : mean)
    case .rmsprop:
      let square = square(neuron, source, gradient, decay: optimizer.squareDecay)
      return weight - rate * gradient / (square.squareRoot() + Scalar(optimizer.epsilon))
    case .adam, .adamw:
      let square = square(neuron, source, gradient, decay: optimizer.beta2)
      let before = means[neuron][source]
      let mean = before + Scalar(1 - optimizer.beta1) * (gradient - before)
      means[neuron][source] = mean
      let shrunk = weight * Scalar(1 - optimizer.learningRate * optimizer.weightDecay)
      let bias = (1 - power(optimizer.beta1, steps), 1 - power(optimizer.beta2, steps))
      return (optimizer.method == .adamw ? shrunk : weight)
        - Scalar(optimizer.learningRate / bias.0) * mean
        / (square.squareRoot() / Scalar(bias.1.squareRoot()) + Scalar(optimizer.epsilon))
    }
  }

  private mutating func square(
    _ neuron: Int, _ source: Int, _ gradient: Scalar, decay: Double
  ) -> Scalar {
    let square =
      Scalar(decay) * squares[neuron][source] + Scalar(1 - decay) * gradient * gradient
    squares[neuron][source] = square
    return square
  }

  /// By squaring, from the lowest bit of the exponent.
  private func power(_ base: Double, _ exponent: Int) -> Double {
    var (base, exponent, power) = (base, exponent, 1.0)
    while exponent > 0 {
      if exponent & 1 == 1 { power *= base }
      base *= base
      exponent >>= 1
    }
    return power
  }
}
