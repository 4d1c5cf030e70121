import NeuralCore

/// What a network makes of a table's test images, as far as it is known.
package struct ImageStudy: Sendable, Equatable {
  /// What it answers; nil before the first look at all of them.
  package let answers: ImageAnswers?
  /// The neuron that was asked for; nil before it is known.
  package let neuron: NeuronStudy?
}

/// What a network answers to the test images.
package struct ImageAnswers: Sendable, Equatable {
  /// A test image that is taken for another class than its own.
  package struct Misread: Sendable, Equatable {
    /// The image's row in the table.
    package let row: Int
    /// The class that it is of.
    package let target: Int
    /// The class that it was taken for.
    package let answer: Int
    /// The output of its own class.
    package let targetOutput: Double
    /// The output of the answer.
    package let answerOutput: Double

    /// By how much the answer is ahead.
    var gap: Double { answerOutput - targetOutput }
  }

  /// The most misread images that are kept.
  package static let most = 200

  /// The epochs trained when it answered so.
  package let epoch: Int
  /// How often each class was taken for each.
  package let confusion: ConfusionMatrix
  /// The most wrongly read images, the worst first, at most `most` of them.
  package let misread: [Misread]

  /// Answers that were counted.
  package init(epoch: Int, confusion: ConfusionMatrix, misread: [Misread]) {
    self.epoch = epoch
    self.confusion = confusion
    self.misread = misread
  }
}

/// What a neuron does for a network.
package struct NeuronStudy: Sendable, Equatable {
  /// Which one it is.
  package let place: NeuronPlace
  /// The epochs trained when it was looked at.
  package let epoch: Int
  /// The row of the test image that makes its sum largest; nil where there is none.
  package let excitingRow: Int?
  /// The sum that this image leads to.
  package let excitingSum: Double
  /// The input that makes its sum largest, as shares from 0 to 1 of the pixels' range, input by input.
  ///
  /// For a neuron of the first layer it is exact: all where the weight is positive, nothing elsewhere.
  package let ideal: [Double]
  /// The sum that this input leads to.
  package let idealSum: Double
  /// The network's share of right test images and mean loss of them.
  package let whole: Record
  /// The same with nothing coming from the neuron; nil of an output, without which there is no answer.
  package let without: Record?

  /// How a network does on the test images.
  package struct Record: Sendable, Equatable {
    /// The share that is right.
    package let accuracy: Double
    /// The mean loss.
    package let loss: Double
  }
}
