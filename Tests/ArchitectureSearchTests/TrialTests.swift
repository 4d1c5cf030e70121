import ArchitectureSearch
import Testing

@Suite struct TrialTests {
  private static func trial(_ accuracies: [Double]) -> Trial {
    var recorder = TrialRecorder(target: .standard)
    for accuracy in accuracies { recorder.add(loss: 1 - accuracy, accuracy: accuracy) }
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
    var recorder = TrialRecorder(target: try SearchTarget("test-loss<=0.1"))
    recorder.add(loss: 0.5, accuracy: nil)
    recorder.add(loss: .nan, accuracy: nil)
    recorder.add(loss: 0.1, accuracy: nil)
    #expect(recorder.trial.reachedAt == 2)
    #expect(recorder.trial.finalAccuracy == nil)
  }
}
