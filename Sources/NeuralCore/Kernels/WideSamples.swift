/// Samples of a wide network: features and labels as rows.
final class WideSamples<Scalar: KernelScalar>: LabelledSamples, @unchecked Sendable {
  // A class without a mutable part: threads read it at the same time, and it is too large to copy.
  let count: Int
  /// How many values each sample has.
  let features: Int
  /// How many labels each sample has.
  let outputs: Int
  let values: KernelBuffer<Scalar>
  let labels: KernelBuffer<Scalar>
  /// The samples as they stand.
  let ownOrder: [Int32]

  /// The labels of some of the samples, by output, then sample.
  func labels(_ range: Range<Int>) -> KernelRows<Scalar> {
    let stride = range.count.roundedUp(to: 16)
    let result = KernelBuffer<Scalar>(count: outputs * stride)
    for (place, sample) in range.enumerated() {
      for output in 0..<outputs {
        result.start[output * stride + place] = labels.start[sample * outputs + output]
      }
    }
    return KernelRows(buffer: result, rows: outputs, stride: stride)
  }

  /// Packs inputs and targets, sample after sample.
  init(
    features: Int, outputs: Int, targets: [Double], input: (_ sample: Int, _ feature: Int) -> Double
  ) {
    count = targets.count / outputs
    self.features = features
    self.outputs = outputs
    values = KernelBuffer(count: count * features)
    labels = KernelBuffer(count: targets.count)
    ownOrder = (0..<Int32(count)).map { $0 }
    let (values, labels) = (values.start, labels.start)
    for sample in 0..<count {
      for feature in 0..<features {
        values[sample * features + feature] = Scalar(input(sample, feature))
      }
    }
    for place in targets.indices { labels[place] = Scalar(targets[place]) }
  }
}
