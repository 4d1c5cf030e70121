import ArgumentParser
import DataSources
import Foundation

/// The option that says where the files of public data sets are.
struct DataOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .option(
      "The folder of public data sets such as MNIST, or of one's files.", "DIR",
      default: "that of \(DataDirectory.variable)"),
    completion: .directory)
  var data: String?

  /// The folder that is named, here or in the environment.
  var directory: DataDirectory {
    DataDirectory(option: data, environment: ProcessInfo.processInfo.environment)
  }

  /// Names of the options that were given.
  var given: [String] { data == nil ? [] : ["data"] }
}
