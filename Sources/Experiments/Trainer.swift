import DataSources
import NeuralCore

/// A run of an experiment: points, network, epochs, and the changes made on the way.
///
/// A value: a copy goes on by itself. No clock, no thread and no screen has a part in its results.
package struct Trainer: Sendable {
  /// The experiment as it stands after all edits.
  package private(set) var experiment: Experiment
  /// The table that the network learns.
  package private(set) var dataset: Dataset
  /// The plane through it that pictures show.
  package private(set) var plane: Plane
  /// Which rows train and which test.
  package private(set) var split: Split
  /// Passes over the training points so far.
  package internal(set) var epoch = 0
  /// Losses so far.
  package var history: History { reports.history }
  /// When the goal was first met on these points; nil until then.
  package var solved: SolvedEpoch? { reports.solved }
  var engine: Engine
  /// How many threads share the work of wide layers.
  package let threads: Int
  private(set) var trainSamples: SampleSet
  private(set) var testSamples: SampleSet
  private var pointSampler: PointSampler
  var reports: RunReports
  private(set) var keepsHistory = true
  var studies = ImageStudies()
  var orders = EpochOrders()
  /// Training points already seen in this epoch.
  package internal(set) var position = 0
  /// What the plane was made of.
  private var planeChoice = PlaneChoice()
  /// Kept for the next pictures of the same layout.
  private var sampler: GridSampler?
  /// Draws for edits, after those of the start.
  var stream: RandomStream
  /// How the run came to be what it is.
  package internal(set) var recording: Recording

  /// The run before its first epoch.
  ///
  /// - Parameters:
  ///   - experiment: What to train.
  ///   - layout: How it is computed, where it is not as the experiment's own start would be.
  ///   - table: The scales of its columns, where they are not fitted anew.
  ///   - threads: How many share the work of wide layers; they change no bit.
  package init(
    _ experiment: Experiment, layout: EngineLayout? = nil, table: FittedTable? = nil,
    threads: Int = 1
  ) {
    let start = experiment.start()
    let layout = layout ?? experiment.layout()
    self.experiment = experiment
    recording = Recording(start: experiment)
    dataset = table?.fitted(start.dataset) ?? start.dataset
    plane = Plane(dataset)
    split = start.split
    engine = Engine(network: start.network, layout: layout, threads: threads)
    self.threads = threads
    stream = start.stream
    trainSamples = experiment.samples(of: split.train, in: dataset, layout: layout)
    testSamples = experiment.samples(of: split.test, in: dataset, layout: layout)
    pointSampler = PointSampler(split, in: dataset, on: plane, of: experiment, layout: layout)
    reports = RunReports(of: experiment)
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

  /// Keeps no further history, so that nothing is looked at but what is asked for.
  package mutating func leaveHistory() {
    keepsHistory = false
    reports = RunReports(of: experiment, history: history, solved: solved)
  }

  /// The record of the network as it stands on the test points alone.
  package func testEvaluation() -> Evaluation {
    engine.evaluate(testSamples, by: experiment.loss)
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
    if let sampler, sampler.request == request, sampler.features == experiment.features,
      sampler.plane == plane
    {
      return sampler.grid(engine, experiment.shown)
    }
    let fresh = GridSampler(
      request, features: experiment.features, plane: plane, layout: engine.layout)
    sampler = fresh
    return fresh.grid(engine, experiment.shown)
  }

  /// Looks at the table through the plane of a choice.
  mutating func look(_ choice: PlaneChoice) {
    guard choice != planeChoice else { return }
    planeChoice = choice
    show(Plane(dataset, choice))
  }

  /// Looks at the table through another plane.
  package mutating func show(_ plane: Plane) {
    self.plane = plane
    pointSampler = PointSampler(
      split, in: dataset, on: plane, of: experiment, layout: engine.layout)
  }

  /// Makes a change between two batches; it says itself what it keeps.
  /// - Throws: `EditRefusal` where it cannot be made; nothing has changed then.
  package mutating func apply(_ edit: ExperimentEdit) throws(EditRefusal) {
    let before = experiment
    try experiment.apply(edit)
    reports.noteChange()
    reports.aim(at: experiment)
    studies.noteChange()
    recording.entries.append(.init(epoch: epoch, position: position, edit: edit))
    switch edit {
    case .set(let setting, _): adopt(setting, before)
    case .addNeuron(let layer):
      reshape { $0.addNeuron(toHidden: layer, initializer: $1.initializer, stream: &$2) }
    case .removeNeuron(let layer, let neuron):
      reshape { network, _, _ in network.removeNeuron(neuron, fromHidden: layer) }
    case .addLayer: reshape { $0.addLayer(of: $1, width: Limits.newLayerNeurons, &$2) }
    case .removeLayer: reshape { $0.removeLayer(initializer: $1.initializer, stream: &$2) }
    case .mergeLinearLayers(let layer):
      reshape { network, _, _ in network.mergeLinearLayer(layer) }
    case .setWeight(let layer, let neuron, let source, let value):
      engine.edit { $0[.weight(layer: layer, neuron: neuron, source: source)] = value }
    case .setBias(let layer, let neuron, let value):
      engine.edit { $0[.bias(layer: layer, neuron: neuron)] = value }
    case .placePoint, .removePoint, .newData: redrawData()
    case .newWeights, .replace, .restart: self = Trainer(experiment, threads: threads)
    }
  }

  /// Keeps of the run what the setting's entry says.
  private mutating func adopt(_ setting: Setting, _ before: Experiment) {
    switch setting.keeps {
    case .run: break
    case .livingLinks:
      if !experiment.optimizer.regularization.killsCrossingWeights { reviveLinks() }
    // Also where the functions stay, so that of several edits in a row the last one alone counts.
    case .weights:
      reshape { network, experiment, _ in experiment.giveActivations(to: &network) }
    case .biases:
      if !experiment.hasBiases { engine.edit { $0.removeBiases() } }
    case .targets: adoptOutput(before)
    case .otherInputs: exchangeInputs(before.features)
    case .otherLayers: reshape { $0.setHidden($1.hidden, of: $1, &$2) }
    case .network: redrawData()
    case .nothing: self = Trainer(experiment, threads: threads)
    }
  }

  /// Follows the output, if it became another: its function, and the range of the targets.
  private mutating func adoptOutput(_ before: Experiment) {
    guard experiment.outputActivation != before.outputActivation else { return }
    reshape { network, experiment, _ in experiment.giveActivations(to: &network) }
    resample()
  }

  /// Changes the network in a way that its held-back gradients do not fit.
  private mutating func reshape(
    _ change: (inout Network, Experiment, inout RandomStream) -> Void
  ) {
    engine.forgetGradients()
    var stream = self.stream
    engine.edit { network in
      change(&network, experiment, &stream)
      if !experiment.hasBiases { network.removeBiases() }
    }
    self.stream = stream
  }

  private mutating func reviveLinks() {
    engine.edit { network in
      for position in network.layers.indices { network.layers[position].reviveLinks() }
    }
  }

  private mutating func exchangeInputs(_ before: [Feature]) {
    let features = experiment.features
    engine.edit { network in
      for place in before.indices.reversed() where !features.contains(before[place]) {
        network.removeInput(at: place)
      }
      for (place, feature) in features.enumerated() where !before.contains(feature) {
        network.addInput(at: place)
      }
    }
    resample()
  }

  private mutating func redrawData() {
    let start = experiment.start()
    dataset = start.dataset
    plane = Plane(dataset, planeChoice)
    split = start.split
    studies = ImageStudies()
    reports.forgetSolved()
    position = 0
    engine.forgetGradients()
    resample()
  }

  private mutating func resample() {
    trainSamples = experiment.samples(of: split.train, in: dataset, layout: engine.layout)
    testSamples = experiment.samples(of: split.test, in: dataset, layout: engine.layout)
    pointSampler = PointSampler(
      split, in: dataset, on: plane, of: experiment, layout: engine.layout)
  }
}

extension Network {
  /// Adds a last hidden layer as an experiment's layers are.
  fileprivate mutating func addLayer(
    of experiment: Experiment, width: Int, _ stream: inout RandomStream
  ) {
    addLayer(
      neuronCount: width, activation: experiment.activation(ofHidden: hidden.count),
      initializer: experiment.initializer, stream: &stream)
  }

  /// Gives the hidden layers other widths: layers and neurons come and go at their ends.
  fileprivate mutating func setHidden(
    _ widths: [Int], of experiment: Experiment, _ stream: inout RandomStream
  ) {
    while hidden.count > widths.count {
      removeLayer(initializer: experiment.initializer, stream: &stream)
    }
    for (layer, width) in widths.enumerated() {
      if layer == hidden.count { addLayer(of: experiment, width: width, &stream) }
      while hidden[layer] > width { removeNeuron(hidden[layer] - 1, fromHidden: layer) }
      while hidden[layer] < width {
        addNeuron(toHidden: layer, initializer: experiment.initializer, stream: &stream)
      }
    }
  }
}
