import DataSources
import NeuralCore

/// Weights and biases that are set by hand.
extension ExperimentEdit {
  /// The edit that sets a weight or a bias.
  package static func set(_ parameter: Parameter, to value: Double) -> ExperimentEdit {
    switch parameter {
    case .weight(let layer, let neuron, let source):
      .setWeight(layer: layer, neuron: neuron, source: source, value: value)
    case .bias(let layer, let neuron): .setBias(layer: layer, neuron: neuron, value: value)
    }
  }

  /// The weight or bias that it sets, if it is such an edit.
  package var parameter: Parameter? { assignment?.parameter }

  /// The same with the value that it gives.
  package var assignment: (parameter: Parameter, value: Double)? {
    switch self {
    case .setWeight(let layer, let neuron, let source, let value):
      (.weight(layer: layer, neuron: neuron, source: source), value)
    case .setBias(let layer, let neuron, let value): (.bias(layer: layer, neuron: neuron), value)
    case .set, .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers, .placePoint,
      .removePoint, .newData, .newWeights, .replace, .restart:
      nil
    }
  }

  /// Whether every weight and bias has the same place after it, and none has gone into another.
  package var keepsPlaces: Bool {
    switch self {
    case .setWeight, .setBias, .placePoint, .removePoint, .newData: true
    case .set(let setting, _): setting.keepsPlaces
    case .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers, .newWeights,
      .replace, .restart:
      false
    }
  }
}

extension Setting {
  fileprivate var keepsPlaces: Bool {
    switch keeps {
    case .run, .livingLinks, .biases, .weights, .targets, .network: true
    case .otherInputs, .otherLayers, .nothing: false
    }
  }
}

extension Experiment {
  /// The inputs, the neurons of each hidden layer, and the outputs.
  package var widths: [Int] { [features.count] + hidden + [dataset.outputCount] }

  /// Refuses a weight or a bias that there is not, or a value that none can have.
  func check(_ parameter: Parameter, _ value: Double) throws(EditRefusal) {
    guard parameter.isOf(widths: widths) else {
      throw EditRefusal(
        message: "There is no such weight or bias: the layers are "
          + widths.map(String.init).joined(separator: "-") + ".")
    }
    guard Limits.parameter.contains(value) else {
      throw EditRefusal(message: Self.parameterBeyond)
    }
    if case .bias = parameter, !hasBiases { throw EditRefusal(message: Self.withoutBiases) }
  }

  /// What can be set in place of a weight or a bias.
  package static let parameterBeyond =
    "A weight or a bias is a number from \(Int(Limits.parameter.lowerBound)) to "
    + "\(Int(Limits.parameter.upperBound))."
  private static let withoutBiases =
    "This network has no biases: c switches them on, in the row \"\(Setting.noBiases.title)\"."
}
