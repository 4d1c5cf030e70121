import DataSources
import Experiments
import NeuralCore

/// What runs side by side see of their data, in the kernels' memory.
struct LaneTrialSamples: Sendable {
  /// The samples to learn from.
  let training: LaneSampleSet<Double>
  /// Those to be tested on, where the target looks at them.
  let test: LaneSampleSet<Double>?

  /// Memory for the samples of a start and of others of its size.
  init(of start: Start, _ experiment: Experiment, withTest: Bool) {
    let samples = { (count: Int) in
      LaneSampleSet<Double>(
        inputCount: experiment.features.count, targetCount: start.network.outputCount, count: count)
    }
    training = samples(start.split.train.count)
    test = withTest ? samples(start.split.test.count) : nil
    fill(0, with: start, experiment)
  }

  /// Gives a lane its samples.
  func fill(_ lane: Int, with start: Start, _ experiment: Experiment) {
    let (features, dataset) = (experiment.features, start.dataset)
    let fill = { (samples: LaneSampleSet<Double>, rows: [Int]) in
      let targets = experiment.targets(of: rows, in: dataset)
      samples.fill(lane, targets: targets) { sample, input in
        features[input].value { dataset.rows[rows[sample], $0] }
      }
    }
    fill(training, start.split.train)
    if let test { fill(test, start.split.test) }
  }
}

/// Keeps the samples of an experiment whose data have a seed of their own, so that all threads
/// share one copy of what all runs see.
///
/// A class: the threads hold the same. It keeps the latest samples alone, for those of many
/// variations might not fit in memory; others live as long as they are used.
final class SampleShelf: Sendable {
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
    var samples: LaneTrialSamples
  }

  private let latest = Guarded<Entry?>(nil)

  /// The samples of an experiment with its start; packed where they are not there yet.
  func samples(of start: Start, _ experiment: Experiment, withTest: Bool) -> LaneTrialSamples {
    let key = Key(
      dataset: experiment.dataset, features: experiment.features, noise: experiment.noise,
      points: experiment.points,
      trainPercent: experiment.trainPercent, dataSeed: experiment.dataSeed,
      hasPositiveOutputs: experiment.hasPositiveOutputs, withTest: withTest)
    return latest.withLock { latest in
      if let latest, latest.key == key { return latest.samples }
      let samples = LaneTrialSamples(of: start, experiment, withTest: withTest)
      latest = Entry(key: key, samples: samples)
      return samples
    }
  }
}
