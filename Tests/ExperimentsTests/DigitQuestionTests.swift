import DataSources
import NeuralCore
import Testing

@testable import Experiments

/// What the answers to open questions say of handwritten digits, on MNIST's own files.
@Suite(
  .serialized, .enabled(if: RealData.holds("mnist"), "NNPLAY_DATA names no folder with MNIST"),
  .enabled(if: RealData.isOptimized, "unoptimized kernels take minutes"))
struct DigitQuestionTests {
  private static let epochs = 5
  private static let batchesAtOnce = 25

  /// The training loss of all images, looked at after every 25 batches of the first epochs; then the
  /// sums of the ten outputs for the test images.
  @Test func costsAndSumsAreAsIsSaid() throws {
    let recipe = try #require(Recipe.named("nielsen-30"))
    var trainer = Trainer(
      try recipe.words.experiment(in: RealData.directory), threads: WorkerThreads.processorCount)
    trainer.leaveHistory()
    let losses = Self.losses(&trainer)
    let rises = zip(losses, losses.dropFirst()).count { $1 > $0 }
    let perEpoch = (losses.count - 1) / Self.epochs
    let epochLosses = (0...Self.epochs).map { losses[$0 * perEpoch] }
    #expect(zip(epochLosses, epochLosses.dropFirst()).allSatisfy { $1 < $0 }, "\(epochLosses)")
    let cost = "\(rises) of \(losses.count - 1) stretches of 25 batches"
    #expect(OpenQuestion.all.contains { $0.answer.contains(cost) }, "\(cost)")

    let outputs = trainer.engine.outputs(of: trainer.testSamples)
    let sums = (0..<10_000).map { image in outputs.reduce(0) { $0 + $1[image] } }
    let ends = try [#require(sums.min()), #require(sums.max())].map { Self.hundredths($0) }
    let said = "between \(ends[0]) and \(ends[1])"
    #expect(OpenQuestion.all.contains { $0.answer.contains(said) }, "\(said)")
  }

  private static func losses(_ trainer: inout Trainer) -> [Double] {
    let loss = { (trainer: Trainer) in
      trainer.engine.evaluate(trainer.trainSamples, by: trainer.experiment.loss).loss
    }
    var losses = [loss(trainer)]
    while trainer.epoch < epochs {
      _ = trainer.trainBatches(batchesAtOnce)
      losses.append(loss(trainer))
    }
    return losses
  }

  private static func hundredths(_ number: Double) -> String {
    let digits = String(Int((100 * number).rounded()))
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(padded.dropLast(2)).\(padded.suffix(2))"
  }
}
