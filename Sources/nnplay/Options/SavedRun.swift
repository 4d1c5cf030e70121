import ArgumentParser
import DataSources
import Experiments

/// A saved run that a command goes on with, in place of an experiment described by options.
enum SavedRun {
  /// The run of a file, or the one that the options describe; `threads` share the work of wide layers.
  /// - Throws: `ValidationError` where both are given; `DataError` for files that cannot be used.
  static func trainer(
    _ path: String?, option: String, _ options: ExperimentOptions,
    threads: Int = WorkerThreads.processorCount
  ) throws -> Trainer {
    guard let path else { return Trainer(try options.experiment(), threads: threads) }
    if let other = options.given.first {
      throw ValidationError(
        "\(option) goes on with the saved experiment, which --\(other) would change; leave "
          + "--\(other) out.")
    }
    return try RunFile.open(path, threads: threads)
  }
}
