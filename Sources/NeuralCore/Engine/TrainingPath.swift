/// A network in the kernels' memory, and what an engine asks of it.
///
/// A class: it owns memory that it changes in place. Bits are those of plain loops: a sum begins with
/// the bias and runs over the sources in order, a gradient over the samples in order.
protocol TrainingPath: AnyObject {
  /// The parameters as they are now.
  var layers: [DenseLayer] { get }
  /// Weights and biases together.
  var parameterCount: Int { get }
  /// Whether every parameter is a finite number.
  var isFinite: Bool { get }

  /// The same state once more, gradients that wait included.
  func copied() -> any TrainingPath

  /// Replaces the parameters and dead links of a network of the same shape; gradients that wait for
  /// the end of their batch stay, if they are finite.
  func set(_ layers: [DenseLayer])

  /// The gradients that wait for the end of their batch; nil where none do.
  var heldGradients: HeldGradients? { get }

  /// Puts gradients that wait in place of those there are; they fit the network.
  func hold(_ gradients: HeldGradients)

  /// What the optimizer remembers since the last change of its method; it fits the network.
  var optimizerState: OptimizerState? { get set }

  /// Drops the gradients that wait for the end of their batch.
  func forgetGradients()

  /// Trains on some of an epoch's samples, whose positions decide where batches end.
  /// `order` says which sample stands at each position; nil is their own order.
  func train(
    on samples: any PackedSamples, positions: Range<Int>, order: [Int32]?, batch: Int,
    rule: TrainingRule)

  /// Computes a part of the neurons' values for some of the samples.
  func evaluate(
    _ samples: any PackedSamples, range: Range<Int>, _ part: NeuronValues.Part,
    into values: NeuronValues)

  /// Scores the outputs for some of the samples against their targets.
  func score(_ samples: any PackedSamples, range: Range<Int>, by loss: Loss) -> SampleScores
}

/// Samples in the memory of one path and precision.
protocol PackedSamples: AnyObject, Sendable {
  /// How many samples there are.
  var count: Int { get }
}

extension TrainingPath {
  /// Computes a part of the neurons' values for all samples.
  func evaluate(
    _ samples: any PackedSamples, _ part: NeuronValues.Part, into values: NeuronValues
  ) {
    evaluate(samples, range: 0..<samples.count, part, into: values)
  }
}

/// Takes samples for what they were packed as.
///
/// Its type is found once, as an epoch of a small network takes about as long as twenty checked casts.
struct Unpacking<Samples: PackedSamples> {
  private let type = ObjectIdentifier(Samples.self)

  func callAsFunction(_ samples: any PackedSamples) -> Samples {
    precondition(
      ObjectIdentifier(Swift.type(of: samples)) == type,
      "Samples are packed for the layout of the engine.")
    return unsafeDowncast(samples, to: Samples.self)
  }
}
