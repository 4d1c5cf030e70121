import DataSources
import Experiments

/// What a written question says of an experiment: each setting but its layers, seed and goal, which
/// are the search's to choose.
///
/// A setting that comes later has its standard value in journals that do not know it, so that they
/// stay good.
enum ExperimentKeys {
  /// The entries.
  static let all: [WrittenKey<Experiment>] = Setting.all
    .filter { ![.hidden, .seed, .goal].contains($0) }
    .map { setting in
      WrittenKey(
        setting.id, standard: json(setting.standard)
      ) { json(setting.value($0)) }
    }

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

  private static func json(_ value: SettingValue) -> JSONValue {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .toggle(let isOn): .bool(isOn)
    case .names(let names): .list(names.map(JSONValue.text))
    case .widths(let widths): .list(widths.map(JSONValue.integer))
    case .dataset(let source): dataset(source)
    case .none: .null
    }
  }

  /// A data set by its name; a file by its rows, wherever it lies.
  private static func dataset(_ source: DatasetSource) -> JSONValue {
    guard case .file(let dataset) = source else { return .text(source.name) }
    let outputs = dataset.target.outputCount
    // The rows that train decide the scale, so that a table under another is another one.
    let scale = dataset.scaleRule.map { [JSONValue.Member("scale", .text($0.rawValue))] } ?? []
    return .object(
      [
        .init("problem", .text(dataset.problem.rawValue)),
        .init("points", .integer(dataset.rows.count)),
        .init("checksum", .text(Checksum(dataset).text)),
      ] + (outputs > 1 ? [.init("outputs", .integer(outputs))] : []) + scale
        + (dataset.testCount > 0 ? [.init("testPoints", .integer(dataset.testCount))] : []))
  }

  /// Outputs of networks that learn a data set as it is written; nil for what is none.
  static func outputCount(_ dataset: JSONValue) -> Int? {
    guard let name = dataset.text else { return dataset["outputs"].map(\.integer) ?? 1 }
    return DatasetCatalog.all.first { $0.name == name }?.outputCount
  }
}
