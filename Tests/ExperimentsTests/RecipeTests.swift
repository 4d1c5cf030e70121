import DataSources
import Foundation
import Testing

@testable import Experiments

@Suite struct RecipeTests {
  /// A figure has six digits in the text.
  private static let figureTolerance = 1e-5

  /// Recipes that need no file and are done in seconds.
  private static let small = Recipe.all.filter { recipe in
    DatasetCatalog.all.contains { $0.name == recipe.words.dataset }
  }

  @Test func theTextIsReadWhole() throws {
    let text = String(decoding: PackageResources.recipes_txt, as: UTF8.self)
    let names = text.split(separator: "\n").filter { $0.hasPrefix("recipe: ") }
    #expect(try Recipe.all(in: text).map(\.name) == names.map { String($0.dropFirst(8)) })
    #expect(Set(Recipe.all.map(\.name)).count == Recipe.all.count && Recipe.all.count >= 9)
  }

  @Test(arguments: Recipe.all) func isFitToBeRead(recipe: Recipe) {
    #expect(recipe.title.count <= 56 && recipe.look.count > 40)
    #expect(recipe.look.hasSuffix(".") || recipe.look.hasSuffix("?"))
    #expect(recipe.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    #expect(Limits.epochs.contains(recipe.epochs) && !recipe.notes.isEmpty)
    #expect([0, 5].contains(recipe.spread.count))
    let courses = Recipe.all.map(\.course)
    #expect(
      courses.lastIndex(of: recipe.course)! - courses.firstIndex(of: recipe.course)! + 1
        == courses.count { $0 == recipe.course }, "the recipes of a course stand together")
  }

  @Test(arguments: small) func comesToWhatIsWritten(recipe: Recipe) throws {
    let measured = try #require(recipe.measured)
    #expect(Self.isSame(try Self.figure(of: recipe), measured))
  }

  /// The longer ones are held by their shares.
  @Test(arguments: small.filter { $0.epochs <= 300 })
  func spreadsAsIsWritten(recipe: Recipe) throws {
    #expect(recipe.spread.count == 5)
    for (place, value) in recipe.spread.enumerated() {
      let seed = Recipe.seed(place + 1)
      #expect(Self.isSame(try Self.figure(of: recipe, seed: seed), value), "seed \(seed)")
    }
  }

  @Test func seedsAreThoseOfTheSearch() {
    #expect(
      [1, 10, 99, 100, 250].map(Recipe.seed) == [
        "0.01000", "0.10000", "0.99000", "1.00000", "2.50000",
      ])
  }

  @Test(arguments: [
    ("title: x", "line 1: recipe is missing"),
    ("recipe: a\ntitle: b\ncourse: c\nplace: moon", "line 4: place cannot be \"moon\""),
    (
      "recipe: a\ntitle: b\ncourse: c\nplace: train\noptions: --hidden x",
      "line 5: options: --hidden x: give up to 12 layers of 1 to 4096 neurons such as 4,2, or none."
    ),
    ("recipe: a\nlok: b", "line 2: there is no field lok"),
  ])
  func whatIsNoRecipeIsNamed(text: String, sentence: String) {
    #expect {
      _ = try Recipe.all(in: text)
    } throws: {
      ($0 as? RecordError)?.description == sentence
    }
  }

  private static func figure(of recipe: Recipe, seed: String? = nil) throws -> Double {
    var experiment = try recipe.words.experiment()
    if let seed { experiment.seed = seed }
    var trainer = Trainer(experiment)
    for _ in 0..<recipe.epochs { trainer.trainEpoch() }
    return recipe.figure.value(of: trainer)
  }

  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    one.isNaN && other.isNaN || abs(one - other) <= figureTolerance * abs(other)
  }
}

extension Recipe: CustomTestStringConvertible {
  /// Its name, in place of all that it holds.
  public var testDescription: String { name }
}
