import DataSources
import Experiments
import NeuralCore

/// What is drawn for runs side by side before their weights: the points in the kernels' memory, and
/// where each run's random stream stands then.
///
/// Networks of any hidden layers can start from the same.
package struct PackedSeeds: Sendable {
  let samples: LaneTrialSamples
  let streams: [RandomStream]
  /// The plane through each run's table; one where all have the same.
  private let planes: [Plane]
  private let grids = Guarded<[PlaneSamples]>([])

  /// Draws points, one seed after the other, so that no more than one's are there beside the packed
  /// samples; nil where it was given up.
  ///
  /// - Parameters:
  ///   - experiments: Runs that differ in their seeds alone; at least one.
  ///   - view: Which points are looked at after an epoch.
  ///   - shelf: Keeps the samples of points that all runs share.
  ///   - isCancelled: Asked before each seed.
  package init?(
    _ experiments: [Experiment], looking view: SeedGroupView, shelf: SampleShelf,
    isCancelled: () -> Bool = { false }
  ) {
    let shared =
      experiments[0].dataSeed == nil
      ? nil : shelf.points(of: experiments[0], withTest: view.test)
    var samples = shared?.samples
    var (streams, planes) = ([RandomStream](), [Plane]())
    for (lane, experiment) in experiments.enumerated() {
      if isCancelled() { return nil }
      let data = experiment.drawData(sharing: shared?.data)
      streams.append(data.stream)
      if shared != nil, lane > 0 { continue }
      planes.append(Plane(data.dataset))
      if let samples {
        if shared == nil { samples.fill(lane, with: data, experiment) }
      } else {
        samples = LaneTrialSamples(of: data, experiment, withTest: view.test)
      }
    }
    guard let samples, let first = planes.first else { return nil }
    self.samples = samples
    self.streams = streams
    self.planes = planes.allSatisfy { $0 == first } ? [first] : planes
  }

  /// Sizes of pictures whose places are kept.
  private static let mostGrids = 2

  /// The plane's places as inputs, packed once for all networks of the same features.
  func grid(width: Int, height: Int, of experiment: Experiment) -> PlaneSamples {
    grids.withLock { grids in
      if let known = grids.first(where: { $0.width == width && $0.height == height }) {
        return known
      }
      let grid = PlaneSamples(
        width: width, height: height, features: experiment.features, planes: planes)
      grids = grids.suffix(Self.mostGrids - 1) + [grid]
      return grid
    }
  }
}

/// The places of pixels on the planes of runs side by side, in the kernels' memory.
struct PlaneSamples: Sendable {
  let width: Int
  let height: Int
  let samples: LaneSampleSet<Double>

  /// Packs a plane for each lane, or one for all.
  init(width: Int, height: Int, features: [Feature], planes: [Plane]) {
    self.width = width
    self.height = height
    let places = PlaneMap.places(width: width, height: height)
    let samples = LaneSampleSet<Double>(inputCount: features.count, count: places.count)
    for (lane, plane) in planes.enumerated() {
      samples.fill(lane) { plane.value(of: features[$1], at: places[$0]) }
    }
    self.samples = samples
  }
}
