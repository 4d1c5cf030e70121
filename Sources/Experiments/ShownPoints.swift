import DataSources
import NeuralCore

/// A row of a table as a screen draws it: a point of the plane.
package struct ShownPoint: Sendable, Equatable {
  /// Where it lies.
  package let place: PlanePlace
  /// What the network should say of it: a number, -1 or 1 of two classes, the class's number of
  /// several.
  package let label: Double
  /// Whether the network says so; numbers are neither right nor wrong and count as right.
  package let isRight: Bool
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
  static func thinned(_ rows: [Int], most: Int = most) -> [Int] {
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
  private let problem: Problem

  init(
    _ split: Split, in dataset: Dataset, on plane: Plane, of experiment: Experiment,
    layout: EngineLayout
  ) {
    let most = Self.most(experiment)
    let train = ShownPoints.thinned(split.train, most: most)
    let rows = train + ShownPoints.thinned(split.test, most: most)
    trainCount = train.count
    points = rows.map { (plane.place(of: $0, in: dataset.rows), dataset.target.label(of: $0)) }
    samples = experiment.samples(of: rows, in: dataset, layout: layout)
    shown = experiment.shown
    problem = dataset.problem
  }

  /// Of a wide network fewer points are looked at, so that it takes no longer than a frame.
  private static func most(_ experiment: Experiment) -> Int {
    let widths = [experiment.features.count] + experiment.hidden + [experiment.dataset.outputCount]
    let parameters = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    return min(
      ShownPoints.most, slices * WorkSlice.samples(parameters: parameters, passes: 1))
  }

  /// So many slices' worth of points of each kind are looked at.
  private static let slices = 32

  /// The points as the network sees them now.
  func points(_ engine: Engine) -> ShownPoints {
    let outputs = engine.outputs(of: samples)
    let shown = points.enumerated().map { sample, point in
      ShownPoint(
        place: point.place, label: point.label,
        isRight: problem == .regression || isRight(outputs.map { $0[sample] }, point.label))
    }
    return ShownPoints(
      train: Array(shown.prefix(trainCount)), test: Array(shown.dropFirst(trainCount)))
  }

  /// One output on its label's side, where the middle counts as positive; or of several the largest at
  /// the label's class.
  ///
  /// What is no number is never right.
  private func isRight(_ outputs: [Double], _ label: Double) -> Bool {
    guard !outputs.contains(where: \.isNaN) else { return false }
    if outputs.count == 1 { return (shown(outputs[0]) >= 0) == (label >= 0) }
    return outputs.indices.max { outputs[$0] < outputs[$1] } == (label < 0 ? 0 : Int(label))
  }
}
