import DataSources
import Testing

@testable import Experiments

@Suite struct OpenQuestionTests {
  @Test(arguments: OpenQuestion.all.indices) func isAQuestionWithAnAnswer(place: Int) {
    let question = OpenQuestion.all[place]
    #expect(question.question.hasSuffix("?") && question.answer.hasSuffix("."))
    #expect(!question.answer.contains("{") && !question.commands.isEmpty)
    for command in question.commands {
      #expect(command.hasPrefix("nnplay "), "\(command)")
      let words = command.split(separator: " ").map(String.init)
      guard let option = words.firstIndex(of: "--recipe") else { continue }
      #expect(Recipe.named(words[option + 1]) != nil, "\(command)")
    }
  }

  @Test func figuresAreThoseOfTheRecipes() throws {
    let text = "question: a?\nanswer: {circle-2}, {circle-2 share} {circle-3 share}.\nshow: nnplay"
    let question = try #require(try OpenQuestion.all(in: text).first)
    let (two, three) = (Recipe.named("circle-2"), Recipe.named("circle-3"))
    let share = try #require(three?.share)
    #expect(two?.measured == 0.78 && two?.share?.reached == 0)
    #expect(question.answer == "78.00 %, 0 of 20 \(share.reached) of 20.")
  }

  @Test(arguments: ["{moon}", "{circle-2", "{circle-2 size}", "{nielsen}"])
  func whatIsNoFigureIsNamed(answer: String) {
    #expect(throws: RecordError.self) {
      _ = try OpenQuestion.all(in: "question: a?\nanswer: \(answer)\nshow: nnplay")
    }
  }

  /// Of the batches of the circle's run, and of its epochs.
  @Test func theCostRisesAsOftenAsIsSaid() throws {
    let recipe = try #require(Recipe.named("circle-4-2"))
    var trainer = Trainer(try recipe.words.experiment())
    var (loss, epochLoss) = (trainer.report().trainLoss, trainer.report().trainLoss)
    var (batches, rises, risingEpochs) = (0, 0, 0)
    while trainer.epoch < recipe.epochs {
      let isEnd = trainer.trainBatch()
      let next = trainer.report().trainLoss
      (batches, rises, loss) = (batches + 1, rises + (next > loss ? 1 : 0), next)
      guard isEnd else { continue }
      risingEpochs += next > epochLoss ? 1 : 0
      epochLoss = next
    }
    let sentence =
      "rises in \(rises) of \(batches) batches, and yet falls in each of \(trainer.epoch) epochs"
    #expect(risingEpochs == 0 && OpenQuestion.all.contains { $0.answer.contains(sentence) })
  }
}
