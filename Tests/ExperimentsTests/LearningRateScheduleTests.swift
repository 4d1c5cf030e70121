import DataSources
import Testing

@testable import Experiments

@Suite struct LearningRateScheduleTests {
  @Test func theyAreThoseOfTorch() throws {
    let step = try LearningRateSchedule("step:30:0.1")
    let epochs = [0, 29, 30, 59, 60, 95]
    let factors = [1, 1, 0.1, 0.1, 0.01, 0.001]
    for (epoch, factor) in zip(epochs, factors) {
      #expect(abs(step.factor(epoch: epoch) - factor) < 1e-15)
    }
    let cosine = try LearningRateSchedule("cosine:300")
    #expect(cosine.factor(epoch: 0) == 1 && abs(cosine.factor(epoch: 100) - 0.75) < 1e-15)
    #expect(abs(cosine.factor(epoch: 150) - 0.5) < 1e-15)
    #expect(cosine.factor(epoch: 299) > 0 && cosine.factor(epoch: 300) == 0)
    #expect(cosine.factor(epoch: 450) == 0)
    #expect(LearningRateSchedule.constant.factor(epoch: 7) == 1)
  }

  @Test(arguments: ["constant", "step:1:0.5", "step:30:0.1", "cosine:300"])
  func textsReadBack(text: String) throws {
    #expect(try LearningRateSchedule(text).text == text)
  }

  @Test(arguments: [
    "", "step", "step:30", "step:30:2", "step:0:0.1", "cosine:-1", "cosine:x", "sgd",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(throws: SettingRefusal.self) { try LearningRateSchedule(text) }
  }

  @Test func theTrainerFollowsIt() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.schedule = .step(epochs: 2, factor: 0.1)
    var (trainer, slow) = (Trainer(experiment), Trainer(experiment))
    for _ in 0..<2 { trainer.trainEpoch() }
    var plain = Trainer(Experiment(dataset: .generator(.circle)))
    for _ in 0..<2 { plain.trainEpoch() }
    #expect(trainer.network == plain.network)
    trainer.trainEpoch()
    plain.trainEpoch()
    #expect(trainer.network != plain.network)
    // The same rate, typed in.
    try slow.apply(.set(.schedule, .text("constant")))
    for _ in 0..<2 { slow.trainEpoch() }
    try slow.apply(.set(.learningRate, .number(0.03 * 0.1)))
    slow.trainEpoch()
    #expect(slow.network == trainer.network)
  }
}
