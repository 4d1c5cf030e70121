/// The one place where samples meet a network.
///
/// It trains in mini-batches, and computes losses and pictures of every neuron. All commands,
/// screens and tests compute through it by the kernels, whose bits are those of plain loops: a sum
/// begins with the bias and runs over the sources in order, a gradient over the samples in order. It
/// chooses by itself how to train (`EngineLayout`). A value: a copy goes on by itself.
package struct Engine: @unchecked Sendable {
  // Unchecked: memory shared by copies is only read; a copy that changes takes its own first.
  private var owner: Owner
  /// How it computes; samples are packed for it.
  package let layout: EngineLayout
  private let threads: Int

  /// An engine for a network, with the layout that fits it unless one is given; `threads` share the
  /// work of wide layers.
  package init(network: Network, layout: EngineLayout? = nil, threads: Int = 1) {
    let layout = layout ?? EngineLayout(for: network)
    self.layout = layout
    self.threads = threads
    owner = Owner(Self.path(network, layout, threads: threads))
  }

  /// What a copy shares until one of the two changes.
  private final class Owner {
    // A class, to count who shares it.
    let path: any TrainingPath
    init(_ path: any TrainingPath) { self.path = path }
  }

  private var path: any TrainingPath { owner.path }

  private static func path(_ network: Network, _ layout: EngineLayout, threads: Int)
    -> any TrainingPath
  {
    switch (layout.path, layout.precision) {
    case (.small, .double): SmallPath<Double>(network.layers)
    case (.small, .float): SmallPath<Float>(network.layers)
    case (.wide, .double): WidePath<Double>(network.layers, threads: threads)
    case (.wide, .float): WidePath<Float>(network.layers, threads: threads)
    }
  }

  /// The network as it stands.
  package var network: Network { Network(layers: path.layers) }

  /// Weights and biases together.
  package var parameterCount: Int { path.parameterCount }

  /// Whether every parameter is a finite number.
  package var isFinite: Bool { path.isFinite }

  /// Changes the network between two batches.
  ///
  /// Gradients summed so far are kept where layers and activations stay the same, and where they are
  /// numbers. What the optimizer remembers of a parameter is kept wherever the parameter is, unless
  /// some of it is no number.
  package mutating func edit(_ change: (inout Network) -> Void) {
    var network = network
    let (before, state) = (network.outline, optimizerState)
    if let state { network.carry(state) }
    change(&network)
    let moved = state.map { network.unload($0) }
    if network.outline == before {
      makeOwn()
      path.set(network.layers)
    } else {
      owner = Owner(Self.path(network, layout, threads: threads))
    }
    if let moved { path.optimizerState = moved.isFinite ? moved : nil }
  }

  /// What the optimizer remembers since the last change of its method; nil where that is nothing.
  /// - Precondition: it fits the network.
  package var optimizerState: OptimizerState? {
    get { path.optimizerState }
    set {
      precondition(newValue?.fit(network) ?? true, "A state lies as the parameters do.")
      makeOwn()
      path.optimizerState = newValue
    }
  }

  /// The gradients summed so far in a batch; nil where a batch has just ended.
  package var heldGradients: HeldGradients? { path.heldGradients }

  /// Puts gradients in place of those summed so far.
  /// - Precondition: they fit the network.
  package mutating func hold(_ gradients: HeldGradients) {
    precondition(gradients.fit(network), "Gradients lie as the parameters do.")
    makeOwn()
    path.hold(gradients)
  }

  /// Drops the gradients summed so far: they are of samples that are gone.
  package mutating func forgetGradients() {
    makeOwn()
    path.forgetGradients()
  }

  /// Trains on samples `range` of an epoch, in their own order or a given one.
  ///
  /// After the sample with (index + 1) a multiple of `batchSize` the rule's step is taken down the
  /// mean of the summed gradients. What is left over stays summed and joins the next epoch's first
  /// batch, unless the rule closes the epoch.
  package mutating func train(
    on samples: SampleSet, range: Range<Int>, order: [Int32]? = nil, batchSize: Int,
    rule: TrainingRule
  ) {
    makeOwn()
    path.train(on: samples.packed, positions: range, order: order, batch: batchSize, rule: rule)
  }

  /// The network's record on all samples.
  /// - Precondition: the loss accepts the network's output.
  package func evaluate(
    _ samples: SampleSet, by loss: Loss = .squared, classifies: Bool = false
  ) -> Evaluation {
    var evaluation = Evaluation(of: samples, by: loss, classifies: classifies)
    while !evaluation.isComplete {
      proceed(&evaluation, on: samples, atMost: Self.samplesAtOnce)
    }
    return evaluation
  }

  /// Looks at the next samples of an evaluation, in order, so that its parts change no bit; returns
  /// how many that were.
  @discardableResult
  package func proceed(
    _ evaluation: inout Evaluation, on samples: SampleSet, atMost count: Int
  ) -> Int {
    let first = evaluation.position
    let range = first..<min(first + count, samples.count)
    guard !range.isEmpty else { return 0 }
    evaluation.add(path.score(samples.packed, range: range, by: evaluation.function))
    return range.count
  }

  /// So many samples' outputs stay near the processor.
  private static let samplesAtOnce = 4096

  /// The first output for every sample.
  package func outputs(_ samples: SampleSet) -> [Double] {
    values(of: samples).row(0, as: Double.self)
  }

  /// Every output for every sample: one array of samples for each output.
  package func outputs(of samples: SampleSet) -> [[Double]] {
    let values = values(of: samples)
    return (0..<values.widths[0]).map { values.row($0, as: Double.self) }
  }

  /// Every neuron's output for every sample: one array of samples for each neuron, layer by layer.
  package func neuronOutputs(_ samples: SampleSet) -> [[[Double]]] {
    let values = NeuronValues()
    evaluateNeurons(samples, into: values)
    var neuron = -1
    return values.widths.map { width in
      (0..<width).map { _ in
        neuron += 1
        return values.row(neuron, as: Double.self)
      }
    }
  }

  /// Every neuron's output for every sample, into memory that can be used again.
  package func evaluateNeurons(_ samples: SampleSet, into values: NeuronValues) {
    path.evaluate(samples.packed, .everyNeuron, into: values)
  }

  /// A part of the neurons' outputs for some of the samples, into memory that can be used again.
  package func evaluate(
    _ samples: SampleSet, range: Range<Int>, _ part: NeuronValues.Part, into values: NeuronValues
  ) {
    path.evaluate(samples.packed, range: range, part, into: values)
  }

  private func values(of samples: SampleSet) -> NeuronValues {
    let values = NeuronValues()
    path.evaluate(samples.packed, .outputs, into: values)
    return values
  }

  private mutating func makeOwn() {
    if !isKnownUniquelyReferenced(&owner) { owner = Owner(path.copied()) }
  }
}
