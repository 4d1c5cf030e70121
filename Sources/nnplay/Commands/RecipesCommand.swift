import ArgumentParser
import Experiments

/// The systems of the course notes, as a list or one whole.
struct RecipesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipes",
    abstract: "List the systems of the course notes, or print one whole.",
    usage: "nnplay recipes [<name>]",
    discussion: """
      nnplay train --recipe NAME runs one and prints what the notes say beside it; \
      nnplay play --recipe NAME shows it on the screen.
      """)

  @Argument(
    help: "The recipe to print whole; without it, all are listed.",
    completion: .list(Recipe.all.map(\.name)), transform: OptionValues.recipe)
  var recipe: Recipe?

  func run() throws {
    StandardOutput.write(recipe.map { RecipeText(recipe: $0).whole } ?? RecipeText.list)
  }
}
