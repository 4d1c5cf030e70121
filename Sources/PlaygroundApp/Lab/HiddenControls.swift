import DataSources
import Experiments

/// What the link that was opened hides.
extension Lab {
  /// Whether a control is hidden; the sentence about the last key then says so.
  mutating func refuses(_ control: PageControl) -> Bool {
    guard extras.hides(control) else { return false }
    message = extras.sentence(hiding: control)
    return true
  }

  /// All settings that are not hidden.
  var offeredSettings: [Setting] { Setting.all.filter { !extras.hides(.setting($0)) } }

  /// The settings of the line that are not hidden.
  var shownSettings: [Setting] { Setting.line.filter { !extras.hides(.setting($0)) } }

  /// The features of a table of so many columns that are not hidden, and those in use.
  func shownFeatures(columnCount: Int) -> [Feature] {
    Feature.all(columnCount: columnCount).filter {
      !extras.hides(.feature($0)) || run.experiment.features.contains($0)
    }
  }

  /// Whether data sets can be chosen.
  var showsDatasets: Bool { !extras.hides(.dataset) }
}
