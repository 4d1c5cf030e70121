import ArgumentParser
import DataSources

/// The options that say how a CSV file becomes a table.
struct ReadingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .option("The column of a CSV file to learn.", "COLUMN", default: "the last"))
  var label: String?

  @Option(
    parsing: .unconditional,
    help: .option("The columns to learn from.", "COLUMN,...", default: "all the others"),
    transform: Self.names)
  var inputs: [String]?

  @Option(
    parsing: .unconditional,
    help: .option(
      "Columns of text that become a column for each value.", "COLUMN,...", default: "none"),
    transform: Self.names)
  var oneHot: [String]?

  @Flag var target: TargetKind?

  @Option(
    parsing: .unconditional,
    help: .option(
      "How columns are scaled, by the rows that train.",
      OptionValues.names(ScaleRule.allCases, \.rawValue, "|"),
      default: "plane for two columns, else standard"),
    completion: .names(ScaleRule.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: ScaleRule.allCases, name: \.rawValue) })
  var scale: ScaleRule?

  @Option(
    parsing: .unconditional,
    help: .option("The CSV file that tests, in place of a split.", "FILE.csv", default: "none"),
    completion: .dataFiles)
  var test: String?

  /// What they say together.
  var reading: TableReading {
    var reading = TableReading()
    reading.label = label
    reading.inputs = inputs
    reading.oneHot = oneHot ?? []
    reading.target = target
    reading.scale = scale
    reading.test = test
    return reading
  }

  /// Names of the options that were given.
  var given: [String] {
    reading.words.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
  }

  private static func names(_ text: String) throws -> [String] {
    let names = TableReading.names(text)
    guard !names.isEmpty else {
      throw ValidationError("name one or more columns, separated by commas.")
    }
    return names
  }
}

extension TargetKind: EnumerableFlag {
  /// What `--help` says of each.
  package static func help(for kind: TargetKind) -> ArgumentHelp? {
    switch kind {
    case .classes: "Each different label is a class, numbers too."
    case .quantity: "The labels are numbers to follow, few whole ones too."
    }
  }
}
