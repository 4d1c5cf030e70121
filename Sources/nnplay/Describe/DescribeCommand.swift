import ArgumentParser
import DataSources
import TerminalUI

/// What a file's columns hold, before anything is learnt from them.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Say what the columns of a CSV file hold, and how they go together.",
    discussion: """
      For each column: fields that hold something, missing ones, mean, deviation (the root of the \
      mean square distance from the mean), quartiles, smallest and largest number; below, what is \
      odd, and Pearson's correlations of the first \(TableDescription.correlatedLimit) columns of \
      numbers.
      """)

  @Argument(
    help: ArgumentHelp("The file, or a data set's name.", valueName: "FILE.csv"),
    completion: .datasets)
  var file: String

  @OptionGroup var data: DataOptions

  @Option(
    parsing: .unconditional,
    help: .option(
      "How many colours; auto asks the terminal.",
      OptionValues.names(ColorChoice.allCases, \.rawValue, "|"),
      default: ColorChoice.auto.rawValue),
    completion: .names(ColorChoice.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: ColorChoice.allCases, name: \.rawValue) })
  var colors = ColorChoice.auto

  func run() throws {
    let table = try TableDescription(of: file, in: data.directory)
    let text = DescriptionText(table: table, glyphs: .ofLocale)
    StandardOutput.write(text.figures + text.remarks)
    let cells = CorrelationCells(table: table, depth: colors.depth ?? OutputColors.depth)
    StandardOutput.draw(cells.text)
  }
}
