import Experiments
import NeuralCore

/// Runs that are trained one after the other: whatever lanes cannot.
package final class TrainerGroup: SeedGroup {
  package let experiments: [Experiment]
  private var trainers: [Trainer]

  /// The runs before their first epoch; at least one.
  package init(_ experiments: [Experiment]) {
    self.experiments = experiments
    trainers = experiments.map { Trainer($0) }
    for run in trainers.indices { trainers[run].leaveHistory() }
  }

  package var epoch: Int { trainers[0].epoch }

  package func trainEpoch(isCancelled: () -> Bool) -> Bool {
    for run in trainers.indices {
      repeat {
        if isCancelled() { return false }
      } while trainers[run].advance() != .epoch
    }
    return true
  }

  package func reports(isCancelled: () -> Bool) -> [EpochReport]? {
    if isCancelled() { return nil }
    return trainers.map { $0.report() }
  }

  package func maps(width: Int, height: Int) -> [PlaneMap] {
    let request = GridRequest(
      mapWidth: width, mapHeight: height, thumbnailSide: 1, shown: .output)
    return trainers.indices.map { trainers[$0].decisionGrid(request).map }
  }

  package func network(_ run: Int) -> Network { trainers[run].network }
}
