import CKernels

/// Samples of a wide network: features and labels as rows.
final class WideSamples<Scalar: KernelScalar>: LabelledSamples, @unchecked Sendable {
  // A class without a mutable part: threads read it at the same time, and it is too large to copy.
  let count: Int
  /// How many values each sample has.
  let features: Int
  /// How many labels each sample has.
  let outputs: Int
  private let values: Values
  private let labels: KernelBuffer<Scalar>
  /// The samples as they stand.
  let ownOrder: [Int32]

  /// Sample after sample; bytes become numbers when a batch of them is looked at.
  private enum Values {
    case numbers(KernelBuffer<Scalar>)
    case bytes(KernelBuffer<UInt8>, ByteScale)
  }

  /// The samples' values in an order, as the kernels take them.
  func rows(_ order: UnsafeBufferPointer<Int32>) -> ck_rows {
    var rows = ck_rows()
    (rows.width, rows.count, rows.order) = (Int64(features), Int64(order.count), order.baseAddress)
    switch values {
    case .numbers(let numbers): rows.data = UnsafeRawPointer(numbers.start)
    case .bytes(let bytes, let scale):
      (rows.bytes, rows.zero, rows.step) = (UnsafePointer(bytes.start), scale.zero, scale.step)
    }
    return rows
  }

  /// The samples' labels in an order.
  func labelRows(_ order: UnsafeBufferPointer<Int32>) -> ck_rows {
    var rows = ck_rows()
    (rows.width, rows.count, rows.order) = (Int64(outputs), Int64(order.count), order.baseAddress)
    rows.data = UnsafeRawPointer(labels.start)
    return rows
  }

  /// The labels of some of the samples, by output, then sample.
  func labels(_ range: Range<Int>) -> KernelRows<Scalar> {
    let stride = range.count.roundedUp(to: 16)
    let result = KernelBuffer<Scalar>(count: outputs * stride)
    Scalar.transpose(
      Scalar.rows(
        labels, from: range.lowerBound * outputs, count: range.count, width: outputs,
        stride: outputs),
      into: Scalar.rows(result, count: outputs, width: range.count, stride: stride))
    return KernelRows(buffer: result, rows: outputs, stride: stride)
  }

  /// Packs inputs and targets, sample after sample.
  convenience init(
    features: Int, outputs: Int, targets: [Double], input: (_ sample: Int, _ feature: Int) -> Double
  ) {
    let count = targets.count / outputs
    let buffer = KernelBuffer<Scalar>(count: count * features)
    let values = buffer.start
    for sample in 0..<count {
      for feature in 0..<features {
        values[sample * features + feature] = Scalar(input(sample, feature))
      }
    }
    self.init(features: features, outputs: outputs, targets: targets, .numbers(buffer))
  }

  /// Packs inputs that are bytes, sample after sample: `row` writes each sample's.
  convenience init(
    features: Int, outputs: Int, targets: [Double], scale: ByteScale, row: SampleSet.ByteRow
  ) {
    let count = targets.count / outputs
    let buffer = KernelBuffer<UInt8>(count: count * features)
    for sample in 0..<count {
      let start = buffer.start + sample * features
      row(sample, UnsafeMutableBufferPointer(start: start, count: features))
    }
    self.init(features: features, outputs: outputs, targets: targets, .bytes(buffer, scale))
  }

  private init(features: Int, outputs: Int, targets: [Double], _ values: Values) {
    count = targets.count / outputs
    self.features = features
    self.outputs = outputs
    self.values = values
    labels = KernelBuffer(count: targets.count)
    ownOrder = (0..<Int32(count)).map { $0 }
    let labels = labels.start
    for place in targets.indices { labels[place] = Scalar(targets[place]) }
  }
}
