import CKernels

/// What a network's outputs for some samples are worth, sample by sample.
struct SampleScores {
  /// The losses, each summed over the outputs.
  private(set) var losses: [Double]
  /// The squared errors, each summed over the outputs; 0 under cross-entropy.
  private(set) var squares: [Double]
  /// The classes answered: of one output 1 beyond the middle of its range and 0 below, of several the
  /// place of the largest; -1 where an output is no number.
  private(set) var answers: [Int32]
  /// The classes of the targets, likewise.
  private(set) var classes: [Int32]
  /// How many samples there are; the arrays have room for whole vectors.
  let count: Int

  /// Scores outputs that lie by neuron, then sample, against labels that do.
  init<Scalar: KernelScalar>(
    of outputs: KernelRows<Scalar>, against labels: KernelRows<Scalar>, count: Int,
    _ scoring: ck_scoring, by kernels: UnsafePointer<ck_kernels>
  ) {
    self.count = count
    let space = count.roundedUp(to: 16)
    losses = Array(repeating: 0, count: space)
    squares = losses
    answers = Array(repeating: 0, count: space)
    classes = answers
    withUnsafePointer(to: scoring) { scoring in
      withExtendedLifetime((outputs, labels)) {
        kernels.pointee.score(
          scoring, outputs.start, Int64(outputs.stride), labels.start, Int64(labels.stride),
          Int64(outputs.rows), Int64(count), &losses, &squares, &answers, &classes)
      }
    }
  }
}

/// Rows of samples within a buffer.
struct KernelRows<Scalar: KernelScalar> {
  let buffer: KernelBuffer<Scalar>
  /// The first row's first sample, from the buffer's start.
  var offset = 0
  let rows: Int
  let stride: Int

  var start: UnsafeMutablePointer<Scalar> { buffer.start + offset }
}

extension ck_scoring {
  /// The scoring of a loss behind an output's function; cross-entropy looks at the sums, whose middle
  /// is 0.
  init(_ loss: Loss, output: Activation) {
    self.init(
      loss: Int32(loss.kernel), function: Int32(output.entry.kernel),
      middle: loss == .crossEntropy ? 0 : output.middle, label_middle: output.middle)
  }
}
