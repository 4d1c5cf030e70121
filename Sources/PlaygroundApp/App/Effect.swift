import DataSources
import Experiments

/// What the runtime is to do after an update: all that it needs to know is in it.
package enum Effect: Sendable, Equatable {
  /// Tell the trainer of the experiment's change; snapshots from then on carry `version`.
  case edit(ExperimentEdit, version: Int)
  /// Go back before the last edit, or make what was undone again; snapshots then carry `version`.
  case undo(version: Int), redo(version: Int)
  /// Find out what a typed text says, and answer with `Action.read`.
  case read(TypedValue)
  /// Write the present moment of the run to a file.
  case save(path: String)
  /// Write points that were placed by hand to a file.
  case savePoints(PlacedPoints, path: String)
  /// Train on and on, or no more.
  case run(Bool)
  /// Train to the end of the epoch, or one batch.
  case stepEpoch, stepBatch
  /// Train at this speed.
  case speed(Speed)
  /// Do something for a lesson.
  case lesson(LessonEffect)
  /// Give a text to the clipboard, where the terminal allows it.
  case copy(String)
  /// Take the terminal's mouse, or give it back.
  case takePointer(Bool)
  /// Draw the whole screen, give the terminal to the shell, or end the program.
  case redraw, suspend, quit
}
