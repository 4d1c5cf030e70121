import DataSources
import Testing

@testable import Experiments

/// Recipes of handwritten digits, on MNIST's own files: debug builds train those without hidden
/// neurons, optimized builds all.
@Suite(
  .serialized, .enabled(if: RealData.holds("mnist"), "NNPLAY_DATA names no folder with MNIST"))
struct DigitRecipeTests {
  /// Half a test image of 10,000.
  private static let figureTolerance = 0.000_05

  private static let recipes = Recipe.all.filter(\.isOfDigits)

  private static func isCheap(_ recipe: Recipe) -> Bool {
    recipe.words.values.contains { $0.setting == .hidden && $0.value == .widths([]) }
  }

  @Test(arguments: recipes.filter(isCheap)) func comesToWhatIsWritten(recipe: Recipe) throws {
    try expect(recipe)
  }

  @Test(
    .enabled(if: RealData.isOptimized, "unoptimized kernels take minutes"),
    arguments: recipes.filter { !isCheap($0) })
  func comesToWhatIsWrittenWithHiddenNeurons(recipe: Recipe) throws { try expect(recipe) }

  private func expect(_ recipe: Recipe) throws {
    let measured = try #require(recipe.measured)
    let value = recipe.figure.value(of: try recipe.trained())
    #expect(abs(value - measured) < Self.figureTolerance, "\(value)")
  }

  /// One of the five seeds, lest the others be of another program.
  @Test(arguments: recipes.filter(isCheap)) func spreadsAsIsWritten(recipe: Recipe) throws {
    let value = recipe.figure.value(of: try recipe.trained(seed: Recipe.seed(1)))
    #expect(abs(value - (try #require(recipe.spread.first))) < Self.figureTolerance, "\(value)")
  }
}
