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

  /// Accuracies of the notes, and those recomputed for them, on 10,000 images.
  private static let noted: [(recipe: String, accuracies: [Double])] = [
    ("nielsen-30", [0.947, 0.949]), ("nielsen-30-scaled", [0.955, 0.96]),
    ("nielsen-15", [0.933]), ("nielsen-100-slow", [0.2142]), ("digits-linear", [0.917]),
    ("thesis-512", [0.909, 0.91]), ("thesis-512-256", [0.93]), ("thesis-512-256-128", [0.926]),
    ("thesis-relu-mixed", [0.943]), ("thesis-final", [0.9629, 0.9623, 0.9651, 0.9648]),
  ]

  /// The notes' figures lie among those of five seeds, as far as 10,000 images can tell.
  @Test(arguments: noted) func digitsAreReadAsOften(recipe: String, accuracies: [Double]) throws {
    let spread = try #require(Recipe.named(recipe)).spread
    #expect(spread.count == 5)
    let intervals = spread.map {
      WilsonInterval(successes: Int(($0 * 10_000).rounded()), of: 10_000)
    }
    let low = intervals.map(\.low).min() ?? 1
    let high = intervals.map(\.high).max() ?? 0
    for accuracy in accuracies { #expect((low...high).contains(accuracy), "\(accuracy)") }
  }

  @Test func digitsAreReadAsWellAsIsWanted() throws {
    let scaled = try #require(Recipe.named("nielsen-30-scaled"))
    #expect(scaled.spread.allSatisfy { $0 >= 0.954 } && (scaled.measured ?? 0) >= 0.954)
    #expect((Recipe.named("thesis-final")?.measured ?? 0) >= 0.962)
    #expect(Recipe.named("keras-hello")?.spread.allSatisfy { (0.97..<0.985).contains($0) } == true)
  }

  /// The test images of the digits 0 to 9.
  @Test func tooFastARateEndsAtTheCountOfADigit() throws {
    let counts = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    let measured = try #require(Recipe.named("nielsen-30-fast")?.measured)
    #expect(counts.contains(Int((10_000 * measured).rounded())))
  }
}
