import DataSources
import NeuralCore

extension Checkpoint: Codable {
  private enum Key: String, CodingKey {
    case experiment, table, epoch, position, layout, network, heldGradients, optimizerState, random,
      history, solved, recording
  }

  /// Writes the moment.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(experiment, forKey: .experiment)
    try values.encodeIfPresent(table, forKey: .table)
    try values.encode(epoch, forKey: .epoch)
    try values.encode(position, forKey: .position)
    try values.encode(layout, forKey: .layout)
    try values.encode(network, forKey: .network)
    try values.encodeIfPresent(heldGradients, forKey: .heldGradients)
    try values.encodeIfPresent(optimizerState, forKey: .optimizerState)
    try values.encode(stream.state, forKey: .random)
    try values.encode(history, forKey: .history)
    try values.encodeIfPresent(solved, forKey: .solved)
    try values.encode(recording, forKey: .recording)
  }

  /// Reads a moment whose parts fit each other.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    experiment = try values.decode(Experiment.self, forKey: .experiment)
    table = try values.decodeIfPresent(FittedTable.self, forKey: .table)
    epoch = try values.decode(Int.self, forKey: .epoch)
    position = try values.decode(Int.self, forKey: .position)
    layout = try values.decodeIfPresent(EngineLayout.self, forKey: .layout) ?? EngineLayout()
    network = try values.decode(Network.self, forKey: .network)
    heldGradients = try values.decodeIfPresent(HeldGradients.self, forKey: .heldGradients)
    optimizerState = try values.decodeIfPresent(OptimizerState.self, forKey: .optimizerState)
    guard let stream = RandomStream(state: try values.decode([UInt8].self, forKey: .random))
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .random, in: values, debugDescription: "the random stream is damaged")
    }
    self.stream = stream
    history = try values.decode(History.self, forKey: .history)
    solved = try values.decodeIfPresent(SolvedEpoch.self, forKey: .solved)
    recording = try values.decode(Recording.self, forKey: .recording)
    guard table?.isOf(experiment.dataset) ?? true else {
      throw DecodingError.dataCorruptedError(
        forKey: .table, in: values, debugDescription: "its table is not that of its data")
    }
    guard isWhole else {
      throw DecodingError.dataCorruptedError(
        forKey: .network, in: values,
        debugDescription: "its network is not the one that its experiment describes")
    }
  }

  /// Whether the network is the experiment's, and all counts are possible.
  private var isWhole: Bool {
    experiment.describes(network)
      && heldGradients?.fit(network) ?? true
      && optimizerState?.fit(network) ?? true
      && Limits.epochs.contains(epoch) && position >= 0
      && (0...epoch).contains(solved?.epoch ?? 0)
  }
}

extension Experiment {
  /// Whether a network has the layers of this experiment.
  func describes(_ network: Network) -> Bool {
    network.hidden == hidden && network.inputCount == features.count
      && network.outputCount == dataset.outputCount
      && network.layers.map(\.activation) == layerActivations
  }
}

extension FittedTable {
  /// Whether it is of a source's table.
  func isOf(_ source: DatasetSource) -> Bool {
    switch source {
    case .generator, .placed: false
    case .bundled(let bundled): fitted(bundled.dataset) != nil
    case .file(let dataset): fitted(dataset) != nil
    }
  }
}

/// How a run is computed, by the names of path and precision.
extension EngineLayout: Codable {
  private enum Key: String, CodingKey { case path, precision }

  /// Writes the names.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(path.rawValue, forKey: .path)
    try values.encode(precision.rawValue, forKey: .precision)
  }

  /// Reads names that are known.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard let path = Path(rawValue: try values.decode(String.self, forKey: .path)),
      let precision = Precision(rawValue: try values.decode(String.self, forKey: .precision))
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .path, in: values, debugDescription: "no run is computed like that")
    }
    self.init(path: path, precision: precision)
  }
}

extension Recording: Codable {
  private enum Key: String, CodingKey { case start, edits }

  /// Writes the start and the edits.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(start, forKey: .start)
    try values.encode(entries, forKey: .edits)
  }

  /// Reads the start and edits that can be made to it, one after the other.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(start: try values.decode(Experiment.self, forKey: .start))
    entries = try values.decode([Entry].self, forKey: .edits)
    var experiment = start
    for (place, entry) in entries.enumerated() {
      do throws(EditRefusal) {
        try experiment.apply(entry.edit)
      } catch {
        throw DecodingError.dataCorruptedError(
          forKey: .edits, in: values,
          debugDescription: "edit \(place + 1) cannot be made")
      }
    }
  }
}

extension Recording.Entry: Codable {
  private enum Key: String, CodingKey { case epoch, position }

  /// Writes the edit with its moment.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(epoch, forKey: .epoch)
    try values.encode(position, forKey: .position)
    try edit.encode(to: encoder)
  }

  /// Reads an edit with its moment.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    epoch = try values.decode(Int.self, forKey: .epoch)
    position = try values.decode(Int.self, forKey: .position)
    edit = try ExperimentEdit(from: decoder)
  }
}

/// The losses of a run, in columns.
extension History: Codable {
  private enum Key: String, CodingKey {
    case stride, epochs, trainLoss, testLoss, trainAccuracy, testAccuracy
  }

  /// Writes the columns.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(stride, forKey: .stride)
    try values.encode(reports.map(\.epoch), forKey: .epochs)
    try values.encode(reports.map(\.trainLoss), forKey: .trainLoss)
    try values.encode(reports.map(\.testLoss), forKey: .testLoss)
    try values.encode(reports.map(\.trainAccuracy), forKey: .trainAccuracy)
    try values.encode(reports.map(\.testAccuracy), forKey: .testAccuracy)
  }

  /// Reads columns of one length.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let epochs = try values.decode([Int].self, forKey: .epochs)
    let losses = (
      try values.decode([Double].self, forKey: .trainLoss),
      try values.decode([Double].self, forKey: .testLoss)
    )
    let accuracies = (
      try values.decode([Double?].self, forKey: .trainAccuracy),
      try values.decode([Double?].self, forKey: .testAccuracy)
    )
    let counts = [losses.0.count, losses.1.count, accuracies.0.count, accuracies.1.count]
    let stride = try values.decode(Int.self, forKey: .stride)
    guard counts.allSatisfy({ $0 == epochs.count }), epochs.count < Self.capacity, stride > 0
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .epochs, in: values, debugDescription: "its history is damaged")
    }
    self.init(
      reports: epochs.indices.map {
        EpochReport(
          epoch: epochs[$0], trainLoss: losses.0[$0], testLoss: losses.1[$0],
          trainAccuracy: accuracies.0[$0], testAccuracy: accuracies.1[$0])
      }, stride: stride)
  }
}
