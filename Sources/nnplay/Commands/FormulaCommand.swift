import ArgumentParser
import DataSources
import Experiments

/// A saved network written out.
struct FormulaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formula",
    abstract: "Write a saved network out as formulas, one a neuron.",
    discussion: """
      Prints what the inputs are of the data's columns, and how these were scaled; each neuron as a \
      function of its sum, the bias first; what the output says; and what the functions are.
      """)

  @Argument(help: ArgumentHelp("The saved run.", valueName: "FILE.nnplay"))
  var file: String

  @Option(
    parsing: .unconditional,
    help: .option(
      "Significant digits of each number; with 17 they read back exactly.",
      in: 1...NetworkFormula.exactDigits, default: NetworkFormula.standardDigits),
    transform: OptionValues.integer(in: 1...NetworkFormula.exactDigits))
  var digits = NetworkFormula.standardDigits

  func run() throws {
    let sheet = FormulaSheet(try RunFile.readNetwork(file), digits: digits)
    for line in sheet.lines { StandardOutput.write(line + "\n") }
  }
}
