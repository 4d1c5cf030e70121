import Experiments
import NeuralCore
import TerminalUI
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
        == "It says 9 for every image: 1,009 of the 3,124 are 9.")
  }

  @Test func twoAnswersHaveOneToo() {
    let answers = Self.answers([(0, 0, 3), (1, 0, 4), (2, 2, 5)])
    #expect(
      AnswersView.story(answers, Self.names)
        == "It says nothing but 0 and 9: 8 of 12 are right.")
  }

  @Test func aNetworkThatSaysAllHasNone() {
    #expect(AnswersView.story(Self.answers([(0, 0, 1), (1, 1, 1), (2, 2, 1)]), Self.names) == nil)
    #expect(AnswersView.story(Self.answers([]), Self.names) == nil)
  }

  @Test(arguments: 22...64)
  func theRecordIsCutBetweenItsParts(width: Int) {
    let size = Size(columns: width, rows: 12)
    var frame = Frame(size: size, theme: Theme(depth: .palette256))
    AnswersView(snapshot: SegmentDigits.app(size).snapshot, isFocused: true)
      .draw(in: frame.canvas.bounds, isWide: false, on: &frame)
    let line = frame.canvas.text.prefix { $0 != "\n" }
    let parts = /TEST 14 \/ 50( right)?  28.00 %(  loss 2.120(  train(ing)? 2.111)?)? */
    #expect(line.wholeMatch(of: parts) != nil, "\(line)")
    #expect(line.contains("train") == (width >= 46))
  }

  @Test func answersAndTargetsAreCounted() {
    let matrix = Self.answers([(0, 2, 2), (1, 1, 3), (2, 1, 4)]).confusion
    #expect(matrix.answerCounts == [0, 7, 2] && matrix.targetCounts == [2, 3, 4])
  }
}
