import DataSources
import Experiments
import NeuralCore

/// What a written question says of an experiment: all but its layers and seed, which are the
/// search's to choose.
///
/// A setting that comes later gets an entry whose standard is what experiments did before it: then
/// journals that do not know it stay good.
enum ExperimentKeys {
  /// The entries.
  static let all: [WrittenKey<Experiment>] = [
    .init("dataset", standard: .text("circle")) { dataset($0.dataset) },
    .init("features", standard: .list([.text("x"), .text("y")])) {
      .list($0.features.map { .text($0.name) })
    },
    .init("activation", standard: .text("tanh")) { .text($0.activation.rawValue) },
    .init("learningRate", standard: .number(0.03)) { .number($0.optimizer.learningRate) },
    .init("regularization", standard: .text("none")) {
      .text($0.optimizer.regularization.rawValue)
    },
    .init("regularizationRate", standard: .integer(0)) {
      .number($0.optimizer.regularizationRate)
    },
    .init("batchSize", standard: .integer(10)) { .integer($0.batchSize) },
    .init("noise", standard: .integer(0)) { .integer($0.noise) },
    .init("trainPercent", standard: .integer(50)) { .integer($0.trainPercent) },
    .init("dataSeed", standard: .null) { $0.dataSeed.map(JSONValue.text) ?? .null },
    .init("initializer", standard: .text("playground")) { .text(name(of: $0.initializer)) },
  ]

  /// What one experiment says otherwise than another, whose members are given.
  static func changes(
    _ experiment: Experiment, from base: Experiment, _ written: JSONValue
  ) -> JSONValue {
    // Points are summed up only where they may differ.
    let isSameData = experiment.dataset == base.dataset
    let members = all.filter { $0.name != "dataset" || !isSameData }
      .map { JSONValue.Member($0.name, $0.value(experiment)) }
    return .object(members.filter { written[$0.name] != $0.value })
  }

  /// A data set by its name; a file by its points, wherever it lies.
  private static func dataset(_ source: DatasetSource) -> JSONValue {
    guard case .file(let dataset) = source else { return .text(source.name) }
    return .object([
      .init("problem", .text(dataset.problem.rawValue)),
      .init("points", .integer(dataset.points.count)),
      .init("checksum", .text(Checksum(dataset.points).text)),
    ])
  }

  private static func name(of initializer: Initializer) -> String {
    switch initializer {
    case .playground: "playground"
    case .zero: "zero"
    }
  }
}
