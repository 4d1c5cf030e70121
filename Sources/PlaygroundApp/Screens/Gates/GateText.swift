import Experiments
import NeuralCore
import TerminalUI

/// Numbers of gates as text, for the screen and for the sheet.
package enum GateText {
  /// A weight, a bias or a sum: as few decimals as say it, at most four.
  package static func number(_ value: Double) -> String {
    NumberText.trimmed(value, decimals: 4)
  }

  /// A number with its sign, such as `+3`.
  package static func signed(_ value: Double) -> String {
    value < 0 ? number(value) : "+\(number(value))"
  }

  /// What a neuron answers: a digit of a step, four decimals of a sigmoid.
  package static func output(_ value: Double, _ response: Activation) -> String {
    response == .step ? number(value) : NumberText.fixed(value, decimals: 4)
  }

  /// What an input or an answer within a network is: a digit, or two decimals.
  package static func signal(_ value: Double) -> String {
    value == value.rounded() ? number(value) : NumberText.fixed(value, decimals: 2)
  }

  /// What a small change of a number has done to an answer; a point where that is nothing.
  package static func change(_ value: Double, _ response: Activation) -> String {
    if abs(value) < 0.00005 { return "0" }
    return response == .step ? signed(value) : NumberText.signed(value, decimals: 4)
  }

  /// The inputs of a row, such as `0 1`.
  package static func row(_ inputs: [Double]) -> String {
    inputs.map(signal).joined(separator: " ")
  }

  /// The sum spelt out: each weight times its input, and the bias.
  package static func terms(_ neuron: ThresholdNeuron, _ inputs: [Double], _ kind: GateTask.Kind)
    -> String
  {
    let products = zip(neuron.weights, inputs).enumerated().map { place, pair in
      (place == 0 ? number(pair.0) : signed(pair.0)) + "×" + signal(pair.1)
    }
    return (products + (kind == .mccullochPitts ? [] : [signed(neuron.bias)]))
      .joined(separator: " ")
  }

  /// The sum itself; of a McCulloch-Pitts neuron its active wires.
  package static func sum(_ row: GateTable.Row, _ neuron: ThresholdNeuron, _ kind: GateTask.Kind)
    -> String
  {
    switch kind {
    case .perceptron: number(row.sum)
    case .mccullochPitts: number(Double(McCullochPitts(neuron).active(row.seen)))
    }
  }
}
