/// How a perceptron learns, a row at a time: w += rate e x and b += rate e, where e = target - output.
///
/// Source: F. Rosenblatt, 1958. With a sigmoid's output it is gradient descent on the cross-entropy.
package struct PerceptronRule: Sendable, Equatable {
  /// How large a step is.
  package var rate: Double
  /// What the neuron makes of its sum.
  package var response: Activation

  /// A rule of a given step.
  package init(rate: Double = 1, response: Activation = .step) {
    self.rate = rate
    self.response = response
  }

  /// e = target - output: -1, 0 or 1 of a step.
  package func error(of neuron: ThresholdNeuron, at inputs: [Double], target: Bool) -> Double {
    (target ? 1 : 0) - neuron.output(inputs, response)
  }

  /// The neuron after it has learnt from one row.
  package func learning(_ neuron: ThresholdNeuron, from inputs: [Double], target: Bool)
    -> ThresholdNeuron
  {
    let step = rate * error(of: neuron, at: inputs, target: target)
    var taught = neuron
    for (place, input) in (inputs + [1]).enumerated() {
      taught[parameter: place] += step * input
    }
    return taught
  }

  /// The neuron after it has learnt from every row in turn.
  package func pass(_ neuron: ThresholdNeuron, over rows: [[Double]], targets: [Bool])
    -> ThresholdNeuron
  {
    zip(rows, targets).reduce(neuron) { learning($0, from: $1.0, target: $1.1) }
  }

  /// Where passes lead to.
  package enum Outcome: Sendable, Equatable {
    /// To a neuron that is right about every row.
    case learned(ThresholdNeuron, passes: Int)
    /// Around for ever: after this many passes the weights are those that they were before.
    case cycles(passes: Int, length: Int)
  }

  /// Repeats passes until every row is right, or until weights come again, from which all would come
  /// again: a proof that this never ends.
  ///
  /// One of both happens: weights stay bounded whatever the rows (perceptron cycling theorem, H. Block
  /// and S. Levin, 1970), and those of a whole rate and whole inputs are whole.
  ///
  /// - Parameters:
  ///   - rows: Inputs of 0 and 1.
  ///   - targets: What the answers should be.
  /// - Returns: The outcome, from weights of 0, with steps of 1.
  package static func outcome(rows: [[Double]], targets: [Bool]) -> Outcome {
    let rule = PerceptronRule()
    var neuron = ThresholdNeuron(weights: (rows.first ?? []).map { _ in 0 }, bias: 0)
    var seen = [neuron: 0]
    var passes = 0
    while zip(rows, targets).contains(where: { rule.error(of: neuron, at: $0, target: $1) != 0 }) {
      neuron = rule.pass(neuron, over: rows, targets: targets)
      passes += 1
      if let before = seen.updateValue(passes, forKey: neuron) {
        return .cycles(passes: passes, length: passes - before)
      }
    }
    return .learned(neuron, passes: passes)
  }
}
