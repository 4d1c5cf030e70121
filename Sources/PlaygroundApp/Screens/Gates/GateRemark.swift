import Experiments
import NeuralCore

/// What there is to see at a gate, in a sentence or two.
enum GateRemark {
  static func text(_ setup: GateSetup) -> String {
    let task = setup.task
    if setup.response == .sigmoid { return sigmoid }
    if task.isWired { return wired }
    if task.kind == .mccullochPitts { return mccullochPitts }
    if task.inputs.count > 2 { return festival }
    return switch task.name {
    case "xor", "xnor": acrossTheSquare
    case "nand": nand
    case "not": not
    default: line
    }
  }

  private static let line =
    "The weights draw a line across the plane: the neuron fires on the blue side. r puts all at 0; "
    + "then l teaches it, a row at a time."
  private static let nand =
    "Every other gate can be wired of NANDs alone: n leads to XOR of four of them. With s and x the "
    + "sigmoid comes near the step."
  private static let not = "One input, one weight: the line is a point between 0 and 1."
  private static let acrossTheSquare =
    "Out of reach of one neuron: 0 1 and 1 0 lie across from each other, 0 0 and 1 1 too, and no "
    + "straight line parts the pairs. r and L: the rule goes around for ever."
  private static let wired =
    "Tab walks through the four neurons, up and down through the rows; bright wires carry a 1. Each "
    + "draws one line: together they part what one cannot."
  private static let mccullochPitts =
    "The neuron of 1943 counts its active wires and fires from the threshold on. Change the wires "
    + "with + and -."
  private static let festival =
    "The bias is minus the threshold. At 5 the weather decides alone; at 3 company and transit "
    + "together are enough as well: raise the bias by 2, and row 0 1 1 flips."
  private static let sigmoid =
    "A small change of a weight flips a step or does nothing to it; a sigmoid moves a little, which "
    + "is what learning by gradient needs. x makes it as steep as a step."
}
