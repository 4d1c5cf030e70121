/// A network's record on a set of samples, which may be looked at part by part.
package struct Evaluation: Sendable, Equatable {
  /// Samples in all.
  package let sampleCount: Int
  /// What the loss is.
  package let function: Loss
  /// Samples looked at so far, the first ones.
  package private(set) var position = 0
  /// The sum of their losses.
  package private(set) var lossSum = 0.0
  /// Samples whose outputs are all on their target's side of 0; 0 itself counts as positive.
  package private(set) var correctCount = 0

  /// Nothing has been looked at.
  package init(of samples: SampleSet, by loss: Loss = .squared) {
    sampleCount = samples.count
    function = loss
  }

  /// Whether all samples have been looked at.
  package var isComplete: Bool { position == sampleCount }
  /// The mean loss; NaN for no samples.
  package var loss: Double { lossSum / Double(sampleCount) }
  /// The share of correct samples, 0...1; NaN for no samples.
  package var accuracy: Double { Double(correctCount) / Double(sampleCount) }

  /// Adds the next sample.
  mutating func add(_ samples: SampleSet, output: (_ place: Int) -> Double) {
    var isCorrect = true
    for place in 0..<samples.targetCount {
      let (a, t) = (output(place), samples.targets[position * samples.targetCount + place])
      lossSum += 0.5 * (a - t) * (a - t)
      if a.isNaN || (a >= 0) != (t >= 0) { isCorrect = false }
    }
    if isCorrect { correctCount += 1 }
    position += 1
  }
}
