import Kernels

/// Samples as the engine reads them: inputs and targets in the kernels' memory.
package struct SampleSet: Sendable {
  /// Numbers in a sample's input.
  package let inputCount: Int
  /// Numbers in a sample's target.
  package let targetCount: Int
  /// Samples.
  package let count: Int
  let targets: [Double]
  let packed: KernelSamples<Double>

  /// Packs rows of inputs (samples x inputs) and of targets (samples x targets).
  /// - Precondition: as many rows of inputs as of targets.
  package init(inputCount: Int, targetCount: Int = 1, inputs: [Double], targets: [Double]) {
    precondition(
      inputs.count * targetCount == targets.count * inputCount, "Each sample needs its target.")
    self.inputCount = inputCount
    self.targetCount = targetCount
    count = targets.count / targetCount
    self.targets = targets
    packed = KernelSamples(
      features: inputCount, values: inputs, outputs: targetCount, labels: targets)
  }

  /// Packs inputs alone, to look at outputs; all targets are 0.
  package init(inputCount: Int, inputs: [Double]) {
    self.init(
      inputCount: inputCount, inputs: inputs,
      targets: Array(repeating: 0, count: inputs.count / inputCount))
  }
}
