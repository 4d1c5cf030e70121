import DataSources
import NeuralCore

/// A point as a screen draws it.
package struct ShownPoint: Sendable, Equatable {
  /// Where it lies, and its label.
  package let point: DataPoint
  /// What the network says of it.
  package let output: Double

  /// Whether the network puts it on its label's side of 0; 0 itself counts as positive, and what is
  /// no number is never right.
  package var isRight: Bool { !output.isNaN && (output >= 0) == (point.label >= 0) }
}

/// The points that a screen draws, of a large data set some of them, and the network's word on each.
package struct ShownPoints: Sendable, Equatable {
  /// The most points of either kind; more than that hide each other and the map.
  package static let most = 2_000

  /// Points to learn from.
  package let train: [ShownPoint]
  /// Points to be tested on.
  package let test: [ShownPoint]

  /// Every k-th point, beginning with the first; k is the least that leaves at most `most`.
  static func thinned(_ points: [DataPoint]) -> [DataPoint] {
    let step = max(1, (points.count + most - 1) / most)
    return stride(from: 0, to: points.count, by: step).map { points[$0] }
  }
}

/// The points that are drawn, packed once for as long as points and features stay.
struct PointSampler: Sendable {
  private let train: [DataPoint]
  private let test: [DataPoint]
  /// Both kinds, one after the other.
  private let samples: SampleSet

  init(_ split: Split, of experiment: Experiment) {
    train = ShownPoints.thinned(split.train)
    test = ShownPoints.thinned(split.test)
    samples = experiment.samples(of: train + test)
  }

  /// The points as the network sees them now.
  func points(_ engine: Engine) -> ShownPoints {
    let shown = zip(train + test, engine.outputs(samples)).map(ShownPoint.init)
    return ShownPoints(
      train: Array(shown.prefix(train.count)), test: Array(shown.dropFirst(train.count)))
  }
}
