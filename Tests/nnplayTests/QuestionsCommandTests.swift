import Experiments
import Testing
import TestSupport

/// The open questions by the real program.
@Suite struct QuestionsCommandTests {
  @Test func allAreAnswered() throws {
    let run = try ProgramRun(line: "questions")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("  $ ") })
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for question in OpenQuestion.all {
      #expect(text.contains(question.question) && text.contains(question.answer))
      for command in question.commands { #expect(run.lines.contains("  $ \(command)")) }
    }
  }

  /// Three sigmoids on iris, as the answer about probabilities has it.
  @Test func sigmoidsSumToWhatIsSaid() throws {
    let scratch = try ScratchFolder()
    let path = scratch.url.appending(path: "iris.nnplay").path
    let training =
      "train --dataset iris --output sigmoid --loss squared --hidden 4 --epochs 200 --save "
    #expect(
      OpenQuestion.all.contains { $0.commands.contains("nnplay " + training + "iris.nnplay") })
    #expect(try ProgramRun(line: training + path).status == 0)
    let table = Repository.folder.appending(path: "Datasets/iris.csv").path
    let run = try ProgramRun(["predict", path, table])
    let sums = run.lines.dropFirst().map { line in
      line.split(separator: ",").dropFirst().compactMap { Double($0) }.reduce(0, +)
    }
    let least = try #require(sums.min())
    let most = try #require(sums.max())
    #expect(sums.count == 150 && abs(least - 0.90) < 0.005 && abs(most - 1.24) < 0.005)
  }
}
