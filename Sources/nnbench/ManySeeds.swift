import ArchitectureSearch
import DataSources
import Experiments

/// W8: one network from many seeds, on points that stay the same, as the wall of maps trains it.
enum ManySeeds {
  private static let (seeds, epochs) = (1000, 300)

  /// One unit is all seeds from their first draws to the end.
  ///
  /// That is the weights, the epochs, and each network's loss and accuracy on the test points then: in
  /// Double, as everything that the screen shows.
  static var workload: Workload {
    let experiments = (1...seeds).map { number in
      var experiment = Experiment(dataset: .generator(.circle))
      experiment.hidden = [3]
      experiment.seed = SearchSeeds.text(of: number)
      experiment.dataSeed = "0.12345"
      return experiment
    }
    return Workload(name: "W8", unit: "1,000 seeds", operations: 0) {
      for _ in 0..<$0 { train(experiments) }
    }
  }

  private static func train(_ experiments: [Experiment]) {
    let (shelf, view) = (SampleShelf(), SeedGroupView())
    for first in stride(from: 0, to: seeds, by: LaneGroup.most) {
      let some = Array(experiments[first..<min(first + LaneGroup.most, seeds)])
      guard let points = PackedSeeds(some, looking: view, shelf: shelf) else { return }
      let group = LaneGroup(some, on: points, looking: view)
      while group.epoch < epochs, group.trainEpoch(isCancelled: { false }) {}
      _ = group.reports { false }
    }
  }
}
