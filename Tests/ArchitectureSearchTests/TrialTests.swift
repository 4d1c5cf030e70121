import ArchitectureSearch
import Experiments
import Testing

@Suite struct TrialTests {
  private static func report(_ epoch: Int, testLoss: Double, _ accuracy: Double? = nil)
    -> EpochReport
  {
    EpochReport(
      epoch: epoch, trainLoss: .nan, testLoss: testLoss, trainAccuracy: nil, testAccuracy: accuracy)
  }

  private static func trial(_ accuracies: [Double]) -> Trial {
    var recorder = TrialRecorder(target: .standard)
    for (epoch, accuracy) in accuracies.enumerated() {
      recorder.add(report(epoch, testLoss: 1 - accuracy, accuracy))
    }
    return recorder.trial
  }

  @Test(arguments: [
    ([1.0], 0, 0), ([0, 0.99], 1, 1), ([0, 1, 0], 1, nil), ([0, 1, 0, 1, 1], 1, 3),
    ([0, 0.98, 0], nil, nil),
  ])
  func remembersFirstAndLastStretch(accuracies: [Double], reached: Int?, held: Int?) {
    let trial = Self.trial(accuracies)
    #expect(trial.reachedAt == reached)
    #expect(trial.heldFrom == held)
    #expect(trial.isHeld == (held != nil))
    #expect(trial.finalAccuracy == accuracies.last)
  }

  @Test func lossesCountWhereTheTargetIsALoss() throws {
    var recorder = TrialRecorder(target: try TrainingGoal("test-loss<=0.1"))
    for (epoch, loss) in [0.5, .nan, 0.1].enumerated() {
      recorder.add(Self.report(epoch, testLoss: loss))
    }
    #expect(recorder.trial.reachedAt == 2)
    #expect(recorder.trial.finalAccuracy == nil)
  }
}
