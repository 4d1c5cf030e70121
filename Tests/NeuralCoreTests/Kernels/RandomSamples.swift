import Testing

@testable import NeuralCore

/// A network and samples of a case, drawn from a seed.
struct RandomSamples {
  let network: [DenseLayer]
  let inputs: [[Double]]
  var targets: [[Double]]

  init(_ run: TrainingCase, seed: UInt64) {
    var stream = TestStream(state: seed)
    self.init(run, &stream)
  }

  init(_ run: TrainingCase, _ stream: inout TestStream) {
    network = stream.network(run.widths, run.hidden, run.output)
    inputs = stream.rows(run.samples, run.widths[0], -3, 3)
    targets = stream.rows(run.samples, run.widths.last ?? 1, -1, 1)
  }

  /// Packed for samples in lanes.
  func small<Scalar: KernelScalar>(mostRows: Int = SmallSamples<Scalar>.mostRows)
    -> SmallSamples<Scalar>
  {
    SmallSamples(
      features: inputs[0].count, outputs: targets[0].count, targets: targets.flat,
      mostRows: mostRows
    ) { inputs[$0][$1] }
  }

  /// Packed for matrix products.
  func wide<Scalar: KernelScalar>() -> WideSamples<Scalar> {
    WideSamples(
      features: inputs[0].count, outputs: targets[0].count, targets: targets.flat
    ) { inputs[$0][$1] }
  }

  /// Trains the plain loops for an epoch.
  func train<Scalar: KernelScalar>(
    _ reference: inout ReferenceNetwork<Scalar>, _ run: TrainingCase, order: [Int32]? = nil
  ) {
    let order = order ?? (0..<Int32(run.samples)).map { $0 }
    reference.train(
      features: order.map { inputs[Int($0)].map { Scalar($0) } },
      labels: order.map { targets[Int($0)].map { Scalar($0) } }, positions: 0..<run.samples,
      batch: run.batch, rule: run.rule)
  }
}

/// Holds a path's values to those of the plain loops: by sample, layer, neuron.
func expectValues<Scalar: KernelScalar>(
  _ wanted: [[[Scalar]]], of path: any TrainingPath, on samples: any PackedSamples,
  _ comment: Comment
) {
  let (all, outputs) = (NeuronValues(), NeuronValues())
  path.evaluate(samples, .everyNeuron, into: all)
  path.evaluate(samples, .outputs, into: outputs)
  #expect(all.count == wanted.count && all.widths == wanted[0].map(\.count), comment)
  var differing = 0
  for (sample, layers) in wanted.enumerated() {
    for (neuron, value) in layers.joined().enumerated() {
      if !same(all[neuron, sample], Double(value)) { differing += 1 }
    }
    for (output, value) in (layers.last ?? []).enumerated() {
      if !same(outputs[output, sample], Double(value)) { differing += 1 }
    }
  }
  #expect(differing == 0, comment)
}
