import ArchitectureSearch
import Experiments
import PlaygroundApp
import TerminalUI

/// Recipes as they are printed, in lines of up to 80 characters.
struct RecipeText {
  let recipe: Recipe

  private static let width = 80

  /// All names with their titles, under the names of the notes.
  static var list: String {
    let width = Recipe.all.map(\.name.count).max() ?? 0
    var course = ""
    var lines: [String] = []
    for recipe in Recipe.all {
      if recipe.course != course {
        lines += (lines.isEmpty ? [] : [""]) + [recipe.course]
        course = recipe.course
      }
      lines.append("  \(padded(recipe.name, width + 2))\(recipe.title)")
    }
    lines += [
      "", "nnplay recipes NAME prints one whole, nnplay play --recipe NAME shows it on the",
      "screen, nnplay train --recipe NAME runs it and compares with the notes.",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Where it comes from, how it is run, what is known of it, and what to look at.
  var whole: String {
    let heading = ["\(recipe.name): \(recipe.title)", "from: \(recipe.course)", ""]
    let commands = ["  nnplay \(recipe.place.command) --recipe \(recipe.name)"]
    let command = wrapped(recipe.commandLine, width: Self.width - 6)
    let spelt = command.enumerated().map { row, line in
      (row == 0 ? "  " : "    ") + line + (row + 1 < command.count ? " \\" : "")
    }
    let known = [Self.field("epochs", "\(recipe.epochs)")] + notes + records
    let look = [""] + wrapped("Look at this: \(recipe.look)", width: Self.width)
    return (heading + commands + spelt + [""] + known.flatMap { $0 } + look).map { $0 + "\n" }
      .joined()
  }

  /// What the notes and earlier runs say, and what a run has come to.
  ///
  /// - Parameters:
  ///   - value: The figure at the end of the run.
  ///   - changed: Names of the options that were not the recipe's.
  /// - Returns: Lines, below an empty one.
  func comparison(with value: Double, changed: [String]) -> String {
    let but =
      changed.isEmpty ? "" : ", under another " + changed.map { "--\($0)" }.joined(separator: ", ")
    let run = Self.field("this run", "\(recipe.figure.title) \(recipe.text(of: value))\(but)")
    let heading = ["", "\(recipe.name): \(recipe.title)"]
    return (heading + (notes + records + [run]).flatMap { $0 }).map { $0 + "\n" }.joined()
  }

  private var notes: [[String]] {
    [Self.field("the notes", recipe.notes)]
      + (recipe.baseline.map { [Self.field("without", $0)] } ?? [])
  }

  private var records: [[String]] {
    let title = recipe.figure.title
    var fields = [
      Self.field(
        "here", recipe.measured.map { "\(title) \(recipe.text(of: $0))" } ?? "not measured yet")
    ]
    if let low = recipe.spread.min(), let high = recipe.spread.max() {
      let ends = [low, high].map(recipe.text)
      let text = ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
      fields.append(Self.field("five seeds", "\(title) \(text)"))
    }
    if let share = recipe.share {
      fields.append(Self.field("\(share.seeds) seeds", text(of: share)))
    }
    return fields
  }

  private func text(of share: GoalShare) -> String {
    let interval = WilsonInterval(successes: share.reached, of: share.seeds)
    let ends = [interval.low, interval.high].map { NumberText.fixed(100 * $0, decimals: 0) }
    return "\(share.reached) reach \(share.goal) within \(share.epochs) epochs "
      + "(95 %: \(ends[0]) to \(ends[1]) %)"
  }

  private static func field(_ name: String, _ text: String) -> [String] {
    wrapped(text, width: width - 12).enumerated().map { row, line in
      padded(row == 0 ? name : "", 12) + line
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Recipe.Place {
  /// The command that runs it there.
  fileprivate var command: String {
    switch self {
    case .screen: "play"
    case .train: "train"
    }
  }
}
