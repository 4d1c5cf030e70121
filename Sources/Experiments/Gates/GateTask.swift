import DataSources
import NeuralCore

/// A truth table to be met by neurons that weigh and sum: what `nnplay gates` shows by a name.
package struct GateTask: Sendable, Equatable {
  /// What the neurons are.
  package enum Kind: Sendable {
    /// Of weights and a bias.
    case perceptron
    /// Of wires and a threshold.
    case mccullochPitts
  }

  /// The name on the command line.
  package let name: String
  /// When the answer is 1, in a few words.
  package let meaning: String
  /// What the inputs are called.
  package let inputs: [String]
  /// The right answers, in the order of `rows`.
  package let targets: [Bool]
  package let kind: Kind
  /// The neurons at the beginning, solved where they can be.
  package let network: ThresholdNetwork

  /// Every combination of inputs, in the order of binary numbers.
  package var rows: [[Double]] { truthRows(inputs: inputs.count) }

  /// Whether its neurons are wired of each other.
  package var isWired: Bool { network.units.count > 1 }

  /// What a weight, a bias or a threshold can be.
  package static let range = -1000.0...1000
  /// How many wires can lead from an input, and how many can be asked for.
  package static let wires = 0...9

  /// What a unit should answer to what it sees: the last one what the task says of the row, and one
  /// within a network of NANDs their NAND.
  package func target(of unit: Int, row: Int, sees inputs: [Double]) -> Bool {
    unit == network.units.count - 1
      ? targets[row] : BooleanFunction.nand.answer(inputs)
  }
}

extension GateTask {
  /// The gates in the order of n, best known first; then the other functions of two inputs.
  package static let all: [GateTask] = {
    let first: [BooleanFunction] = [.and, .or, .nand]
    let others = BooleanFunction.allCases.filter { !first.contains($0) && $0 != .xor }
    return first.map(GateTask.init)
      + [not, GateTask(.xor), xorOfNANDs, mccullochPitts(.or), mccullochPitts(.and)]
      + [cheese, cheaperCheese] + others.map(GateTask.init)
  }()

  /// A function of two inputs and one neuron: for XOR and XNOR it is right about three rows of four.
  package init(_ function: BooleanFunction) {
    let nearest = function == .xor ? BooleanFunction.or : .nor
    let neuron = function.neuron ?? nearest.neuron ?? ThresholdNeuron(weights: [0, 0], bias: 0)
    self.init(
      name: function.name, meaning: function.meaning, inputs: ["x1", "x2"],
      targets: function.answers, kind: .perceptron, network: ThresholdNetwork(neuron))
  }

  private static let not = GateTask(
    name: "not", meaning: "1 where the input is 0", inputs: ["x"], targets: [true, false],
    kind: .perceptron, network: ThresholdNetwork(ThresholdNeuron(weights: [-2], bias: 1)))

  /// XOR as a network of four NANDs.
  package static let xorOfNANDs = GateTask(
    name: "xor-nand", meaning: "XOR wired of four NANDs", inputs: ["x1", "x2"],
    targets: BooleanFunction.xor.answers, kind: .perceptron, network: .xorOfNANDs)

  /// OR with each input wired twice, AND with each wired once; both ask for two active wires.
  private static func mccullochPitts(_ function: BooleanFunction) -> GateTask {
    let wires = function == .or ? 2 : 1
    return GateTask(
      name: "mcculloch-pitts-\(function.name)", meaning: function.meaning, inputs: ["x1", "x2"],
      targets: function.answers, kind: .mccullochPitts,
      network: ThresholdNetwork(
        McCullochPitts(connections: [wires, wires], threshold: 2).neuron))
  }

  /// Whether to go to the cheese festival: good weather, company, transit nearby, of weights 6, 2, 2.
  private static let cheese = festival("cheese", "go when the weather is good", threshold: 5)

  private static let cheaperCheese = festival(
    "cheese-3", "go for the weather, or for company and transit", threshold: 3)

  private static func festival(_ name: String, _ meaning: String, threshold: Double) -> GateTask {
    let neuron = ThresholdNeuron(weights: [6, 2, 2], bias: -threshold)
    return GateTask(
      name: name, meaning: meaning, inputs: ["weather", "company", "transit"],
      targets: truthRows(inputs: 3).map { neuron.output($0) == 1 }, kind: .perceptron,
      network: ThresholdNetwork(neuron))
  }
}

extension GateTask {
  /// Other names of some: that of the data set, and those without a choice.
  private static let aliases = [
    "xor-gate": "xor", "mcculloch-pitts": "mcculloch-pitts-or", "cheese-5": "cheese",
  ]

  /// A task by its name, in letters of any case.
  /// - Throws: `DataError` (64) with the nearest name where there is none.
  package static func named(_ name: String) throws(DataError) -> GateTask {
    let typed = name.lowercased()
    let wanted = aliases[typed] ?? typed
    if let task = all.first(where: { $0.name == wanted }) { return task }
    let names = all.map(\.name)
    let remedy =
      nearestName(to: typed, in: names).map { "did you mean \($0)?" }
      ?? "give one of \(names.joined(separator: ", "))"
    throw DataError(.usage, "there is no gate \"\(printable(name))\"; \(remedy)")
  }
}
