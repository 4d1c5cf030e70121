/// A network's record on a set of samples.
package struct Evaluation: Sendable, Equatable {
  /// Samples looked at.
  package let sampleCount: Int
  /// The sum of their losses.
  package private(set) var lossSum = 0.0
  /// Samples whose outputs are all on their target's side of 0; 0 itself counts as positive.
  package private(set) var correctCount = 0

  init(sampleCount: Int) { self.sampleCount = sampleCount }

  /// The mean loss; NaN for no samples.
  package var loss: Double { lossSum / Double(sampleCount) }
  /// The share of correct samples, 0...1; NaN for no samples.
  package var accuracy: Double { Double(correctCount) / Double(sampleCount) }

  mutating func add(
    _ samples: SampleSet, _ sample: Int, loss: Loss, output: (_ place: Int) -> Double
  ) {
    var isCorrect = true
    for place in 0..<samples.targetCount {
      let (a, t) = (output(place), samples.targets[sample * samples.targetCount + place])
      lossSum += loss.value(output: a, target: t)
      if a.isNaN || (a >= 0) != (t >= 0) { isCorrect = false }
    }
    if isCorrect { correctCount += 1 }
  }
}
