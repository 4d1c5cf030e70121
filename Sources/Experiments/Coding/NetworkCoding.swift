import NeuralCore

/// A network as run files hold it: its layers, each with its activation, `weights` as rows (neurons
/// x sources), `biases`, and the places of `dead` links where there are some.
extension Network: Codable {
  private enum Key: String, CodingKey { case layers }

  /// Writes the layers.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(layers, forKey: .layers)
  }

  /// Reads layers that fit each other.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let layers = try values.decode([DenseLayer].self, forKey: .layers)
    let fit = zip(layers, layers.dropFirst()).allSatisfy { $0.neuronCount == $1.inputCount }
    let outputsAlone = layers.dropLast().allSatisfy { !$0.activation.entry.takesLayer }
    guard !layers.isEmpty, fit, outputsAlone else {
      throw DecodingError.dataCorruptedError(
        forKey: .layers, in: values, debugDescription: "its layers do not fit each other")
    }
    self.init(layers: layers)
  }
}

extension DenseLayer: Codable {
  private enum Key: String, CodingKey { case activation, weights, biases, dead }

  /// Writes the parameters and the dead links.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(activation.rawValue, forKey: .activation)
    try values.encode(rows(of: weights, width: inputCount), forKey: .weights)
    try values.encode(biases, forKey: .biases)
    let places = dead.indices.filter { dead[$0] }
    if !places.isEmpty { try values.encode(places, forKey: .dead) }
  }

  /// Reads a layer of a known activation, all of whose rows are equally long.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let name = try values.decode(String.self, forKey: .activation)
    let rows = try values.decode([[Double]].self, forKey: .weights)
    let biases = try values.decode([Double].self, forKey: .biases)
    let places = try values.decodeIfPresent([Int].self, forKey: .dead) ?? []
    let width = rows.first?.count ?? 0
    let count = rows.count * width
    guard let activation = Activation(rawValue: name), width > 0,
      rows.allSatisfy({ $0.count == width }), biases.count == rows.count,
      places.allSatisfy({ (0..<count).contains($0) })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .weights, in: values, debugDescription: "a layer's numbers do not fit each other")
    }
    var dead = Array(repeating: false, count: count)
    for place in places { dead[place] = true }
    self.init(
      inputCount: width, weights: rows.flatMap { $0 }, biases: biases, activation: activation,
      dead: dead)
  }
}

extension HeldGradients: Codable {
  private enum Key: String, CodingKey { case samples, layers }

  /// Writes the sums.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(sampleCount, forKey: .samples)
    try values.encode(layers, forKey: .layers)
  }

  /// Reads the sums of at least one sample.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let samples = try values.decode(Int.self, forKey: .samples)
    guard samples > 0, samples <= Limits.heldSamples else {
      throw DecodingError.dataCorruptedError(
        forKey: .samples, in: values, debugDescription: "no such batch can wait")
    }
    self.init(sampleCount: samples, layers: try values.decode([Layer].self, forKey: .layers))
  }
}

extension HeldGradients.Layer: Codable {
  private enum Key: String, CodingKey { case weights, biases }

  /// Writes the sums as rows.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    let width = biases.isEmpty ? 0 : weights.count / biases.count
    try values.encode(rows(of: weights, width: width), forKey: .weights)
    try values.encode(biases, forKey: .biases)
  }

  /// Reads rows of sums.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      weights: try values.decode([[Double]].self, forKey: .weights).flatMap { $0 },
      biases: try values.decode([Double].self, forKey: .biases))
  }
}

extension OptimizerState: Codable {
  private enum Key: String, CodingKey { case method, steps, means, squares }

  /// Writes the method, its steps and its sums.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(method.rawValue, forKey: .method)
    try values.encode(stepCount, forKey: .steps)
    try values.encode(means, forKey: .means)
    try values.encode(squares, forKey: .squares)
  }

  /// Reads the state of a known method.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let name = try values.decode(String.self, forKey: .method)
    let steps = try values.decode(Int.self, forKey: .steps)
    guard let method = Optimizer.Method(rawValue: name), steps >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .method, in: values, debugDescription: "no optimizer is like that")
    }
    self.init(
      method: method, stepCount: steps,
      means: try values.decode([HeldGradients.Layer].self, forKey: .means),
      squares: try values.decode([HeldGradients.Layer].self, forKey: .squares))
  }
}

/// Numbers cut into rows.
private func rows(of numbers: [Double], width: Int) -> [[Double]] {
  stride(from: 0, to: numbers.count, by: max(1, width)).map {
    Array(numbers[$0..<min($0 + width, numbers.count)])
  }
}
