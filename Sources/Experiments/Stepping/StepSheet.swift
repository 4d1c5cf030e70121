import NeuralCore

/// A sample's way through a network and back as a list of stages.
package struct StepSheet: Sendable, Equatable {
  /// The numbers.
  package let step: SampleStep
  /// What the inputs are called.
  package let inputNames: [String]
  /// Forward from the inputs to the loss, back to the first layer's gradients, then the step itself.
  package let stages: [StepStage]

  /// The sheet of a step.
  package init(_ step: SampleStep, inputNames: [String]) {
    self.step = step
    self.inputNames = inputNames
    let places = step.layers.indices
    let last = places.upperBound - 1
    let isSoftmax = step.layers[last].parameters.activation == .softmax
    let forward = places.flatMap { layer -> [StepStage] in
      [step.sums(layer, inputNames)]
        + (isSoftmax && layer == last ? [step.naiveSoftmax] : []) + [step.values(layer)]
    }
    let backward = places.reversed().flatMap { layer in
      [step.errors(layer), step.deltas(layer), step.gradients(layer)]
    }
    stages =
      [step.inputs(inputNames)] + forward + [step.lossStage] + backward
      + places.reversed().map(step.updates)
  }

  /// The place of a stage; nil where this network has none like it.
  package func index(of kind: StepStage.Kind) -> Int? {
    stages.firstIndex { $0.kind == kind }
  }
}
