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
    precondition(targets.count % targetCount == 0, "Each sample has all its targets.")
    self.inputCount = inputCount
    self.targetCount = targetCount
    count = targets.count / targetCount
    targetSpread = Self.spread(targets, of: targetCount)
    packed =
      switch layout.precision {
      case .double: Self.pack(Double.self, inputCount, targetCount, targets, layout.path, input)
      case .float: Self.pack(Float.self, inputCount, targetCount, targets, layout.path, input)
      }
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
