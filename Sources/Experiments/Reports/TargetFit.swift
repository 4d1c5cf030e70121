import DataSources
import NeuralCore

/// How often each class was taken for each.
package struct ConfusionMatrix: Sendable, Equatable {
  /// By target, then answer.
  package private(set) var counts: [[Int]]

  /// A matrix of so many classes without points.
  package init(classCount: Int) {
    counts = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
  }

  /// Counts a point.
  package mutating func add(target: Int, answer: Int) { counts[target][answer] += 1 }
}

/// How well outputs fit the targets of some rows: by class, or by the size of errors.
struct TargetFit: Sendable, Equatable {
  /// Of classes; points whose output is no number are left out.
  var confusion: ConfusionMatrix?
  /// The root of the mean of (answer - target)^2 of real targets, in their own units.
  var rmse: Double?
  /// 1 - sum (answer - target)^2 / sum (target - mean of targets)^2 of real targets; NaN where these
  /// are all the same.
  var r2: Double?
}

extension Trainer {
  /// How well the network as it stands fits rows.
  func fit(to rows: [Int]) -> TargetFit {
    switch dataset.target {
    case .classes(let classes, let names):
      TargetFit(confusion: confusion(rows, classes, names.count))
    case .numbers: errors(rows)
    }
  }

  private func confusion(_ rows: [Int], _ classes: [UInt16], _ classCount: Int) -> ConfusionMatrix {
    var matrix = ConfusionMatrix(classCount: max(2, classCount))
    forEachAnswer(to: rows) { row, outputs in
      guard outputs.allSatisfy({ !$0.isNaN }) else { return }
      let answer =
        outputs.count == 1
        ? (experiment.shown(outputs[0]) >= 0 ? 1 : 0)
        : outputs.indices.reduce(0) { outputs[$1] > outputs[$0] ? $1 : $0 }
      matrix.add(target: Int(classes[row]), answer: answer)
    }
    return matrix
  }

  private func errors(_ rows: [Int]) -> TargetFit {
    let labels = rows.map(dataset.target.label)
    let mean = labels.reduce(0, +) / Double(labels.count)
    var (errors, place) = (0.0, 0)
    forEachAnswer(to: rows) { _, outputs in
      errors += (outputs[0] - labels[place]) * (outputs[0] - labels[place])
      place += 1
    }
    let spread = labels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let unit = dataset.target.range.map { ($0.upperBound - $0.lowerBound) / 2 } ?? 1
    return TargetFit(
      rmse: (errors / Double(rows.count)).squareRoot() * unit,
      r2: spread > 0 ? 1 - errors / spread : .nan)
  }

  /// Gives all outputs for each row, in order.
  private func forEachAnswer(to rows: [Int], _ body: (_ row: Int, _ outputs: [Double]) -> Void) {
    for first in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
      let part = Array(rows[first..<min(first + Self.rowsAtOnce, rows.count)])
      let samples = experiment.samples(of: part, in: dataset, layout: engine.layout)
      let outputs =
        network.outputCount == 1
        ? [engine.outputs(samples)] : engine.neuronOutputs(samples).last ?? []
      for (place, row) in part.enumerated() { body(row, outputs.map { $0[place] }) }
    }
  }
}
