import Experiments

/// What the playground's keys ask for.
package enum PlaygroundCommand: Sendable, Equatable {
  case stepEpoch, stepBatch, stepSample
  case startAnew, startAgain, newData
  case nextPanel, previousPanel
  case move(Direction)
  case more, less
  case addLayer, removeLayer, mergeLayers
  case activate
  case step(Setting, by: Int)
  case dataset(by: Int)
  case toggleTestPoints, toggleDiscretize
  case columnAcross(by: Int), columnUp(by: Int), heldRow(by: Int)
  case speed(digit: Int)
  case undo, redo
  case save, showCommandLine, showLink, showFormula
  case search, settings, numbers, gates, descend, many, points
  case chart(ChartCommand)
  case back
}
