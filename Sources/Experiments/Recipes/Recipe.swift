import Foundation

/// A system of the course notes as an experiment, with what the notes say of it and what it comes to
/// here.
package struct Recipe: Sendable {
  /// Where it is run at its best.
  package enum Place: String, CaseIterable, Sendable {
    /// In the playground.
    case screen
    /// By `nnplay train`.
    case train
  }

  /// What `--recipe` takes.
  package let name: String
  /// What it is, in a few words.
  package let title: String
  /// The notes that it comes from.
  package let course: String
  /// Where it is run at its best.
  package let place: Place
  /// Its options as they are written.
  package let options: String
  /// The same, read.
  package let words: ExperimentWords
  /// Passes over the training points.
  package let epochs: Int
  /// What the notes say comes of it.
  package let notes: String
  /// What it is judged by.
  package let figure: RecipeFigure
  /// The unit of an RMSE; empty where there is none.
  package let unit: String
  /// The figure from the recipe's own seed; nil where it is not measured.
  package let measured: Double?
  /// The figure from the seeds 0.01000 to 0.05000.
  package let spread: [Double]
  /// How often a goal is reached; nil where that is not asked.
  package let share: GoalShare?
  /// What a guess without a network comes to; nil where none is told.
  package let baseline: String?
  /// What to look at.
  package let look: String

  /// All recipes, in the order of the notes.
  package static let all = embedded

  /// The recipe of a name.
  package static func named(_ name: String) -> Recipe? { all.first { $0.name == name } }

  /// The command line that does the same without a recipe's name.
  package var commandLine: String {
    place == .screen
      ? "nnplay play \(options)" : "nnplay train \(options) --epochs \(epochs)"
  }

  /// A value of the figure as it is read: a share in per cent, an error with its unit.
  package func text(of value: Double) -> String {
    if value.isNaN { return "not a number" }
    switch figure {
    case .testLoss, .trainLoss: return String(format: "%.4f", value)
    case .testAccuracy, .trainAccuracy: return String(format: "%.2f %%", 100 * value)
    case .testRMSE, .trainRMSE:
      let digits = String(format: value < 100 ? "%.4f" : "%.0f", value)
      return unit.isEmpty ? digits : "\(digits) \(unit)"
    }
  }

  /// The seeds of the spread, and those of a share where there are more of them.
  package static func seed(_ number: Int) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(padded.dropLast(2)).\(padded.suffix(2))000"
  }
}
