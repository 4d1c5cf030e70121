import Experiments
import NeuralCore
import Testing

@testable import Lessons

@Suite struct AnswerWordsTests {
  @Test func everyScreenIsToldInEveryLanguage() throws {
    let observations: [Observation] = [
      .gates(GatesObservation(GateSetup(GateTask(.nand)))),
      .step(StepObservation(title: "toy", right: 1)),
      .descent(Descent(.square, rate: 0.25, start: 2)),
      .run(RunObservation(Trainer(Experiment(dataset: .generator(.circle))))),
    ]
    for observation in observations {
      let told = Language.allCases.map { AnswerWords.of($0).summary(of: observation) }
      #expect(Set(told).count == told.count, "\(told)")
    }
    #expect(
      AnswerWords.of(.german).summary(of: observations[0])
        == "nand: 4 von 4 Zeilen richtig, Gewichte -2,-2, Bias 3")
    let share = try GoalShare("19/20 test-loss<0.05 25")
    #expect(
      AnswerWords.of(.english).starts(share)
        == "19 of 20 starts reach test-loss<0.05 within 25 epochs")
  }
}
