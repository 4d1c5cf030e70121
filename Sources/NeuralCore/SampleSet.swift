/// Samples as the engine reads them: rows of inputs and rows of targets.
package struct SampleSet: Sendable, Equatable {
  /// Numbers in a sample's input.
  package let inputCount: Int
  /// Numbers in a sample's target.
  package let targetCount: Int
  /// Row-major, samples x inputs.
  package let inputs: [Double]
  /// Row-major, samples x targets.
  package let targets: [Double]

  /// Samples of given rows.
  /// - Precondition: as many rows of inputs as of targets.
  package init(inputCount: Int, targetCount: Int = 1, inputs: [Double], targets: [Double]) {
    precondition(
      inputs.count * targetCount == targets.count * inputCount, "Each sample needs its target.")
    self.inputCount = inputCount
    self.targetCount = targetCount
    self.inputs = inputs
    self.targets = targets
  }

  /// Samples.
  package var count: Int { targets.count / targetCount }
}
