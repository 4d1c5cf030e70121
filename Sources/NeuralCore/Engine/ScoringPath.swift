import CKernels

/// A path over samples packed in one way: it computes neurons' values, and the rest follows from them.
protocol ScoringPath: TrainingPath {
  associatedtype Samples: LabelledSamples

  /// Takes samples for what they were packed as.
  var unpacked: Unpacking<Samples> { get }
  /// The kernels that it computes by.
  var kernels: UnsafePointer<ck_kernels> { get }
  /// f of the output.
  var outputActivation: Activation { get }

  /// Computes a part of the neurons' values for some of the samples, by neuron, then sample.
  @discardableResult
  func evaluate(
    _ samples: Samples, _ range: Range<Int>, _ part: NeuronValues.Part, into values: NeuronValues
  ) -> KernelRows<Samples.Scalar>
}

/// Packed samples whose labels can be laid out as outputs are.
protocol LabelledSamples: PackedSamples {
  associatedtype Scalar: KernelScalar

  /// The labels of some of the samples, by output, then sample.
  func labels(_ range: Range<Int>) -> KernelRows<Scalar>
}

extension ScoringPath {
  func evaluate(
    _ samples: any PackedSamples, range: Range<Int>, _ part: NeuronValues.Part,
    into values: NeuronValues
  ) {
    evaluate(unpacked(samples), range, part, into: values)
  }

  func score(_ samples: any PackedSamples, range: Range<Int>, by loss: Loss) -> SampleScores {
    let samples = unpacked(samples)
    let part = loss == .crossEntropy ? NeuronValues.Part.outputSums : .outputs
    return SampleScores(
      of: evaluate(samples, range, part, into: NeuronValues()), against: samples.labels(range),
      count: range.count, ck_scoring(loss, output: outputActivation), by: kernels)
  }
}
