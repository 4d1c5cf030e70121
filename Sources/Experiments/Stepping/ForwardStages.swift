import NeuralCore

/// The stages from the sample to its loss.
extension SampleStep {
  func inputs(_ names: [String]) -> StepStage {
    StepStage(
      kind: .inputs, title: "the sample", formula: "x goes in, t should come out",
      explanation: "Nothing is computed yet: these numbers are given.", operands: [],
      results: [.column("x", input, rowNames: names), .column("t", target)],
      values: named("x", input) + named("t", target))
  }

  private func named(_ name: String, _ numbers: [Double]) -> [StepValue] {
    numbers.enumerated().map { place, number in
      StepValue(name: "\(name)[\(place + 1)]", number: number, calculation: [], lit: [])
    }
  }

  /// What comes into a layer is called.
  func inputName(_ layer: Int) -> String { layer == 0 ? "x" : "a\(layer)" }

  func sums(_ place: Int, _ names: [String]) -> StepStage {
    let (layer, number) = (layers[place], place + 1)
    let (parameters, hasBiases) = (layer.parameters, usesBiases(place))
    let biases = hasBiases ? [StepMatrix.column("b\(number)", parameters.biases)] : []
    let input = inputName(place)
    let values = layer.sums.enumerated().map { neuron, sum in
      let row = parameters.row(neuron)
      let bias: [CalculationPart] =
        hasBiases ? [.text(" + "), .factor(parameters.biases[neuron])] : []
      return StepValue(
        name: "z\(number)[\(neuron + 1)]", number: sum,
        calculation: .products(row, layer.inputs) + bias,
        lit: [LitCells(operand: 0, row: neuron), LitCells(operand: 1)]
          + (hasBiases ? [LitCells(operand: 2, row: neuron)] : []))
    }
    return StepStage(
      kind: .sums(place), title: "sums of layer \(number)",
      formula: "z\(number) = W\(number) \(input)" + (hasBiases ? " + b\(number)" : ""),
      explanation: "Each neuron adds up its inputs, each times its weight.",
      operands: [
        StepMatrix("W\(number)", columns: parameters.inputCount, parameters.weights),
        .column(input, layer.inputs, rowNames: place == 0 ? names : []),
      ] + biases,
      results: [.column("z\(number)", layer.sums)], values: values)
  }

  /// Whether a layer's biases are of any account.
  func usesBiases(_ place: Int) -> Bool {
    rule.movesBiases || layers[place].parameters.biases.contains { $0 != 0 }
  }

  func values(_ place: Int) -> StepStage {
    let (layer, number) = (layers[place], place + 1)
    let entry = layer.parameters.activation.entry
    if layer.parameters.activation == .softmax { return softmaxValues(place) }
    let values = layer.values.enumerated().map { neuron, value in
      StepValue(
        name: "a\(number)[\(neuron + 1)]", number: value,
        calculation: [.text("\(entry.title)("), .number(layer.sums[neuron]), .text(")")],
        lit: [LitCells(operand: 0, row: neuron)])
    }
    return StepStage(
      kind: .values(place), title: "values of layer \(number)",
      formula: "a\(number) = \(entry.title)(z\(number)), which is \(entry.formula)",
      explanation: isOutput(place)
        ? "What the network says." : "What the neurons tell the layer behind them.",
      operands: [.column("z\(number)", layer.sums)],
      results: [.column("a\(number)", layer.values)], values: values)
  }

  func isOutput(_ place: Int) -> Bool { place == layers.count - 1 }

  /// The softmax by its formula.
  var naiveSoftmax: StepStage {
    let number = layers.count
    let softmax = Softmax(layers[number - 1].sums)
    let (powers, shares) = (softmax.naivePowers, softmax.naiveShares)
    let overflows = shares.contains { !$0.isFinite }
    return StepStage(
      kind: .naiveSoftmax, title: "softmax by its formula",
      formula: "e^z, then e^z / sum of e^z",
      explanation: overflows
        ? "Beyond e^709 there is no such number: infinity by infinity is no number, NaN."
        : "It goes well here; sums from 710 on overflow. The next stage never does.",
      operands: [.column("z\(number)", softmax.sums)],
      results: [.column("e^z", powers), .column("share", shares)],
      values: Self.powers(powers, of: softmax.sums, less: nil) + Self.shares(shares, of: powers))
  }

  private func softmaxValues(_ place: Int) -> StepStage {
    let number = place + 1
    let softmax = Softmax(layers[place].sums)
    let (powers, shares) = (softmax.powers, layers[place].values)
    return StepStage(
      kind: .values(place), title: "values of layer \(number), from the sums",
      formula: "e^(z - max), then its share of their sum",
      explanation: "Softmax: the same shares, as both sides are divided by e^max.",
      operands: [.column("z\(number)", softmax.sums)],
      results: [.column("e^(z-max)", powers), .column("a\(number)", shares)],
      values: Self.powers(powers, of: softmax.sums, less: softmax.top)
        + Self.shares(shares, of: powers, name: "a\(number)"))
  }

  private static func powers(_ powers: [Double], of sums: [Double], less top: Double?)
    -> [StepValue]
  {
    powers.enumerated().map { place, power in
      let less: [CalculationPart] = top.map { [.text(" - "), .factor($0)] } ?? []
      return StepValue(
        name: "e\(place + 1)", number: power,
        calculation: [.text("e^("), .number(sums[place])] + less + [.text(")")],
        lit: [LitCells(operand: 0, row: place)])
    }
  }

  private static func shares(_ shares: [Double], of powers: [Double], name: String = "share")
    -> [StepValue]
  {
    let sum = powers.enumerated().flatMap { place, power -> [CalculationPart] in
      (place > 0 ? [.text(" + ")] : []) + [.number(power)]
    }
    return shares.enumerated().map { place, share in
      StepValue(
        name: "\(name)[\(place + 1)]", number: share,
        calculation: [.number(powers[place]), .text(" / (")] + sum + [.text(")")],
        lit: [LitCells(operand: 0)])
    }
  }

  var lossStage: StepStage {
    let number = layers.count
    let last = layers[number - 1]
    return StepStage(
      kind: .loss, title: "the loss", formula: "C = sum of \(rule.loss.formula)",
      explanation: "How wrong the output is: what learning makes smaller.",
      operands: [.column("t", target), .column("a\(number)", last.values)],
      results: [.column("C", [loss])],
      values: [
        StepValue(
          name: "C", number: loss, calculation: lossCalculation(last.values),
          lit: [LitCells(operand: 0), LitCells(operand: 1)])
      ])
  }

  private func lossCalculation(_ values: [Double]) -> [CalculationPart] {
    switch rule.loss {
    case .squared:
      let squares = zip(target, values).enumerated().flatMap { place, pair -> [CalculationPart] in
        [
          .text(place > 0 ? " + (" : "("), .number(pair.0), .text(" - "), .factor(pair.1),
          .text(")^2"),
        ]
      }
      return values.count > 1
        ? [.text("(")] + squares + [.text(") / 2")] : squares + [.text(" / 2")]
    case .huber, .crossEntropy:
      return lossTerms.enumerated().flatMap { place, term -> [CalculationPart] in
        (place > 0 ? [.text(" + ")] : []) + [.factor(term)]
      }
    }
  }
}

extension DenseLayer {
  /// The weights into a neuron.
  func row(_ neuron: Int) -> [Double] {
    Array(weights[index(neuron: neuron, source: 0)..<index(neuron: neuron + 1, source: 0)])
  }

  /// The weights out of a source.
  func column(_ source: Int) -> [Double] {
    (0..<neuronCount).map { self[neuron: $0, source: source] }
  }
}
