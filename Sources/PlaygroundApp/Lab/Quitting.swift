import Experiments
import TerminalUI

/// What leaving would lose that hands have made.
enum UnsavedWork: Sendable, Equatable {
  /// Weights or biases that were set.
  case weights
  /// Points that were placed or removed.
  case points
  /// Changes to a run that was opened from a file.
  case openedRun
}

extension Lab {
  /// Ends the program, or asks first where work would be lost: the same again within a second is yes.
  mutating func quit() -> [Effect] {
    guard let work = unsavedWork else { return [.quit] }
    if let asked = quitAsked, time - asked <= Self.secondPress { return [.quit] }
    quitAsked = time
    say(Sentences.quitQuestion(work))
    return []
  }

  /// What an input says to the question whether to end the program, if it is asked.
  ///
  /// - Returns: Nil where the input means what it always does.
  mutating func answerQuestion(_ input: Input) -> [Effect]? {
    guard quitAsked != nil, input.isDeliberate, input != .key("q") else { return nil }
    quitAsked = nil
    if input == .key("y") || input == .key("Y") { return [.quit] }
    guard [.escape, "n", "N"].contains(where: { input == .key($0) }) else { return nil }
    message = nil
    return []
  }

  /// Keeps in mind what an edit has made that is in no file.
  mutating func noteWork(_ change: ExperimentEdit) {
    if openedPath != nil {
      unsavedWork = .openedRun
    } else if change.changesPoints {
      unsavedWork = .points
    } else if run.experiment.placedPoints != nil, unsavedWork == .points {
      return
    } else if change.parameter != nil {
      unsavedWork = .weights
    } else if change.startsAnew {
      unsavedWork = nil
    }
  }

  /// The points are in a file.
  mutating func notePointsSaved() {
    if unsavedWork == .points { unsavedWork = nil }
  }

  /// The run is in a file as it was when that was asked for.
  mutating func noteSaved() {
    if savingVersion == run.version { unsavedWork = nil }
  }

  private static let secondPress = Duration.seconds(1)
}

extension Sentences {
  static func quitQuestion(_ work: UnsavedWork) -> String {
    switch work {
    case .weights: "Quit (y, or q twice)? Weights set by hand are in no file: v saves them."
    case .points: "Quit (y, or q twice)? Points placed by hand are in no file: v saves them."
    case .openedRun: "Quit (y, or q twice)? What changed in this run is in no file: v saves it."
    }
  }
}
