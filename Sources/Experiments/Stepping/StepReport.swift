import NeuralCore

/// What a sheet says beside its stages, for the screen and for print.
extension StepSubject {
  /// The loss of a sample after so many steps with it, under a rule for hidden errors.
  ///
  /// Complexity: as many steps as the largest count.
  package func losses(
    repeating place: Int, after counts: [Int], _ hiddenError: HiddenErrorRule
  ) -> [Double] {
    var subject = self
    subject.rule.hiddenError = hiddenError
    var losses = [subject.step(place).loss]
    for _ in 0..<(counts.max() ?? 0) {
      subject.apply(place)
      losses.append(subject.step(place).loss)
    }
    return counts.map { losses[$0] }
  }

  /// The widths and functions of a sample's network and how it learns, in a line.
  package func summary(of place: Int) -> String {
    let network = networks[sample(place).network]
    let widths = [network.inputCount] + network.layers.map(\.neuronCount)
    let functions = network.layers.map { $0.activation.entry.title }
    let biases = rule.movesBiases ? "" : ", no biases"
    return widths.map(String.init).joined(separator: "-") + " "
      + (Set(functions).count > 1 ? functions.joined(separator: " ") : functions[0]) + biases
      + ", " + (rule.isPerceptron ? "perceptron rule" : "\(rule.loss.title) loss")
  }
}

extension GradientCheck.Place {
  /// What a sheet calls the parameter's gradient.
  package var name: String {
    let neuron = "\(neuron + 1)"
    guard let source else { return "dC/db\(layer + 1)[\(neuron)]" }
    return "dC/dW\(layer + 1)[\(neuron),\(source + 1)]"
  }

  /// What a sheet calls all gradients of the parameter's kind.
  package var matrixName: String { "dC/d\(source == nil ? "b" : "W")\(layer + 1)" }
}

extension GradientCheck {
  /// What the check says, in a sentence.
  package var verdict: String {
    let wrong = wrong
    guard !wrong.isEmpty else {
      return "All \(entries.count) gradients are the slopes of the loss."
    }
    var names: [String] = []
    for entry in wrong where !names.contains(entry.place.matrixName) {
      names.append(entry.place.matrixName)
    }
    let whole = "\(wrong.count) of \(entries.count) gradients "
    return whole + (wrong.count == 1 ? "is not the slope" : "are not the slopes")
      + " of the loss: in \(names.joined(separator: ", "))."
  }
}
