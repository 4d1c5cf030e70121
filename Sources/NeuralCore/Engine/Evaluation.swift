/// A network's record on a set of samples, which may be looked at part by part.
package struct Evaluation: Sendable, Equatable {
  /// Samples in all.
  package let sampleCount: Int
  /// Outputs of each sample.
  package let outputCount: Int
  /// What the loss is.
  package let function: Loss
  /// Samples looked at so far, the first ones.
  package private(set) var position = 0
  /// The sum of their losses.
  package private(set) var lossSum = 0.0
  /// The sum of their squared errors; 0 under cross-entropy.
  package private(set) var squaredErrorSum = 0.0
  /// Samples whose outputs answer their target's class: a single output is on its target's side of the
  /// middle of the output's range, which itself counts as the upper side; of several the same is the
  /// largest.
  package private(set) var correctCount = 0
  /// Which classes were taken for which, where that is counted.
  package private(set) var confusion: ConfusionMatrix?

  /// Nothing has been looked at; confusion is counted where samples are classified.
  package init(of samples: SampleSet, by loss: Loss = .squared, classifies: Bool = false) {
    sampleCount = samples.count
    outputCount = samples.targetCount
    function = loss
    confusion = classifies ? ConfusionMatrix(classCount: max(2, outputCount)) : nil
  }

  /// Whether all samples have been looked at.
  package var isComplete: Bool { position == sampleCount }
  /// The mean loss; NaN for no samples.
  package var loss: Double { lossSum / Double(sampleCount) }
  /// The share of correct samples, 0...1; NaN for no samples.
  package var accuracy: Double { Double(correctCount) / Double(sampleCount) }
  /// The root of the mean squared error of an output, in the targets' unit.
  package var rootMeanSquaredError: Double {
    (squaredErrorSum / Double(sampleCount * outputCount)).squareRoot()
  }
  /// R2: 1 - the squared errors' sum / that of the targets' distances from their mean; NaN where all
  /// targets are the same.
  ///
  /// Complexity: linear in the number of samples.
  package func r2(on samples: SampleSet) -> Double {
    let spread = samples.targetSpread
    return spread > 0 ? 1 - squaredErrorSum / spread : .nan
  }

  /// Adds the next samples.
  mutating func add(_ scores: SampleScores) {
    for sample in 0..<scores.count {
      lossSum += scores.losses[sample]
      squaredErrorSum += scores.squares[sample]
      let (target, answer) = (scores.classes[sample], scores.answers[sample])
      if target == answer, answer >= 0 { correctCount += 1 }
      if target >= 0, answer >= 0 { confusion?.count(target: Int(target), answer: Int(answer)) }
    }
    position += scores.count
  }
}
