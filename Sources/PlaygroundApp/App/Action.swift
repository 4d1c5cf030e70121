import ArchitectureSearch
import Experiments
import TerminalUI

/// Everything that can happen to the program.
package enum Action: Sendable {
  /// A key was pressed, text came at once, or a pointer did something at what lies under it; `time` is
  /// that since the program's start.
  case input(Input, at: Frame.Target? = nil, time: Duration = .zero)
  /// The screen has this extent from now on.
  case resized(Size)
  /// It is so long since the program's start, which the app has asked to be told.
  case clock(Duration)
  /// A command without its key, as the palette gives it.
  case command(AppCommand)
  /// The trainer has news.
  case received(Snapshot)
  /// The trainer has not heard of the last edit for a while.
  case trainerIsLate
  /// It is known what a typed text says.
  case read(TypedValue.Outcome, of: TypedValue)
  /// The run is in a file, or a sentence says why it is not.
  case saved(path: String), notSaved(String)
  /// Points are in a file that these words of a command line read again.
  case savedPoints(path: String, words: [String])
  /// What came of something that a lesson asked for.
  case lesson(LessonNews)
  /// The sentence of this number has been there for long enough to be read.
  case messageRead(Int)
  /// Runs of the challenge are done.
  case scored(ScoreNews)
  /// Runs of a race have got on.
  case raced(RacePlace, RaceNews)
}
