import CKernels

/// Samples in the kernels' memory, for networks trained with one sample in each lane.
package final class KernelSamples<Scalar: KernelScalar>: @unchecked Sendable {
  // A class: samples own memory too large to copy. Unchecked: nothing changes it once it is made.
  /// How many samples there are.
  package let count: Int
  /// How many values each sample has.
  package let features: Int
  /// How many labels each sample has.
  package let outputs: Int
  /// The length of a row of outputs: the samples and room for whole blocks.
  package let stride: Int
  private let columns: KernelBuffer<Scalar>
  private let rows: KernelBuffer<Scalar>
  private let labels: KernelBuffer<Scalar>

  /// Packs features and labels, given by sample.
  package convenience init(features: [[Scalar]], labels: [[Scalar]]) {
    precondition(features.count == labels.count && !features.isEmpty, "samples have labels")
    self.init(
      features: features[0].count, values: features.flatMap { $0 }, outputs: labels[0].count,
      labels: labels.flatMap { $0 })
  }

  /// Packs values and labels, sample after sample.
  package init(features: Int, values: [Scalar], outputs: Int, labels: [Scalar]) {
    count = labels.count / outputs
    precondition(values.count == count * features, "each sample has all features")
    self.features = features
    self.outputs = outputs
    stride = (count + 64).roundedUp(to: 64)
    columns = KernelBuffer(count: self.features * stride)
    rows = KernelBuffer(count: stride * (self.features + 1).roundedUp(to: 16))
    self.labels = KernelBuffer(count: outputs * stride)
    for sample in 0..<count {
      set(
        sample, values[sample * features..<(sample + 1) * features],
        labels[sample * outputs..<(sample + 1) * outputs])
    }
  }

  private func set(_ sample: Int, _ values: ArraySlice<Scalar>, _ targets: ArraySlice<Scalar>) {
    let rowStride = (features + 1).roundedUp(to: 16)
    for (feature, value) in values.enumerated() {
      columns[feature * stride + sample] = value
      rows[sample * rowStride + feature] = value
    }
    rows[sample * rowStride + features] = 1
    for (output, target) in targets.enumerated() { labels[output * stride + sample] = target }
  }

  var view: ck_samples {
    ck_samples(
      columns: columns.start, rows: rows.start, labels: labels.start,
      column_stride: Int64(stride), row_stride: Int64((features + 1).roundedUp(to: 16)),
      label_stride: Int64(stride), count: Int64(count))
  }
}
