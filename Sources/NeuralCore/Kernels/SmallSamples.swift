import CKernels

/// Samples in the kernels' memory, for networks trained with one sample in each lane.
final class SmallSamples<Scalar: KernelScalar>: LabelledSamples, @unchecked Sendable {
  // A class: samples own memory too large to copy. Unchecked: nothing changes it once it is made.
  let count: Int
  /// How many values each sample has.
  let features: Int
  /// How many labels each sample has.
  let outputs: Int
  /// The length of a row of outputs: the samples, padded to whole blocks.
  let stride: Int
  private let columns: KernelBuffer<Scalar>
  private let rows: KernelBuffer<Scalar>
  private let labels: KernelBuffer<Scalar>

  /// The length of a row of outputs for so many samples.
  static func stride(of count: Int) -> Int { (count + 64).roundedUp(to: 64) }

  private init(count: Int, features: Int, outputs: Int) {
    self.count = count
    self.features = features
    self.outputs = outputs
    stride = Self.stride(of: count)
    columns = KernelBuffer(count: features * stride)
    rows = KernelBuffer(count: stride * (features + 1).roundedUp(to: 16))
    labels = KernelBuffer(count: outputs * stride)
  }

  /// Packs inputs and targets, sample after sample.
  convenience init(
    features: Int, outputs: Int, targets: [Double], input: (_ sample: Int, _ feature: Int) -> Double
  ) {
    self.init(count: targets.count / outputs, features: features, outputs: outputs)
    let (columns, rows, labels) = (columns.start, rows.start, labels.start)
    for sample in 0..<count {
      for feature in 0..<features {
        let value = Scalar(input(sample, feature))
        columns[feature * stride + sample] = value
        rows[sample * rowStride + feature] = value
      }
      rows[sample * rowStride + features] = 1
      for output in 0..<outputs {
        labels[output * stride + sample] = Scalar(targets[sample * outputs + output])
      }
    }
  }

  /// The same samples in another order.
  func reordered(_ order: [Int32]) -> SmallSamples {
    let result = SmallSamples(count: order.count, features: features, outputs: outputs)
    for (place, origin) in order.enumerated() {
      let origin = Int(origin)
      for feature in 0..<features {
        result.columns[feature * result.stride + place] = columns[feature * stride + origin]
      }
      for column in 0..<rowStride {
        result.rows[place * rowStride + column] = rows[origin * rowStride + column]
      }
      for output in 0..<outputs {
        result.labels[output * result.stride + place] = labels[output * stride + origin]
      }
    }
    return result
  }

  /// The labels of some of the samples.
  func labels(_ range: Range<Int>) -> KernelRows<Scalar> {
    KernelRows(buffer: labels, offset: range.lowerBound, rows: outputs, stride: stride)
  }

  private var rowStride: Int { (features + 1).roundedUp(to: 16) }

  /// Some of the samples, to be looked at and not to be trained on.
  func columns(_ range: Range<Int>) -> ck_samples {
    ck_samples(
      columns: columns.start + range.lowerBound, rows: nil, labels: nil,
      column_stride: Int64(stride), row_stride: 0, label_stride: 0, count: Int64(range.count))
  }

  var view: ck_samples {
    ck_samples(
      columns: columns.start, rows: rows.start, labels: labels.start,
      column_stride: Int64(stride), row_stride: Int64(rowStride), label_stride: Int64(stride),
      count: Int64(count))
  }
}
