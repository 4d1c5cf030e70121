import DataSources
import Experiments
import NeuralCore

/// What runs side by side see of their data, in the kernels' memory.
struct LaneTrialSamples: Sendable {
  /// The samples to learn from.
  let training: LaneSampleSet<Double>
  /// Those to be tested on, where the target looks at them.
  let test: LaneSampleSet<Double>?

  /// Memory for the samples of some points and of others of their number.
  init(of data: DrawnData, _ experiment: Experiment, withTest: Bool) {
    let samples = { (count: Int) in
      LaneSampleSet<Double>(
        inputCount: experiment.features.count, targetCount: experiment.dataset.outputCount,
        count: count)
    }
    training = samples(data.split.train.count)
    test = withTest ? samples(data.split.test.count) : nil
    fill(0, with: data, experiment)
  }

  /// Gives a lane its samples.
  func fill(_ lane: Int, with data: DrawnData, _ experiment: Experiment) {
    let (features, dataset) = (experiment.features, data.dataset)
    let fill = { (samples: LaneSampleSet<Double>, rows: [Int]) in
      let targets = experiment.targets(of: rows, in: dataset)
      samples.fill(lane, targets: targets) { sample, input in
        features[input].value { dataset.rows[rows[sample], $0] }
      }
    }
    fill(training, data.split.train)
    if let test { fill(test, data.split.test) }
  }
}
