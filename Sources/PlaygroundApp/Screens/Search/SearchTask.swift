import Experiments
import Lessons

/// What each run of a search has to reach, and within how many epochs.
package struct SearchTask: Sendable, Equatable {
  let target: TrainingGoal
  var epochs = 1000
  /// Whether it must still be reached at the end.
  var mustHold = false
}

extension Lab {
  /// What the search asks: in a challenge what that asks.
  var searchTask: SearchTask {
    guard let challenge = challenge?.challenge else {
      return SearchTask(target: run.experiment.searchGoal)
    }
    return SearchTask(target: challenge.goal, epochs: challenge.epochs, mustHold: true)
  }
}
