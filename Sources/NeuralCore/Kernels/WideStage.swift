import CKernels

/// A layer at work in one thread: addresses and counts as the kernels take them, so that a batch
/// counts no references.
struct WideStage {
  let layer: ck_dense
  let function: Int32
  /// Whether the function takes all sums of a sample at once.
  let takesLayer: Bool
  let inputs: UnsafeMutableRawPointer
  let inputStride: Int64
  let values: UnsafeMutableRawPointer
  let deltas: UnsafeMutableRawPointer
  /// What the values were made of, where the function's slope takes it.
  let preactivations: UnsafeMutableRawPointer?
  /// With dropout: the values before their masks, and the masks.
  let kept: UnsafeMutableRawPointer?
  let masks: UnsafeMutableRawPointer?
  let stride: Int64
  /// The neurons that the thread owns, and the sources whose deltas it finds.
  let neurons: Range<Int64>
  let sources: Range<Int64>
  /// Whether several threads own neurons of the layer.
  let isCut: Bool
}

/// A thread's own memory: the batch's features, its labels, and weights by neuron.
final class WideMemory<Scalar: KernelScalar> {
  // A class: the memory lives as long as the thread's work.
  let inputs: KernelBuffer<Scalar>
  let inputStride: Int
  let labels: KernelBuffer<Scalar>
  let weights: KernelBuffer<Scalar>

  init(_ layers: [WideLayer<Scalar>], batch: Int) {
    inputStride = (layers[0].sources + 1).roundedUp(to: 16)
    inputs = KernelBuffer(count: batch * inputStride)
    labels = KernelBuffer(count: batch * layers[layers.count - 1].valueStride)
    weights = KernelBuffer(
      count: layers.dropFirst().map { $0.neurons * $0.sources.roundedUp(to: 32) }.max() ?? 0)
  }

  /// The layers as one member of a team works on them.
  func stages(_ layers: [WideLayer<Scalar>], _ member: ThreadTeam.Member) -> [WideStage] {
    layers.enumerated().map { index, layer in
      WideStage(
        layer: layer.view, function: Int32(layer.activation.entry.kernel),
        takesLayer: layer.activation.entry.takesLayer,
        inputs: index == 0 ? inputs.start : layers[index - 1].values.start,
        inputStride: Int64(index == 0 ? inputStride : layers[index - 1].valueStride),
        values: layer.values.start, deltas: layer.deltas.start,
        preactivations: layer.preactivations.map { UnsafeMutableRawPointer($0.start) },
        kept: layer.kept.map { UnsafeMutableRawPointer($0.start) },
        masks: layer.masks.map { UnsafeMutableRawPointer($0.start) },
        stride: Int64(layer.valueStride),
        neurons: member.share(of: layer.neurons), sources: member.share(of: layer.sources),
        isCut: member.count > 1 && layer.neurons > ThreadTeam.Member.grain)
    }
  }
}
