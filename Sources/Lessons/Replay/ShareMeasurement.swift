import ArchitectureSearch
import Experiments

/// Counts how many seeds of an experiment reach a goal, as `nnplay minimize` does.
package enum ShareMeasurement {
  /// Measures a share.
  ///
  /// Complexity: all seeds' runs, side by side on all cores; it waits for them.
  ///
  /// - Parameters:
  ///   - share: How many seeds, which goal, how many epochs; what it says was reached does not matter.
  ///   - experiment: The experiment, whose seed is exchanged.
  /// - Returns: The same question with the count of seeds that reach the goal.
  package static func measured(_ share: GoalShare, of experiment: Experiment) -> GoalShare {
    var question = SearchQuestion(
      experiment, hidden: [experiment.hidden], seeds: SearchSeeds.numbered(share.seeds))
    question.epochs = share.epochs
    question.target = share.goal
    let run = SearchRun(question)
    run.wait()
    return GoalShare(share, reached: run.takeRows().first?.solved ?? 0)
  }
}
