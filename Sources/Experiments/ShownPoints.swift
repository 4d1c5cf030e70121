import DataSources
import NeuralCore

/// A row of a table as a screen draws it: a point of the plane.
package struct ShownPoint: Sendable, Equatable {
  /// Where it lies.
  package let place: PlanePlace
  /// What the network should say of it.
  package let label: Double
  /// What the network says of it, the middle of its outputs at 0.
  package let output: Double

  /// Whether the network puts it on its label's side of 0; 0 itself counts as positive, and what is
  /// no number is never right.
  package var isRight: Bool { !output.isNaN && (output >= 0) == (label >= 0) }
}

/// The points that a screen draws, of a large data set some of them, and the network's word on each.
package struct ShownPoints: Sendable, Equatable {
  /// The most points of either kind; more than that hide each other and the map.
  package static let most = 2_000

  /// Points to learn from.
  package let train: [ShownPoint]
  /// Points to be tested on.
  package let test: [ShownPoint]

  /// Every k-th row, beginning with the first; k is the least that leaves at most `most`.
  static func thinned(_ rows: [Int]) -> [Int] {
    let step = max(1, (rows.count + most - 1) / most)
    return stride(from: 0, to: rows.count, by: step).map { rows[$0] }
  }
}

/// The points that are drawn, packed once for as long as table, plane and features stay.
struct PointSampler: Sendable {
  private let trainCount: Int
  /// Where the points lie and their labels: those to learn from, then those to be tested on.
  private let points: [(place: PlanePlace, label: Double)]
  private let samples: SampleSet
  private let shown: @Sendable (_ output: Double) -> Double

  init(
    _ split: Split, in dataset: Dataset, on plane: Plane, of experiment: Experiment,
    layout: EngineLayout
  ) {
    let train = ShownPoints.thinned(split.train)
    let rows = train + ShownPoints.thinned(split.test)
    trainCount = train.count
    points = rows.map { (plane.place(of: $0, in: dataset.rows), dataset.target.label(of: $0)) }
    samples = experiment.samples(of: rows, in: dataset, layout: layout)
    shown = experiment.shown
  }

  /// The points as the network sees them now.
  func points(_ engine: Engine) -> ShownPoints {
    let shown = zip(points, engine.outputs(samples)).map { point, output in
      ShownPoint(place: point.place, label: point.label, output: self.shown(output))
    }
    return ShownPoints(
      train: Array(shown.prefix(trainCount)), test: Array(shown.dropFirst(trainCount)))
  }
}
