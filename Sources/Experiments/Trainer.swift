import DataSources
import NeuralCore

/// A run of an experiment: points, network, epochs, and the changes made on the way.
///
/// A value: a copy goes on by itself. No clock, no thread and no screen has a part in its results.
package struct Trainer: Sendable {
  /// The experiment as it stands after all edits.
  package private(set) var experiment: Experiment
  /// The points, with the names and units of their axes.
  package private(set) var dataset: Dataset
  /// Which points train and which test.
  package private(set) var split: Split
  /// Passes over the training points so far.
  package internal(set) var epoch = 0
  /// Losses so far.
  package var history: History { reports.history }
  var engine: Engine
  private(set) var trainSamples: SampleSet
  private(set) var testSamples: SampleSet
  private var pointSampler: PointSampler
  var reports = RunReports()
  /// Training points already seen in this epoch.
  var position = 0
  /// Kept for the next pictures of the same layout.
  private var sampler: GridSampler?
  /// Draws for edits, after those of the start.
  private var stream: RandomStream

  /// The run before its first epoch.
  package init(_ experiment: Experiment) {
    let start = experiment.start()
    self.experiment = experiment
    dataset = start.dataset
    split = start.split
    engine = Engine(network: start.network)
    stream = start.stream
    trainSamples = experiment.samples(of: start.split.train)
    testSamples = experiment.samples(of: start.split.test)
    pointSampler = PointSampler(start.split, of: experiment)
    reports.begin(presentReport, forHistory: true)
    if presentReport.isShort { reports.proceed() }
  }

  /// The network as it stands.
  package var network: Network { engine.network }
  /// Whether every weight is still a number.
  package var isFinite: Bool { engine.isFinite }
  /// The batches of a whole epoch, left-over samples counted as one.
  package var batchesPerEpoch: Int {
    let size = experiment.batchSize(of: trainSamples.count)
    return (trainSamples.count + size - 1) / size
  }

  /// Trains one batch, or the epoch's left-over samples; true where that ended the epoch.
  @discardableResult
  package mutating func trainBatch() -> Bool { trainBatches(1) }

  /// Trains up to `count` batches, at most to the end of the epoch; true where that was reached.
  package mutating func trainBatches(_ count: Int) -> Bool {
    finishHistory()
    let size = experiment.batchSize(of: trainSamples.count)
    train(to: min(trainSamples.count, (position / size + count) * size), batchSize: size)
    finishHistory()
    return position == 0
  }

  /// Trains to the end of the epoch.
  package mutating func trainEpoch() {
    while !trainBatches(batchesPerEpoch) {}
  }

  /// Losses and accuracies of the network as it stands.
  package func report() -> EpochReport {
    if reports.isCurrent { return reports.newest }
    var report = presentReport
    return report.finish()
  }

  /// The points that a screen draws, as the network sees them now.
  package var shownPoints: ShownPoints { pointSampler.points(engine) }

  /// The pictures that a screen asks for.
  package mutating func decisionGrid(_ request: GridRequest) -> DecisionGrid {
    if let sampler, sampler.request == request, sampler.features == experiment.features {
      return sampler.grid(engine)
    }
    let fresh = GridSampler(request, features: experiment.features)
    sampler = fresh
    return fresh.grid(engine)
  }

  /// Makes a change between two batches.
  ///
  /// What it keeps is said at each edit.
  package mutating func apply(_ edit: ExperimentEdit) throws(EditRefusal) {
    let before = experiment
    try experiment.apply(edit)
    reports.noteChange()
    switch edit {
    case .learningRate, .regularizationRate, .batchSize: break
    case .regularization(let penalty): if !penalty.killsCrossingWeights { reviveLinks() }
    case .activation, .addNeuron, .removeNeuron, .addLayer, .removeLayer:
      // Also where the activation stays, so that of several in a row the last one alone counts.
      engine.forgetGradients()
      reshape(edit)
    case .toggleFeature(let feature): toggle(feature, before: before.features)
    case .noise, .trainPercent, .newData: redrawData()
    case .dataset, .newWeights, .replace, .restart: self = Trainer(experiment)
    }
  }

  private mutating func reshape(_ edit: ExperimentEdit) {
    let (initializer, activation) = (experiment.initializer, experiment.activation)
    var stream = self.stream
    engine.edit { network in
      switch edit {
      case .activation: network.setHiddenActivation(activation)
      case .addNeuron(let layer):
        network.addNeuron(toHidden: layer, initializer: initializer, stream: &stream)
      case .removeNeuron(let layer, let neuron):
        network.removeNeuron(neuron, fromHidden: layer)
      case .addLayer:
        network.addLayer(
          neuronCount: Limits.newLayerNeurons, activation: activation,
          initializer: initializer, stream: &stream)
      case .removeLayer: network.removeLayer(initializer: initializer, stream: &stream)
      default: break
      }
    }
    self.stream = stream
  }

  private mutating func reviveLinks() {
    engine.edit { network in
      for position in network.layers.indices { network.layers[position].reviveLinks() }
    }
  }

  private mutating func toggle(_ feature: Feature, before: [Feature]) {
    engine.edit { network in
      if let place = before.firstIndex(of: feature) {
        network.removeInput(at: place)
      } else if let place = experiment.features.firstIndex(of: feature) {
        network.addInput(at: place)
      }
    }
    resample()
  }

  private mutating func redrawData() {
    let start = experiment.start()
    dataset = start.dataset
    split = start.split
    position = 0
    engine.forgetGradients()
    resample()
  }

  private mutating func resample() {
    trainSamples = experiment.samples(of: split.train)
    testSamples = experiment.samples(of: split.test)
    pointSampler = PointSampler(split, of: experiment)
  }
}
