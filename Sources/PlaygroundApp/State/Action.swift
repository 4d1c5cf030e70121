import ArchitectureSearch
import Experiments
import TerminalUI

/// Everything that can happen to the screen.
package enum Action: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text came at once from elsewhere.
  case pasted(String)
  /// The screen has this extent from now on.
  case resized(Size)
  /// What a key or the start of the program asks for.
  case command(Command)
  /// The trainer has news.
  case received(Snapshot)
  /// The trainer has not heard of the last edit for a while.
  case trainerIsLate
  /// The search has news: rows that are done since the last time, and the share of the work.
  case searched([SearchRow], done: Double)
}

/// What a key can ask for.
package enum Command: Sendable, Equatable {
  case togglePlay, stepEpoch, stepBatch
  case startAnew, startAgain, newData
  case nextPanel, previousPanel
  case move(Direction)
  case page(Direction)
  case more, less
  case addLayer, removeLayer
  case activate
  case step(Setting, by: Int)
  case dataset(by: Int)
  case toggleTestPoints, toggleDiscretize
  case speed(digit: Int)
  case search
  case help, back
  case redraw, suspend, quit
}

/// What the runtime is to do after an update.
package enum Effect: Sendable, Equatable {
  /// Tell the trainer of the experiment's change; snapshots from then on carry `version`.
  case edit(ExperimentEdit, version: Int)
  /// Train on and on, or no more.
  case run(Bool)
  /// Train to the end of the epoch, or one batch.
  case stepEpoch, stepBatch
  /// Train at this speed.
  case speed(Speed)
  /// Begin the search that the state's panel asks for, in place of any other.
  case startSearch
  /// Draw the whole screen, give the terminal to the shell, or end the program.
  case redraw, suspend, quit
}
