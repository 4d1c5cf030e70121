import DataSources
import NeuralCore

/// Everything that decides a run: two runs of equal experiments give the same bits.
///
/// The defaults are TensorFlow Playground's, with the seed fixed; of images, a layer of 30 neurons from
/// weights of a wide layer's size.
package struct Experiment: Sendable, Equatable {
  /// Where the points come from.
  package var dataset: DatasetSource
  /// What the network is given of each point, in the table's order.
  package var features: [Feature]
  /// Neurons of each hidden layer.
  package var hidden = [4, 2]
  /// f of the hidden layers, the first layer's first; the last of them is also that of all further
  /// layers.
  package var activations = [Activation.tanh]
  /// f of the output, where it is not the one that fits target and loss.
  package var outputChoice: Activation?
  /// What is minimized, where it is not the loss that fits the target.
  package var lossChoice: Loss?
  /// Step, penalty and the penalty's share.
  package var optimizer = Optimizer(learningRate: 0.03)
  /// How the learning rate goes with the epochs.
  package var schedule = LearningRateSchedule.constant
  /// The share of hidden values that training leaves out.
  package var dropout = 0.0
  /// Layers that do not learn, counted from 1, ascending; the output is the last.
  package var frozenLayers: [Int] = []
  /// Whether neurons have biases.
  package var hasBiases = true
  /// In which order the training points come.
  package var shuffle = Shuffle.once
  /// Samples between two steps.
  package var batchSize = 10
  /// Per cent of noise in generated data.
  package var noise = 0
  /// How many points a generator draws; nil is its own number.
  package var points: Int?
  /// Per cent of the points that train; the others test.
  package var trainPercent = 50
  /// The random stream's seed: any text.
  package var seed = "0.12345"
  /// The seed of the data alone, where it is not `seed`.
  package var dataSeed: String?
  /// The precision of a run that starts here, where it is not the one that fits its widths.
  package var precision: EngineLayout.Precision?
  /// What ends or pauses training once it is reached.
  package var goal: TrainingGoal?
  /// Where weights and biases start.
  package var initializer = Initializer.playground

  /// The default experiment on a data set.
  package init(dataset: DatasetSource) {
    self.dataset = dataset
    features = Feature.defaults(columnCount: dataset.columns.count)
    if dataset.imageSize != nil { (hidden, initializer) = ([30], .xavier) }
  }

  /// f of a hidden layer, counted from 0.
  package func activation(ofHidden layer: Int) -> Activation {
    activations[min(layer, activations.count - 1)]
  }

  /// f of each layer, the output's last.
  var layerActivations: [Activation] {
    hidden.indices.map(activation(ofHidden:)) + [outputActivation]
  }

  /// Gives each layer of the experiment's network its f.
  func giveActivations(to network: inout Network) {
    for (layer, activation) in layerActivations.enumerated() {
      network.layers[layer].activation = activation
    }
  }

  /// The samples of one step where there are `count` in all: a batch larger than the training set
  /// would never be full, so it is the training set.
  package func batchSize(of count: Int) -> Int { max(1, min(batchSize, count)) }

  /// The points and the network that the seeds lead to, and the stream after them.
  ///
  /// One stream draws the points, their order and the weights, as on the web page. With a seed of
  /// its own for the data, the weights are still those that `seed` alone would lead to.
  package func start() -> Start {
    var data = drawData()
    let network = drawNetwork(from: &data.stream)
    return Start(
      dataset: data.dataset, split: data.split, network: network, stream: data.stream)
  }

  /// The points that the seeds lead to, and the stream before the first weight.
  ///
  /// With a seed of its own for the data, they are taken from another start of the same points where
  /// one is given.
  package func drawData(sharing known: DrawnData? = nil) -> DrawnData {
    var stream = RandomStream(seed: seed)
    guard let dataSeed else {
      let (dataset, split) = drawData(from: &stream)
      return DrawnData(dataset: dataset, split: split, stream: stream)
    }
    dataset.skip(noise: noise, points: points, stream: &stream)
    if let known { return DrawnData(dataset: known.dataset, split: known.split, stream: stream) }
    var dataStream = RandomStream(seed: dataSeed)
    let (dataset, split) = drawData(from: &dataStream)
    return DrawnData(dataset: dataset, split: split, stream: stream)
  }

  /// The network before its first epoch, its weights drawn from a stream.
  package func drawNetwork(from stream: inout RandomStream) -> Network {
    var network = Network(
      inputCount: features.count, hidden: hidden, outputCount: dataset.outputCount,
      activation: .linear, outputActivation: outputActivation, initializer: initializer,
      stream: &stream)
    giveActivations(to: &network)
    if !hasBiases { network.removeBiases() }
    return network
  }

  private func drawData(from stream: inout RandomStream) -> (dataset: Dataset, split: Split) {
    let loaded = dataset.load(noise: noise, points: points, stream: &stream)
    let drawn = Split(
      rows: loaded.rows.count, testCount: loaded.testCount, trainPercent: trainPercent,
      stream: &stream)
    let split = placedPoints?.split(trainPercent: trainPercent, seed: dataSeed ?? seed) ?? drawn
    return (loaded.fitted(to: split), split)
  }

  /// The samples that rows of a data set become under these features, for engines of a layout.
  package func samples(of rows: [Int], in dataset: Dataset, layout: EngineLayout) -> SampleSet {
    let (targets, outputs) = (targets(of: rows, in: dataset), dataset.target.outputCount)
    if let scale = dataset.rows.byteScale, let columns = columnNumbers {
      let all = columns == Array(0..<dataset.columns.count) ? nil : columns
      return SampleSet(
        inputCount: features.count, targetCount: outputs, targets: targets, layout: layout,
        scale: scale
      ) { sample, memory in
        dataset.rows.copyBytes(of: rows[sample], columns: all, to: memory)
      }
    }
    return SampleSet(
      inputCount: features.count, targetCount: outputs, targets: targets, layout: layout
    ) { sample, input in features[input].value { dataset.rows[rows[sample], $0] } }
  }

  /// The columns that the features are; nil where one is none.
  private var columnNumbers: [Int]? {
    let columns = features.compactMap { if case .column(let column) = $0 { column } else { nil } }
    return columns.count == features.count ? columns : nil
  }

  /// Exchanges the data set; features whose names the new one has stay, if all of them do.
  mutating func setDataset(_ source: DatasetSource) {
    let names = features.map(dataset.featureNames.name)
    dataset = source
    let kept = names.compactMap(source.featureNames.feature)
    features =
      kept.count == names.count
      ? Feature.ordered(kept) : Feature.defaults(columnCount: source.columns.count)
  }

  /// How an engine computes a run that starts here.
  ///
  /// By products of matrices in Float where a layer, or the table, is wider than
  /// `EngineLayout.widestSmallLayer`, else with samples in lanes in Double; a chosen precision is kept.
  /// A run keeps what its start has, whatever edits make of its network.
  package func layout() -> EngineLayout {
    let widths = hidden + [dataset.columns.count, features.count, dataset.outputCount]
    let isWide = widths.contains { $0 > EngineLayout.widestSmallLayer }
    return EngineLayout(
      path: isWide ? .wide : .small, precision: precision ?? (isWide ? .float : .double))
  }
}

/// The points of a run, and the random stream from which its weights are drawn.
package struct DrawnData: Sendable {
  /// The data set, its rows in the order in which they were drawn or read.
  package let dataset: Dataset
  /// Which of its rows train and which test.
  package let split: Split
  /// The random stream before the first weight.
  package var stream: RandomStream
}

/// What an experiment starts from.
package struct Start: Sendable {
  /// The data set, its rows in the order in which they were drawn or read.
  package let dataset: Dataset
  /// Which of its rows train and which test.
  package let split: Split
  /// The network before its first epoch.
  package let network: Network
  /// The random stream after the last weight.
  package let stream: RandomStream
}
