import DataSources
import Testing

@testable import Experiments

/// Recipes on tables that do not travel inside the program.
@Suite(
  .enabled(
    if: RealData.holds("housing", "titanic"), "NNPLAY_DATA names no folder with the tables"))
struct RecipeDataTests {
  /// A figure has six digits in the text.
  private static let figureTolerance = 1e-5

  @Test(arguments: Recipe.all.filter { ["housing", "titanic"].contains($0.words.dataset ?? "") })
  func comesToWhatIsWritten(recipe: Recipe) throws {
    let measured = try #require(recipe.measured)
    var trainer = Trainer(try recipe.words.experiment(in: RealData.directory))
    for _ in 0..<recipe.epochs { trainer.trainEpoch() }
    let value = recipe.figure.value(of: trainer)
    #expect(
      value.isNaN && measured.isNaN || abs(value - measured) <= Self.figureTolerance * measured)
  }

  /// The root of the mean squared distance from the mean.
  @Test func theMeanIsTheBaselineOfHouses() throws {
    let source = try DatasetCatalog.find("housing", in: RealData.directory)
    guard case .file(let dataset) = source, case .numbers(let values, _) = dataset.target else {
      Issue.record("houses have values")
      return
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    #expect(values.count == 17_000 && abs(variance.squareRoot() - 115_980) < 10)
    for name in ["housing-income", "housing-all"] {
      #expect(Recipe.named(name)?.baseline?.contains("115.98 thousand") == true)
    }
  }

  @Test func thatWomenSurviveIsTheBaselineOfTheTitanic() throws {
    let source = try DatasetCatalog.find("titanic", in: RealData.directory)
    guard case .file(let dataset) = source, case .classes(let survived, _) = dataset.target else {
      Issue.record("passengers survive or do not")
      return
    }
    let sex = try #require(dataset.columns.firstIndex { $0.category?.word == "female" })
    let right = survived.indices.count { (dataset.rows[$0, sex] == 1) == (survived[$0] == 1) }
    #expect(survived.count == 891 && right == 701)
    #expect(Recipe.named("titanic-8")?.baseline?.contains("701 of 891, 78.7 %") == true)
  }

  /// Within 0.3 thousand dollars of the best line, and 81 to 85 % over five splits.
  @Test func theFiguresAreThoseOfTheNotes() throws {
    for (name, best) in [("housing-income", 83_740.0), ("housing-all", 69_460)] {
      let recipe = try #require(Recipe.named(name))
      for value in recipe.spread + [try #require(recipe.measured)] {
        #expect(abs(value - best) < 300, "\(name)")
      }
    }
    let splits = try #require(Recipe.named("titanic-8")).spread
    #expect(splits.count == 5 && splits.allSatisfy { 0.81...0.85 ~= $0 })
  }
}
