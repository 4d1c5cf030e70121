/// One stage of a sample's way through a network and back.
package struct StepStage: Sendable, Equatable {
  /// What is computed; layers are counted from 0.
  package enum Kind: Sendable, Equatable, Hashable {
    /// The sample: nothing is computed.
    case inputs
    /// z of a layer.
    case sums(Int)
    /// The softmax of the output by its formula, which overflows.
    case naiveSoftmax
    /// a of a layer.
    case values(Int)
    /// C.
    case loss
    /// E of a layer: of the output from the target, of a hidden one from the layer behind.
    case errors(Int)
    /// delta of a layer.
    case deltas(Int)
    /// The gradients of a layer.
    case gradients(Int)
    /// The parameters of a layer after the step.
    case updates(Int)
  }

  /// What is computed.
  package let kind: Kind
  /// What it is called, in a few words.
  package let title: String
  /// How the whole of it is computed.
  package let formula: String
  /// What it is for, in a sentence.
  package let explanation: String
  /// What it is computed from.
  package let operands: [StepMatrix]
  /// What it yields.
  package let results: [StepMatrix]
  /// Each number of the results, in their order.
  package let values: [StepValue]

  /// The place of a value: which result, and its row and column there.
  package func place(ofValue value: Int) -> (result: Int, row: Int, column: Int) {
    var rest = value
    for (result, matrix) in results.enumerated() {
      if rest < matrix.numbers.count {
        return (result, rest / matrix.columnCount, rest % matrix.columnCount)
      }
      rest -= matrix.numbers.count
    }
    return (0, 0, 0)
  }

  /// Whether there is anything to compute.
  package var computes: Bool { kind != .inputs }

  /// Its name in a few characters, for a line of all stages.
  package var shortName: String {
    switch kind {
    case .inputs: "x"
    case .sums(let layer): "z\(layer + 1)"
    case .naiveSoftmax: "e^z"
    case .values(let layer): "a\(layer + 1)"
    case .loss: "C"
    case .errors(let layer): "E\(layer + 1)"
    case .deltas(let layer): "delta\(layer + 1)"
    case .gradients(let layer): "dC/dW\(layer + 1)"
    case .updates(let layer): "W\(layer + 1)'"
    }
  }

  /// Whether the sample is on its way forward; else the error is on its way back.
  package var isForward: Bool {
    switch kind {
    case .inputs, .sums, .naiveSoftmax, .values, .loss: true
    case .errors, .deltas, .gradients, .updates: false
    }
  }
}
