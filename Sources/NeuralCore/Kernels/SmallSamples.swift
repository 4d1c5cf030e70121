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
  /// Rows of numbers, each with a 1 behind; nil of many samples, whose rows are made as they train.
  private let rows: KernelBuffer<Scalar>?
  private let labels: KernelBuffer<Scalar>

  /// Rows padded to whole vectors are several times as large as narrow columns.
  static var mostRows: Int { 1 << 15 }
  /// So many rows are made at once; they stay near the processor.
  static var rowsAtOnce: Int { 1024 }

  /// The length of a row of outputs for so many samples.
  static func stride(of count: Int) -> Int { (count + 64).roundedUp(to: 64) }

  private init(count: Int, features: Int, outputs: Int, keepsRows: Bool) {
    self.count = count
    self.features = features
    self.outputs = outputs
    stride = Self.stride(of: count)
    columns = KernelBuffer(count: features * stride)
    rows = keepsRows ? KernelBuffer(count: stride * Self.rowStride(features)) : nil
    labels = KernelBuffer(count: outputs * stride)
  }

  /// Packs inputs and targets, sample after sample; rows are kept of no more samples than `mostRows`.
  convenience init(
    features: Int, outputs: Int, targets: [Double], mostRows: Int = mostRows,
    input: (_ sample: Int, _ feature: Int) -> Double
  ) {
    let count = targets.count / outputs
    self.init(
      count: count, features: features, outputs: outputs, keepsRows: count <= mostRows)
    let (columns, labels) = (columns.start, labels.start)
    for sample in 0..<count {
      for feature in 0..<features {
        columns[feature * stride + sample] = Scalar(input(sample, feature))
      }
      for output in 0..<outputs {
        labels[output * stride + sample] = Scalar(targets[sample * outputs + output])
      }
    }
    if let rows { makeRows(0..<count, rows.start) }
  }

  /// The same samples in another order.
  func reordered(_ order: [Int32]) -> SmallSamples {
    let result = SmallSamples(
      count: order.count, features: features, outputs: outputs, keepsRows: rows != nil)
    for (place, origin) in order.enumerated() {
      let origin = Int(origin)
      for feature in 0..<features {
        result.columns[feature * result.stride + place] = columns[feature * stride + origin]
      }
      for output in 0..<outputs {
        result.labels[output * result.stride + place] = labels[output * stride + origin]
      }
    }
    if let rows = result.rows { result.makeRows(0..<order.count, rows.start) }
    return result
  }

  /// The labels of some of the samples.
  func labels(_ range: Range<Int>) -> KernelRows<Scalar> {
    KernelRows(buffer: labels, offset: range.lowerBound, rows: outputs, stride: stride)
  }

  private static func rowStride(_ features: Int) -> Int { (features + 1).roundedUp(to: 16) }

  /// Writes the rows of some samples; what lies behind their ones stays as it is.
  private func makeRows(_ range: Range<Int>, _ rows: UnsafeMutablePointer<Scalar>) {
    let (stride, rowStride, columns) = (stride, Self.rowStride(features), columns.start)
    for feature in 0..<features {
      var to = rows + feature
      for sample in range {
        to.pointee = columns[feature * stride + sample]
        to += rowStride
      }
    }
    for place in 0..<range.count { rows[place * rowStride + features] = 1 }
  }

  /// Some of the samples, to be looked at and not to be trained on.
  func columns(_ range: Range<Int>) -> ck_samples {
    ck_samples(
      columns: columns.start + range.lowerBound, rows: nil, labels: nil,
      column_stride: Int64(stride), row_stride: 0, label_stride: 0, count: Int64(range.count))
  }

  /// Memory for the rows that are made at once; nil where all are kept.
  func rowMemory() -> KernelBuffer<Scalar>? {
    rows == nil ? KernelBuffer(count: Self.rowsAtOnce * Self.rowStride(features)) : nil
  }

  /// The samples to train on, of which some have their rows: all, or the next of a range, made in
  /// `memory`.
  func view(_ range: Range<Int>, in memory: KernelBuffer<Scalar>?) -> (
    samples: ck_samples, trained: Range<Int>
  ) {
    let rowStride = Self.rowStride(features)
    var (start, trained) = (rows?.start, range)
    if let memory {
      trained = range.prefix(Self.rowsAtOnce)
      makeRows(trained, memory.start)
      // The kernels count rows from the first sample.
      start = memory.start - trained.lowerBound * rowStride
    }
    let samples = ck_samples(
      columns: columns.start, rows: start, labels: labels.start, column_stride: Int64(stride),
      row_stride: Int64(rowStride), label_stride: Int64(stride), count: Int64(count))
    return (samples, trained)
  }
}
