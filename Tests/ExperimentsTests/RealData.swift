import DataSources
import Foundation

@testable import Experiments

/// The folder of public data sets that the environment names.
enum RealData {
  static let directory = DataDirectory(
    option: nil, environment: ProcessInfo.processInfo.environment)

  /// Whether it holds the files of data sets.
  static func holds(_ names: String...) -> Bool {
    names.allSatisfy { LocalDataset.named($0).map(directory.holds) == true }
  }

  /// Whether kernels are compiled by the optimizer; without it wide networks take minutes.
  static var isOptimized: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }
}

extension Recipe {
  /// Whether it learns handwritten digits.
  var isOfDigits: Bool { ["mnist", "mnist-validation"].contains(words.dataset ?? "") }

  /// The run to its end, of the recipe's own seed or another.
  func trained(seed: String? = nil) throws -> Trainer {
    var experiment = try words.experiment(in: RealData.directory)
    if let seed { experiment.seed = seed }
    var trainer = Trainer(experiment, threads: WorkerThreads.processorCount)
    trainer.leaveHistory()
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }
}
