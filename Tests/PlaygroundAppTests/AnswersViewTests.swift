import Experiments
import NeuralCore
import Testing

@testable import PlaygroundApp

@Suite struct AnswersViewTests {
  private static func answers(_ counts: [(target: Int, answer: Int, count: Int)]) -> ImageAnswers {
    var matrix = ConfusionMatrix(classCount: 3)
    for (target, answer, count) in counts {
      for _ in 0..<count { matrix.count(target: target, answer: answer) }
    }
    return ImageAnswers(epoch: 1, confusion: matrix, misread: [])
  }

  private static let names = ["0", "1", "9"]

  @Test func oneAnswerForAllHasItsStory() {
    let answers = Self.answers([(0, 2, 980), (1, 2, 1135), (2, 2, 1009)])
    #expect(
      AnswersView.story(answers, Self.names)
        == "The network says 9 for every image: 1,009 of the 3,124 are 9.")
  }

  @Test func twoAnswersHaveOneToo() {
    let answers = Self.answers([(0, 0, 3), (1, 0, 4), (2, 2, 5)])
    #expect(
      AnswersView.story(answers, Self.names)
        == "The network says nothing but 0 and 9: 8 of 12 are right.")
  }

  @Test func aNetworkThatSaysAllHasNone() {
    #expect(AnswersView.story(Self.answers([(0, 0, 1), (1, 1, 1), (2, 2, 1)]), Self.names) == nil)
    #expect(AnswersView.story(Self.answers([]), Self.names) == nil)
  }

  @Test func answersAndTargetsAreCounted() {
    let matrix = Self.answers([(0, 2, 2), (1, 1, 3), (2, 1, 4)]).confusion
    #expect(matrix.answerCounts == [0, 7, 2] && matrix.targetCounts == [2, 3, 4])
  }
}
