/// Samples as an engine reads them: inputs and targets in the kernels' memory.
package struct SampleSet: Sendable {
  /// Numbers in a sample's input.
  package let inputCount: Int
  /// Numbers in a sample's target.
  package let targetCount: Int
  /// Samples.
  package let count: Int
  /// The sum of the targets' squared distances from their mean, output by output.
  let targetSpread: Double
  let packed: any PackedSamples

  /// Packs rows of inputs (samples x inputs) and of targets (samples x targets) for the engines of a
  /// layout.
  /// - Precondition: as many rows of inputs as of targets.
  package init(
    inputCount: Int, targetCount: Int = 1, inputs: [Double], targets: [Double],
    layout: EngineLayout = EngineLayout()
  ) {
    precondition(
      inputs.count * targetCount == targets.count * inputCount, "Each sample needs its target.")
    self.init(
      inputCount: inputCount, targetCount: targetCount, targets: targets, layout: layout
    ) { sample, input in inputs[sample * inputCount + input] }
  }

  /// Packs rows of targets (samples x targets) and the inputs that `input` gives, which stand nowhere
  /// else meanwhile.
  /// - Precondition: whole rows of targets.
  package init(
    inputCount: Int, targetCount: Int = 1, targets: [Double],
    layout: EngineLayout = EngineLayout(), input: (_ sample: Int, _ input: Int) -> Double
  ) {
    self.init(inputCount, targetCount, targets) {
      switch layout.precision {
      case .double: Self.pack(Double.self, inputCount, targetCount, targets, layout.path, input)
      case .float: Self.pack(Float.self, inputCount, targetCount, targets, layout.path, input)
      }
    }
  }

  private init(
    _ inputCount: Int, _ targetCount: Int, _ targets: [Double], packed: () -> any PackedSamples
  ) {
    precondition(targets.count % targetCount == 0, "Each sample has all its targets.")
    self.inputCount = inputCount
    self.targetCount = targetCount
    count = targets.count / targetCount
    targetSpread = Self.spread(targets, of: targetCount)
    self.packed = packed()
  }

  /// Writes a sample's bytes into memory for them.
  package typealias ByteRow = (_ sample: Int, _ memory: UnsafeMutableBufferPointer<UInt8>) -> Void

  /// Packs rows of targets (samples x targets) and inputs that are bytes, for the engines of a layout.
  ///
  /// A wide layout keeps bytes, an eighth or a quarter of the numbers' memory; the numbers that a batch
  /// of them stands for are the same to the bit.
  ///
  /// - Precondition: whole rows of targets.
  package init(
    inputCount: Int, targetCount: Int = 1, targets: [Double], layout: EngineLayout,
    scale: ByteScale, row: ByteRow
  ) {
    guard layout.path == .wide else {
      self = Self.unpacked(inputCount, targetCount, targets, layout, scale, row)
      return
    }
    self.init(inputCount, targetCount, targets) {
      switch layout.precision {
      case .double:
        WideSamples<Double>(
          features: inputCount, outputs: targetCount, targets: targets, scale: scale, row: row)
      case .float:
        WideSamples<Float>(
          features: inputCount, outputs: targetCount, targets: targets, scale: scale, row: row)
      }
    }
  }

  /// Samples of bytes as numbers.
  private static func unpacked(
    _ inputCount: Int, _ targetCount: Int, _ targets: [Double], _ layout: EngineLayout,
    _ scale: ByteScale, _ row: ByteRow
  ) -> SampleSet {
    let count = targets.count / targetCount * inputCount
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for start in stride(from: 0, to: count, by: inputCount) {
        row(start / inputCount, .init(rebasing: bytes[start..<start + inputCount]))
      }
    }
    return SampleSet(
      inputCount: inputCount, targetCount: targetCount, targets: targets, layout: layout
    ) { scale.number(bytes[$0 * inputCount + $1]) }
  }

  private static func spread(_ targets: [Double], of outputs: Int) -> Double {
    (0..<outputs).reduce(0) { sum, output in
      let row = stride(from: output, to: targets.count, by: outputs)
      let mean = row.reduce(0) { $0 + targets[$1] } / Double(targets.count / outputs)
      return sum + row.reduce(0) { $0 + (targets[$1] - mean) * (targets[$1] - mean) }
    }
  }

  /// Packs inputs alone, to look at outputs; all targets are 0.
  package init(inputCount: Int, inputs: [Double], layout: EngineLayout = EngineLayout()) {
    self.init(
      inputCount: inputCount, inputs: inputs,
      targets: Array(repeating: 0, count: inputs.count / inputCount), layout: layout)
  }

  private static func pack<Scalar: KernelScalar>(
    _: Scalar.Type, _ inputCount: Int, _ targetCount: Int, _ targets: [Double],
    _ path: EngineLayout.Path, _ input: (Int, Int) -> Double
  ) -> any PackedSamples {
    switch path {
    case .small:
      SmallSamples<Scalar>(
        features: inputCount, outputs: targetCount, targets: targets, input: input)
    case .wide:
      WideSamples<Scalar>(
        features: inputCount, outputs: targetCount, targets: targets, input: input)
    }
  }
}
