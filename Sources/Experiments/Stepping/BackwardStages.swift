import NeuralCore

/// The stages from the error to the step.
extension SampleStep {
  func errors(_ place: Int) -> StepStage {
    isOutput(place) ? outputErrors : sentErrors(place)
  }

  private var outputErrors: StepStage {
    let number = layers.count
    let last = layers[number - 1]
    let isCut = rule.loss == .huber
    let values = last.errors.enumerated().map { place, error in
      let difference: [CalculationPart] = [
        .number(target[place]), .text(" - "), .factor(last.values[place]),
      ]
      return StepValue(
        name: "E\(number)[\(place + 1)]", number: error,
        calculation: isCut
          ? [.text("cut(")] + difference + [.text(", -1..1)")] : difference,
        lit: [LitCells(operand: 0, row: place), LitCells(operand: 1, row: place)])
    }
    return StepStage(
      kind: .errors(number - 1), title: "error of the output",
      formula: "E\(number) = t - a\(number)" + (isCut ? ", cut to -1..1" : ""),
      explanation: "What is missing: the way in which the output should go.",
      operands: [.column("t", target), .column("a\(number)", last.values)],
      results: [.column("E\(number)", last.errors)], values: values)
  }

  private func sentErrors(_ place: Int) -> StepStage {
    let (behind, number) = (layers[place + 1], place + 1)
    let isExact = rule.hiddenError == .exact
    let (name, sent) =
      isExact ? ("delta\(number + 1)", behind.deltas) : ("E\(number + 1)", behind.errors)
    let values = layers[place].errors.enumerated().map { source, error in
      StepValue(
        name: "E\(number)[\(source + 1)]", number: error,
        calculation: .products(behind.parameters.column(source), sent),
        lit: [LitCells(operand: 0, column: source), LitCells(operand: 1)])
    }
    return StepStage(
      kind: .errors(place), title: "error sent back to layer \(number)",
      formula: "E\(number) = W\(number + 1)^T \(name)",
      explanation: isExact
        ? "Each neuron is told what it did to those behind it, by its links' weights."
        : "The slides' rule leaves out the slope f'(z\(number + 1)): this is not the gradient.",
      operands: [
        StepMatrix(
          "W\(number + 1)", columns: behind.parameters.inputCount, behind.parameters.weights),
        .column(name, sent),
      ],
      results: [.column("E\(number)", layers[place].errors)], values: values)
  }

  func deltas(_ place: Int) -> StepStage {
    let kind = isOutput(place) ? outputDelta : .slope
    let (layer, number) = (layers[place], place + 1)
    let sum = zip(layer.errors, layer.values).reduce(0) { $0 + $1.0 * $1.1 }
    let values = layer.deltas.enumerated().map { neuron, delta in
      let error = layer.errors[neuron]
      let calculation: [CalculationPart] =
        switch kind {
        case .slope: [.number(error), .text(" × "), .factor(layer.slopes[neuron])]
        case .error: [.number(error)]
        case .shares:
          [
            .number(layer.values[neuron]), .text(" × ("), .number(error), .text(" - "),
            .factor(sum), .text(")"),
          ]
        }
      return StepValue(
        name: "delta\(number)[\(neuron + 1)]", number: delta, calculation: calculation,
        lit: [LitCells(operand: 0, row: neuron)]
          + (kind == .error ? [] : [LitCells(operand: 1, row: neuron)]))
    }
    let second: [StepMatrix] =
      switch kind {
      case .slope: [.column("f'(z\(number))", layer.slopes)]
      case .error: []
      case .shares: [.column("a\(number)", layer.values)]
      }
    return StepStage(
      kind: .deltas(place), title: "delta of layer \(number)",
      formula: deltaFormula(kind, number, layer.parameters.activation),
      explanation: "Delta is -dC/dz: the way in which each sum should go.",
      operands: [.column("E\(number)", layer.errors)] + second,
      results: [.column("delta\(number)", layer.deltas)], values: values)
  }

  private func deltaFormula(_ kind: OutputDelta, _ number: Int, _ activation: Activation)
    -> String
  {
    let names = (delta: "delta\(number)", error: "E\(number)")
    return switch kind {
    case .slope:
      "\(names.delta) = \(names.error) f'(z\(number)); f' of \(activation.entry.title) is "
        + activation.entry.slopeFormula
    case .error where rule.isPerceptron: "\(names.delta) = \(names.error), by the perceptron rule"
    case .error: "\(names.delta) = \(names.error): cross-entropy cancels the slope"
    case .shares: "\(names.delta) = a (E - sum of E a), as softmax shares one whole"
    }
  }

  func gradients(_ place: Int) -> StepStage {
    let (layer, number) = (layers[place], place + 1)
    let inputCount = layer.inputs.count
    let weights = layer.weightGradients.enumerated().map { index, gradient in
      let (neuron, source) = (index / inputCount, index % inputCount)
      return StepValue(
        name: "dC/dW\(number)[\(neuron + 1),\(source + 1)]", number: gradient,
        calculation: [
          .text("-"), .factor(layer.deltas[neuron]), .text(" × "), .factor(layer.inputs[source]),
        ],
        lit: [LitCells(operand: 0, row: neuron), LitCells(operand: 1, column: source)])
    }
    let biases = layer.biasGradients.enumerated().map { neuron, gradient in
      StepValue(
        name: "dC/db\(number)[\(neuron + 1)]", number: gradient,
        calculation: [.text("-"), .factor(layer.deltas[neuron])],
        lit: [LitCells(operand: 0, row: neuron)])
    }
    let (input, movesBiases) = (inputName(place), rule.movesBiases)
    return StepStage(
      kind: .gradients(place), title: "gradients of layer \(number)",
      formula: "dC/dW\(number) = -delta\(number) \(input)^T"
        + (movesBiases ? ", dC/db\(number) = -delta\(number)" : ""),
      explanation: isTrueGradient(place)
        ? "How fast the loss rises with each weight: delta of its neuron times its input."
        : "Delta times input as ever, but this delta is not the true one: c checks it.",
      operands: [.column("delta\(number)", layer.deltas), .row("\(input)^T", layer.inputs)],
      results: [StepMatrix("dC/dW\(number)", columns: inputCount, layer.weightGradients)]
        + (movesBiases ? [.column("dC/db\(number)", layer.biasGradients)] : []),
      values: weights + (movesBiases ? biases : []))
  }

  /// Whether the rule gives a layer the derivative of the loss.
  private func isTrueGradient(_ place: Int) -> Bool {
    isOutput(place) || rule.hiddenError == .exact
  }

  func updates(_ place: Int) -> StepStage {
    let (layer, number) = (layers[place], place + 1)
    let updated = updatedNetwork.layers[place]
    let inputCount = layer.inputs.count
    let weightGradients = layer.weightGradients
    let weights = updated.weights.enumerated().map { index, weight in
      let (neuron, source) = (index / inputCount, index % inputCount)
      return StepValue(
        name: "W\(number)[\(neuron + 1),\(source + 1)]", number: weight,
        calculation: stepped(layer.parameters.weights[index], weightGradients[index]),
        lit: (0...1).map { LitCells(operand: $0, row: neuron, column: source) })
    }
    let biases = updated.biases.enumerated().map { neuron, bias in
      StepValue(
        name: "b\(number)[\(neuron + 1)]", number: bias,
        calculation: stepped(layer.parameters.biases[neuron], layer.biasGradients[neuron]),
        lit: (2...3).map { LitCells(operand: $0, row: neuron) })
    }
    let movesBiases = rule.movesBiases
    return StepStage(
      kind: .updates(place), title: "step of layer \(number)",
      formula: "new W\(number) = W\(number) - rate dC/dW\(number)"
        + (movesBiases ? ", b\(number) likewise" : ""),
      explanation: "Each parameter goes against its gradient, so that the loss falls.",
      operands: [
        StepMatrix("W\(number)", columns: inputCount, layer.parameters.weights),
        StepMatrix("dC/dW\(number)", columns: inputCount, weightGradients),
      ]
        + (movesBiases
          ? [
            .column("b\(number)", layer.parameters.biases),
            .column("dC/db\(number)", layer.biasGradients),
          ] : []),
      results: [StepMatrix("new W\(number)", columns: inputCount, updated.weights)]
        + (movesBiases ? [.column("new b\(number)", updated.biases)] : []),
      values: weights + (movesBiases ? biases : []))
  }

  private func stepped(_ parameter: Double, _ gradient: Double) -> [CalculationPart] {
    [
      .number(parameter), .text(" - "), .number(rule.learningRate), .text(" × "),
      .factor(gradient),
    ]
  }
}
