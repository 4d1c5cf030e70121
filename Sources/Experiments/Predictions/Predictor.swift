import DataSources
import NeuralCore

/// A saved network that answers for rows of a file.
package struct Predictor: Sendable {
  /// The run's table, on the scales of the rows that trained; its own rows may be absent.
  package let dataset: Dataset
  private let experiment: Experiment
  private let engine: Engine

  /// A saved network; `threads` share the work of wide layers.
  package init(_ saved: SavedNetwork, threads: Int = 1) {
    experiment = saved.experiment
    dataset = saved.knownTable
    engine = Engine(network: saved.network, layout: saved.layout, threads: threads)
  }

  /// The classes' names; empty where the network follows a quantity.
  package var classNames: [String] { dataset.target.names }

  /// Whether the numbers of the classes are probabilities: those of a softmax or of one sigmoid.
  package var hasProbabilities: Bool {
    let output = experiment.outputActivation
    return output == .softmax || (output == .sigmoid && dataset.target.outputCount == 1)
  }

  /// Answers for the rows of a file, some thousands at a time, in their order.
  ///
  /// - Returns: Sentences about what was missing.
  /// - Throws: As `Dataset.readMatching`.
  package func predict(
    _ path: String,
    _ take: ([Prediction], [KnownLabel]?) throws(DataError) -> Void
  ) throws(DataError) -> [String] {
    try dataset.readMatching(path, needed: neededColumns) { piece throws(DataError) in
      try take(predictions(for: piece.rows), piece.labels)
    }
  }

  /// Reads a file as `predict` does, without an answer.
  /// - Throws: What `predict` throws for the file.
  package func check(_ path: String) throws(DataError) {
    _ = try dataset.readMatching(path, needed: neededColumns) { _ in }
  }

  /// Answers for rows on the table's scales.
  package func predictions(for rows: Rows) -> [Prediction] {
    guard rows.count > 0 else { return [] }
    let features = experiment.features
    let samples = SampleSet(
      inputCount: features.count, targetCount: dataset.target.outputCount,
      targets: Array(repeating: 0, count: rows.count * dataset.target.outputCount),
      layout: engine.layout
    ) { sample, input in features[input].value { rows[sample, $0] } }
    let outputs = engine.outputs(of: samples)
    return (0..<rows.count).map { row in prediction(outputs.map { $0[row] }) }
  }

  private func prediction(_ outputs: [Double]) -> Prediction {
    switch dataset.target {
    case .numbers(_, let scale): return .quantity(scale.value(at: outputs[0]))
    case .classes:
      guard outputs.count == 1 else { return .classes(outputs) }
      // One output says both: the first class's is its mirror in the middle of the range.
      let middle = experiment.outputActivation.middle
      return .classes([2 * middle - outputs[0], outputs[0]])
    }
  }

  /// The columns that the network's inputs are made of.
  private var neededColumns: Set<Int> {
    var columns: Set<Int> = []
    for feature in experiment.features {
      _ = feature.value { column in
        columns.insert(column)
        return 0
      }
    }
    return columns
  }
}

/// What a network says of a row.
package enum Prediction: Sendable, Equatable {
  /// A real number in the label's own units.
  case quantity(Double)
  /// A number for each class.
  case classes([Double])

  /// The class with the largest number: of two alike the second, of several the first; nil for a
  /// quantity, and where one is no number.
  package var classNumber: Int? {
    guard case .classes(let outputs) = self, !outputs.contains(where: \.isNaN) else { return nil }
    if outputs.count == 2 { return outputs[1] >= outputs[0] ? 1 : 0 }
    return outputs.indices.max {
      outputs[$0] < outputs[$1] || (outputs[$0] == outputs[$1] && $0 > $1)
    }
  }
}
