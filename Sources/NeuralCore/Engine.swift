/// The one place where samples meet a network.
///
/// It trains in mini-batches, and computes losses and pictures of every neuron. All commands, screens and tests compute through it.
package struct Engine: Sendable {
  /// The network being trained.
  package private(set) var network: Network
  /// What is minimized.
  package let loss: Loss
  private var gradients: Gradients

  /// An engine for a network.
  package init(network: Network, loss: Loss = .squared) {
    self.network = network
    self.loss = loss
    gradients = Gradients(like: network)
  }

  /// Changes the network between two batches.
  ///
  /// Gradients summed so far are kept where they still fit.
  package mutating func edit(_ change: (inout Network) -> Void) {
    change(&network)
    if !gradients.fit(network) { gradients = Gradients(like: network) }
  }

  /// Trains on samples `range` of an epoch, in order.
  ///
  /// After the sample with (index + 1) a multiple of `batchSize` the mean of the summed gradients is
  /// applied. What is left over stays summed and joins the next epoch's first batch.
  package mutating func train(
    on samples: SampleSet, range: Range<Int>, batchSize: Int, optimizer: Optimizer
  ) {
    var propagation = Propagation(for: network)
    for index in range {
      propagation.forward(network, samples.input(index))
      propagation.backward(network, target: samples.target(index), loss: loss, into: &gradients)
      if (index + 1) % batchSize == 0 { optimizer.step(&network, &gradients) }
    }
  }

  /// Mean loss over the samples (NaN for none), and how many of them are on the right side of 0.
  package func evaluate(_ samples: SampleSet) -> Evaluation {
    var propagation = Propagation(for: network)
    var evaluation = Evaluation(sampleCount: samples.count)
    for index in 0..<samples.count {
      propagation.forward(network, samples.input(index))
      let output = propagation.outputs[network.layers.count - 1]
      evaluation.add(output, target: samples.target(index), loss: loss)
    }
    return evaluation
  }

  /// Every neuron's output for every row of inputs (row-major, rows x inputs): one array of rows
  /// for each neuron, layer by layer.
  package func neuronOutputs(inputs: [Double]) -> [[[Double]]] {
    let rows = inputs.count / network.inputCount
    var propagation = Propagation(for: network)
    var maps = network.layers.map {
      Array(repeating: Array(repeating: 0.0, count: rows), count: $0.neuronCount)
    }
    for row in 0..<rows {
      let start = row * network.inputCount
      propagation.forward(network, inputs[start..<start + network.inputCount])
      for layer in maps.indices {
        for neuron in maps[layer].indices {
          maps[layer][neuron][row] = propagation.outputs[layer][neuron]
        }
      }
    }
    return maps
  }
}

/// A network's record on a set of samples.
package struct Evaluation: Sendable, Equatable {
  /// Samples looked at.
  package let sampleCount: Int
  /// The sum of their losses.
  package private(set) var lossSum = 0.0
  /// Samples whose outputs are all on their target's side of 0; 0 itself counts as positive.
  package private(set) var correctCount = 0

  init(sampleCount: Int) { self.sampleCount = sampleCount }

  /// The mean loss; NaN for no samples.
  package var loss: Double { lossSum / Double(sampleCount) }
  /// The share of correct samples, 0...1; NaN for no samples.
  package var accuracy: Double { Double(correctCount) / Double(sampleCount) }

  mutating func add(_ output: [Double], target: ArraySlice<Double>, loss: Loss) {
    var correct = true
    for (a, t) in zip(output, target) {
      lossSum += loss.value(output: a, target: t)
      if a.isNaN || (a >= 0) != (t >= 0) { correct = false }
    }
    if correct { correctCount += 1 }
  }
}

extension SampleSet {
  func input(_ index: Int) -> ArraySlice<Double> {
    inputs[index * inputCount..<(index + 1) * inputCount]
  }

  func target(_ index: Int) -> ArraySlice<Double> {
    targets[index * targetCount..<(index + 1) * targetCount]
  }
}
