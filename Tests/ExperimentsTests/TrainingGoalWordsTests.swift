import Testing

@testable import Experiments

@Suite struct TrainingGoalWordsTests {
  @Test(arguments: [
    ("test-accuracy>=0.99", "99 % of test points right"),
    ("train-accuracy>=0.995", "99.5 % of training points right"),
    ("test-accuracy>0.29", "above 29 % of test points right"),
    ("test-loss<=0.01,train-loss<0.5", "test loss at most 0.01, training loss below 0.5"),
  ])
  func itIsSaidInWords(_ text: String, _ words: String) throws {
    #expect(try TrainingGoal(text).words == words)
  }
}
