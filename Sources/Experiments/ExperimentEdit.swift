import DataSources
import NeuralCore

/// A change of a running experiment.
///
/// What can be kept is kept, and training goes on.
package enum ExperimentEdit: Sendable, Equatable {
  /// Another value of a setting, whose entry says what is kept.
  case set(Setting, SettingValue)
  /// A new neuron at the end of hidden layer `layer`; the output stays as it was.
  case addNeuron(layer: Int)
  /// The neuron goes with its links.
  case removeNeuron(layer: Int, neuron: Int)
  /// A new last hidden layer; the layers before it stay.
  case addLayer
  /// The last hidden layer goes.
  case removeLayer
  /// A linear hidden layer, counted from 0, and the one behind it become one; the output stays.
  case mergeLinearLayers(layer: Int)
  /// Another weight of a link, whose source is counted from 0; a link that L1 has killed learns again.
  ///
  /// Here and for biases layers are counted from 0, and the one after the hidden layers is the output.
  case setWeight(layer: Int, neuron: Int, source: Int, value: Double)
  /// Another bias of a neuron.
  case setBias(layer: Int, neuron: Int, value: Double)
  /// A point by hand, in the plane's coordinates, its label a class's number or a number to follow; the
  /// first makes a table of its own of the present points. The network stays.
  case placePoint(x: Double, y: Double, label: Double)
  /// A point of such a table goes, by its row; the network stays.
  case removePoint(row: Int)
  /// Other points from a new seed; the network stays.
  case newData(seed: String)
  /// Starts anew with the weights of another seed, on the same points.
  case newWeights(seed: String)
  /// Another experiment in place of this one: starts anew.
  case replace(Experiment)
  /// Starts again from the weights that the experiment's seed leads to.
  case restart
}

extension ExperimentEdit {
  /// Whether the run begins anew, whatever had become of it.
  package var startsAnew: Bool {
    switch self {
    case .set(let setting, _): setting.keeps == .nothing
    case .newWeights, .replace, .restart: true
    case .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers, .setWeight,
      .setBias, .placePoint, .removePoint, .newData:
      false
    }
  }

  /// Whether an earlier edit might as well not have been made, if nothing was trained since and all
  /// edits between the two may stand between them.
  package func supersedes(_ earlier: ExperimentEdit) -> Bool {
    switch (self, earlier) {
    case (.set(let setting, let value), .set(let other, _)) where setting == other:
      setting.supersedes(with: value)
    case (.newData, .newData): true
    case (.setWeight, .setWeight), (.setBias, .setBias): parameter == earlier.parameter
    default: startsAnew
    }
  }

  /// Whether it places or removes a point.
  package var changesPoints: Bool {
    switch self {
    case .placePoint, .removePoint: true
    case .set, .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers, .setWeight,
      .setBias, .newData, .newWeights, .replace, .restart:
      false
    }
  }

  /// Whether it may stand between this edit and one before it that this one supersedes.
  package func supersedesAcross(_ other: ExperimentEdit) -> Bool {
    // Points in a hand are those that seed, noise and share have led to so far.
    if other.changesPoints { return false }
    // What is counted may be another neuron before it, and what is merged has a part in the result.
    return parameter == nil || other.keepsPlaces
  }

  /// Whether it changes the run even where the experiment stays what it was.
  package var actsOnRun: Bool {
    switch self {
    case .restart, .replace, .setWeight, .setBias: true
    case .set, .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers, .placePoint,
      .removePoint, .newData, .newWeights:
      false
    }
  }
}

extension Setting {
  /// Whether this value makes those that the setting had before it pointless.
  fileprivate func supersedes(with value: SettingValue) -> Bool {
    switch keeps {
    case .run, .weights, .network, .nothing: true
    // Biases that were switched off in between are 0 when they come back.
    case .biases: value == .toggle(true)
    // Links that died of L1 live again under another penalty, also where L1 comes back after it.
    case .livingLinks: !Experiment.killsCrossingWeights(value)
    // Between two of them stands perhaps what fits the first alone.
    case .otherInputs, .otherLayers, .targets: false
    }
  }
}

/// Why an edit was refused: one sentence with the remedy.
package struct EditRefusal: Error, Equatable, Sendable {
  /// The sentence.
  package let message: String

  /// A refusal of a sentence.
  package init(message: String) { self.message = message }
}

extension Experiment {
  /// Makes the edit's change to the description; the trainer makes it to the run.
  package mutating func apply(_ edit: ExperimentEdit) throws(EditRefusal) {
    switch edit {
    case .set(let setting, let value): try set(setting, to: value)
    case .addNeuron(let layer):
      try refuse(unless: hidden.indices.contains(layer), Self.noSuchNeuron)
      try refuse(unless: hidden[layer] < Limits.neurons.upperBound, Self.layerIsFull)
      hidden[layer] += 1
    case .removeNeuron(let layer, let neuron):
      try refuse(
        unless: hidden.indices.contains(layer) && (0..<hidden[layer]).contains(neuron),
        Self.noSuchNeuron)
      try refuse(unless: hidden[layer] > 1, Self.lastNeuron)
      hidden[layer] -= 1
    case .addLayer:
      try refuse(unless: hidden.count < Limits.hiddenLayers.upperBound, Self.networkIsDeep)
      reshape(to: hidden + [Limits.newLayerNeurons])
    case .removeLayer:
      try refuse(unless: !hidden.isEmpty, Self.noLayer)
      reshape(to: hidden.dropLast())
    case .mergeLinearLayers(let layer):
      try refuse(
        unless: hidden.indices.contains(layer) && activation(ofHidden: layer) == .linear,
        Self.notLinear)
      removeHiddenLayer(layer)
    case .setWeight(let layer, let neuron, let source, let value):
      try check(.weight(layer: layer, neuron: neuron, source: source), value)
    case .setBias(let layer, let neuron, let value):
      try check(.bias(layer: layer, neuron: neuron), value)
    case .placePoint(let x, let y, let label):
      try place(PlacedPoints.Point(x: x, y: y, label: label))
    case .removePoint(let row): try removePoint(row: row)
    case .newData(let seed): dataSeed = seed
    case .newWeights(let seed): renewSeed(seed)
    case .replace(let experiment): self = experiment
    case .restart: break
    }
  }

  /// The edit that gives a feature to the network, or takes it away.
  package func toggling(_ feature: Feature) -> ExperimentEdit {
    let others = features.filter { $0 != feature }
    let wanted = others.count < features.count ? others : others + [feature]
    return .set(.features, .names(Feature.ordered(wanted).map(dataset.featureNames.name)))
  }

  /// The edit that moves a setting some steps up, or down below 0.
  package func stepping(_ setting: Setting, by steps: Int) -> ExperimentEdit {
    .set(setting, setting.value(of: self, steps: steps))
  }

  /// The edit that gives one hidden layer the next activation, or the one before.
  package func steppingActivation(ofHidden layer: Int, by steps: Int) -> ExperimentEdit {
    var names = hidden.indices.map { activation(ofHidden: $0).rawValue }
    names[layer] = Setting.next(names[layer], among: Activation.hidden.map(\.rawValue), by: steps)
    return .set(.activation, Set(names).count > 1 ? .names(names) : .text(names[0]))
  }

  /// Whether a value is a penalty under which links die.
  static func killsCrossingWeights(_ value: SettingValue) -> Bool {
    if case .text(let name) = value, let penalty = Regularization(rawValue: name) {
      return penalty.killsCrossingWeights
    }
    return false
  }

  /// Gives the hidden layers other widths; a new layer is as the last one was.
  package mutating func reshape(to widths: [Int]) {
    let output = hidden.count + 1
    frozenLayers =
      frozenLayers.filter { $0 <= widths.count && $0 < output }
      + (frozenLayers.contains(output) ? [widths.count + 1] : [])
    hidden = widths
    let each = hidden.indices.map(activation(ofHidden:))
    activations = Set(each).count > 1 ? each : Array(activations.prefix(1))
  }

  /// Takes a hidden layer out; the one behind it stays frozen where both were.
  private mutating func removeHiddenLayer(_ layer: Int) {
    let number = layer + 1
    let bothFrozen = frozenLayers.contains(number) && frozenLayers.contains(number + 1)
    frozenLayers = frozenLayers.compactMap { other in
      if other == number { return bothFrozen ? number : nil }
      if other == number + 1 { return nil }
      return other < number ? other : other - 1
    }
    var each = hidden.indices.map(activation(ofHidden:))
    hidden.remove(at: layer)
    if each.count > 1 { each.remove(at: layer) }
    activations = Set(each).count > 1 ? each : Array(each.prefix(1))
  }

  private mutating func renewSeed(_ seed: String) {
    dataSeed = dataSeed ?? self.seed
    self.seed = seed
  }

  private func refuse(unless allowed: Bool, _ message: String) throws(EditRefusal) {
    if !allowed { throw EditRefusal(message: message) }
  }

  private static let noSuchNeuron = "There is no such hidden layer or neuron."
  private static let layerIsFull =
    "A layer has at most \(Limits.neurons.upperBound) neurons: add a layer with ]."
  private static let lastNeuron = "A layer keeps one neuron: remove the last layer with [."
  private static let networkIsDeep =
    "A network has at most \(Limits.hiddenLayers.upperBound) hidden layers: add neurons with +."
  private static let notLinear =
    "Linear layers alone can be merged, and this one is not: choose linear with a."
  private static let noLayer = "There is no hidden layer left: add one with ]."
}
