import DataSources
import NeuralCore

/// A change of a running experiment.
///
/// What can be kept is kept, and training goes on.
package enum ExperimentEdit: Sendable, Equatable {
  /// Another length of steps; the network stays.
  case learningRate(Double)
  /// Another penalty; the network stays, and links that L1 killed live again under any other.
  case regularization(Regularization)
  /// Another share of the penalty; the network stays.
  case regularizationRate(Double)
  /// Another number of samples between two steps; the network stays.
  case batchSize(Int)
  /// The hidden layers' f; weights stay.
  case activation(Activation)
  /// A new neuron at the end of hidden layer `layer`; the output stays as it was.
  case addNeuron(layer: Int)
  /// The neuron goes with its links.
  case removeNeuron(layer: Int, neuron: Int)
  /// A new last hidden layer; the layers before it stay.
  case addLayer
  /// The last hidden layer goes.
  case removeLayer
  /// A feature comes (with weights 0) or goes.
  case toggleFeature(Feature)
  /// Other points from the same seed; the network stays.
  case noise(Int)
  /// Another part of the points to learn from; the network stays.
  case trainPercent(Int)
  /// Other points from a new seed; the network stays.
  case newData(seed: String)
  /// Another problem: starts anew.
  case dataset(DatasetSource)
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
    case .dataset, .newWeights, .replace, .restart: true
    case .learningRate, .regularization, .regularizationRate, .batchSize, .activation, .addNeuron,
      .removeNeuron, .addLayer, .removeLayer, .toggleFeature, .noise, .trainPercent, .newData:
      false
    }
  }

  /// Whether an earlier edit might as well not have been made, if nothing was trained since.
  package func supersedes(_ earlier: ExperimentEdit) -> Bool {
    switch (self, earlier) {
    case (.learningRate, .learningRate), (.regularizationRate, .regularizationRate),
      (.batchSize, .batchSize), (.activation, .activation), (.noise, .noise),
      (.trainPercent, .trainPercent), (.newData, .newData):
      true
    // Links that died of L1 live again under another penalty, also where L1 comes back after it.
    case (.regularization(let penalty), .regularization): !penalty.killsCrossingWeights
    default: startsAnew
    }
  }

  /// Whether it is a fresh start even where the experiment stays what it was.
  package var startsOver: Bool {
    switch self {
    case .restart, .replace: true
    default: false
    }
  }
}

/// Why an edit was refused: one sentence with the remedy.
package struct EditRefusal: Error, Equatable, Sendable {
  /// The sentence.
  package let message: String
}

extension Experiment {
  /// Makes the edit's change to the description; the trainer makes it to the run.
  package mutating func apply(_ edit: ExperimentEdit) throws(EditRefusal) {
    switch edit {
    case .learningRate(let rate): optimizer.learningRate = rate
    case .regularization(let penalty): optimizer.regularization = penalty
    case .regularizationRate(let rate): optimizer.regularizationRate = rate
    case .batchSize(let size): batchSize = size
    case .activation(let function): activation = function
    case .noise(let percent):
      try refuse(unless: dataset.takesNoise, Self.noNoise)
      noise = percent
    case .trainPercent(let percent): trainPercent = percent
    case .newData(let seed): dataSeed = seed
    case .dataset(let source): dataset = source
    case .newWeights(let seed): renewSeed(seed)
    case .replace(let experiment): self = experiment
    case .restart: break
    default: try applyToShape(edit)
    }
  }

  private mutating func applyToShape(_ edit: ExperimentEdit) throws(EditRefusal) {
    switch edit {
    case .addNeuron(let layer):
      try refuse(unless: hidden[layer] < Limits.neurons.upperBound, Self.layerIsFull)
      hidden[layer] += 1
    case .removeNeuron(let layer, _):
      try refuse(unless: hidden[layer] > 1, Self.lastNeuron)
      hidden[layer] -= 1
    case .addLayer:
      try refuse(unless: hidden.count < Limits.hiddenLayers.upperBound, Self.networkIsDeep)
      hidden.append(Limits.newLayerNeurons)
    case .removeLayer:
      try refuse(unless: !hidden.isEmpty, Self.noLayer)
      hidden.removeLast()
    case .toggleFeature(let feature): try toggle(feature)
    default: break
    }
  }

  private mutating func toggle(_ feature: Feature) throws(EditRefusal) {
    if features.contains(feature) {
      try refuse(unless: features.count > 1, Self.lastFeature)
      features.removeAll { $0 == feature }
    } else {
      features = Feature.allCases.filter { features.contains($0) || $0 == feature }
    }
  }

  private mutating func renewSeed(_ seed: String) {
    dataSeed = dataSeed ?? self.seed
    self.seed = seed
  }

  private func refuse(unless allowed: Bool, _ message: String) throws(EditRefusal) {
    if !allowed { throw EditRefusal(message: message) }
  }

  private static let layerIsFull =
    "A layer has at most \(Limits.neurons.upperBound) neurons: add a layer with ]."
  private static let lastNeuron = "A layer keeps one neuron: remove the last layer with [."
  private static let networkIsDeep =
    "A network has at most \(Limits.hiddenLayers.upperBound) hidden layers: add neurons with +."
  private static let noLayer = "There is no hidden layer left: add one with ]."
  private static let noNoise =
    "The points of a file stay as they are: noise is for the data sets that are drawn."
  private static let lastFeature = "The network needs a feature: switch another one on first."
}
