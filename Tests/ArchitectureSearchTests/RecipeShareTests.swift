import ArchitectureSearch
import Experiments
import Testing

/// How often the recipes' goals are reached: as is written, and as the course notes found it.
@Suite struct RecipeShareTests {
  /// Seeds that solve it, of how many, as they were counted for the notes.
  private static let counted: [(recipe: String, solved: Int, seeds: Int)] = [
    ("circle-4-2", 20, 20), ("circle-4-1", 18, 20), ("circle-4", 19, 20), ("circle-3", 19, 20),
    ("circle-2", 0, 20), ("spiral-8", 0, 10), ("spiral-8-8", 5, 10), ("spiral-10-8", 7, 10),
    ("spiral-sin", 8, 10),
  ]

  @Test(arguments: Recipe.all.filter { $0.share != nil }) func isAsWritten(recipe: Recipe) throws {
    let share = try #require(recipe.share)
    let experiment = try recipe.words.experiment()
    var question = SearchQuestion(
      experiment, hidden: [experiment.hidden], seeds: SearchSeeds.numbered(share.seeds))
    question.epochs = share.epochs
    question.target = share.goal
    #expect(question.seeds == (1...share.seeds).map(Recipe.seed))
    let run = SearchRun(question)
    run.wait()
    #expect(try #require(run.takeRows().first).solved == share.reached)
  }

  @Test func theIntervalsMeetThoseOfTheNotes() throws {
    for (name, solved, seeds) in Self.counted {
      let share = try #require(Recipe.named(name)?.share)
      let ours = WilsonInterval(successes: share.reached, of: share.seeds)
      let theirs = WilsonInterval(successes: solved, of: seeds)
      #expect(ours.low <= theirs.high && theirs.low <= ours.high, "\(name)")
    }
  }
}
