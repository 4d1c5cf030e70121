import DataSources
import Experiments

/// Keeps the samples of an experiment whose data have a seed of their own, so that all threads
/// share one copy of what all runs see.
///
/// A class: the threads hold the same. It keeps the latest samples alone, for those of many
/// variations might not fit in memory; others live as long as they are used.
package final class SampleShelf: Sendable {
  /// All that decides samples.
  private struct Key: Equatable {
    var dataset: DatasetSource
    var features: [Feature]
    var noise: Int
    var points: Int?
    var trainPercent: Int
    var dataSeed: String?
    var hasPositiveOutputs: Bool
    var withTest: Bool
  }

  private struct Entry: Sendable {
    var key: Key
    var data: DrawnData
    var samples: LaneTrialSamples
  }

  private let latest = Guarded<Entry?>(nil)

  /// An empty shelf.
  package init() {}

  /// The points of an experiment and their samples; drawn and packed where they are not there yet.
  func points(
    of experiment: Experiment, withTest: Bool
  ) -> (data: DrawnData, samples: LaneTrialSamples) {
    let key = Key(
      dataset: experiment.dataset, features: experiment.features, noise: experiment.noise,
      points: experiment.points,
      trainPercent: experiment.trainPercent, dataSeed: experiment.dataSeed,
      hasPositiveOutputs: experiment.hasPositiveOutputs, withTest: withTest)
    return latest.withLock { latest in
      if let latest, latest.key == key { return (latest.data, latest.samples) }
      let data = experiment.drawData()
      let samples = LaneTrialSamples(of: data, experiment, withTest: withTest)
      latest = Entry(key: key, data: data, samples: samples)
      return (data, samples)
    }
  }
}
