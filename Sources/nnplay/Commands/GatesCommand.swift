import ArgumentParser
import DataSources
import Experiments
import NeuralCore
import PlaygroundApp

/// Neurons of one sum at their truth tables, on the screen or as text.
struct GatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gates",
    abstract: "Threshold neurons at their truth tables: perceptrons, gates, XOR of NANDs.",
    usage: "nnplay gates [<name>] [<options>]",
    discussion: """
      Gates: \(GateTask.all.map(\.name).joined(separator: ", ")); all shows the sixteen functions of \
      two inputs. On the screen, ? lists the keys and q quits.
      """)

  @Argument(
    help: ArgumentHelp("A gate. (default: nand)", valueName: "name"),
    completion: .list(GateTask.all.map(\.name) + [Self.all]))
  var name: [String] = []

  @Option(
    parsing: .unconditional,
    help: .option("Weights, or counts of wires.", "w,w,...", default: "those of the gate"),
    transform: { try OptionValues.numbers($0) })
  var weights: [Double]?

  @Option(
    parsing: .unconditional,
    help: .option("The bias of every neuron.", "number", default: "that of the gate"),
    transform: { try OptionValues.number($0) })
  var bias: Double?

  @Option(
    parsing: .unconditional,
    help: .option(
      "What the sum must exceed: minus the bias; or how many active wires it takes.", "number",
      default: "that of the gate"),
    transform: { try OptionValues.number($0) })
  var threshold: Double?

  @Flag(help: "A sigmoid in place of the step.")
  var sigmoid = false

  @Flag(help: "Print the table instead of showing it.")
  var print = false

  @OptionGroup var look: LookOptions

  /// The word for all functions of two inputs.
  private static let all = "all"

  func run() throws {
    let word = name.joined(separator: "-")
    let showsAll = word.lowercased() == Self.all
    if showsAll, weights != nil || bias != nil || threshold != nil || sigmoid {
      throw DataError(
        .usage, "all shows neurons that learn their own numbers; name a gate to give them to")
    }
    let setup = try setup(showsAll || word.isEmpty ? .init(.nand) : .named(word))
    if print {
      StandardOutput.write(showsAll ? GateSheet.ofAll : GateSheet(setup).text)
      return
    }
    let dataset = DatasetCatalog.all.first { $0.shortName == setup.task.name } ?? .bundled(.nand)
    let trainer = Trainer(Experiment(dataset: dataset))
    let code = try Playground.run(
      trainer, isPlaying: false, look: look.look, showing: .gates(setup, showsAll: showsAll))
    if code != 0 { throw ExitCode(code) }
  }

  /// The gate with the numbers that were given.
  private func setup(_ task: GateTask) throws -> GateSetup {
    var setup = GateSetup(task)
    let isWires = task.kind == .mccullochPitts
    if bias != nil, threshold != nil || isWires {
      throw DataError(
        .usage,
        isWires
          ? "\(task.name) has no bias; give --threshold"
          : "--bias and --threshold say the same; give one of them")
    }
    if sigmoid, isWires {
      throw DataError(.usage, "\(task.name) fires or does not; leave --sigmoid out")
    }
    try setup.set(weights: weights, last: bias ?? threshold.map { isWires ? $0 : -$0 })
    setup.response = sigmoid ? .sigmoid : .step
    return setup
  }
}
