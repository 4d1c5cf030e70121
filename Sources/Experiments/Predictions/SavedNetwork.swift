import DataSources
import NeuralCore

/// What answers need of a saved run: the network, what it is given, and what it knows of its table.
package struct SavedNetwork: Sendable {
  /// What the network was trained on and how; its rows may be absent.
  package let experiment: Experiment
  /// How it is computed.
  package let layout: EngineLayout
  /// The parameters.
  package let network: Network
  /// The table as it was fitted; nil where it is computed from the experiment.
  package let table: FittedTable?
}

extension SavedNetwork {
  /// The network of a moment.
  package init(_ checkpoint: Checkpoint) {
    self.init(
      experiment: checkpoint.experiment, layout: checkpoint.layout, network: checkpoint.network,
      table: checkpoint.table)
  }

  /// The table on the scales of the rows that trained, its own rows perhaps absent: as it was saved, or
  /// as the experiment leads to it.
  package var knownTable: Dataset {
    if let table { return table.dataset }
    let start = experiment.start()
    // A table without a rule has no missing numbers, but a file may.
    return start.dataset.scaleRule == nil
      ? start.dataset.fitted(to: start.split.train, by: .none) : start.dataset
  }
}

extension SavedNetwork: Decodable {
  private enum Key: String, CodingKey { case experiment, layout, network, table }

  /// Reads those parts of a run's file.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    experiment = try values.decode(Experiment.self, forKey: .experiment)
    layout = try values.decodeIfPresent(EngineLayout.self, forKey: .layout) ?? EngineLayout()
    network = try values.decode(Network.self, forKey: .network)
    table = try values.decodeIfPresent(FittedTable.self, forKey: .table)
    guard experiment.describes(network), table?.isOf(experiment.dataset) ?? true else {
      throw DecodingError.dataCorruptedError(
        forKey: .network, in: values,
        debugDescription: "its network is not the one that its experiment describes")
    }
  }
}
