import Experiments

/// What must be known of a question to judge its runs, without the means to train them.
///
/// A journal's header holds it, so that journals can be merged where the data are not.
package struct SearchPlan: Sendable, Equatable {
  /// The networks in the order of the table.
  package let networks: [SearchNetwork]
  /// Names of the options that vary.
  package let variedOptions: [String]
  /// Runs of each network.
  package let seedCount: Int
  /// Epochs of each run.
  package let epochs: Int
  /// What is to be reached.
  package let target: TrainingGoal
  /// Whether the target has to be met at the end.
  package let mustHold: Bool
  /// The share of seeds that makes a network reliable.
  package let reliability: Double
  /// Whether seeds are left out that cannot change a verdict.
  package let stopsEarly: Bool
  /// The whole question, to tell it from others.
  package let question: WrittenQuestion

  /// Solved seeds that make a network reliable.
  package var seedsToBeReliable: Int {
    // 0.55 * 20 is a little more than 11 in binary.
    max(1, Int((reliability * Double(seedCount) - 1e-9).rounded(.up)))
  }

  /// Pieces that the seeds of one network are cut into.
  package var piecesPerNetwork: Int {
    (seedCount + SearchLimits.seedsPerPiece - 1) / SearchLimits.seedsPerPiece
  }

  /// Pieces of the whole search, network by network.
  package var pieceCount: Int { networks.count * piecesPerNetwork }

  /// The network that a piece belongs to.
  package func network(ofPiece piece: Int) -> Int { piece / piecesPerNetwork }

  /// The seeds of a piece, counted from 0.
  package func seeds(ofPiece piece: Int) -> Range<Int> {
    let first = piece % piecesPerNetwork * SearchLimits.seedsPerPiece
    return first..<min(first + SearchLimits.seedsPerPiece, seedCount)
  }

  /// Whether a run counts as solved.
  package func isSolved(_ trial: Trial) -> Bool { solvingEpoch(trial) != nil }

  /// The epoch from which a run counts as solved: the first one on target or, where the target must
  /// hold, the first one of the unbroken stretch that lasts to the end.
  package func solvingEpoch(_ trial: Trial) -> Int? {
    mustHold ? trial.heldFrom : trial.reachedAt
  }

  /// Whether the runs so far settle, whatever the others bring, both whether the network ever solves
  /// the problem and whether it does so reliably.
  package func isSettled(solved: Int, of runs: Int) -> Bool {
    let left = seedCount - runs
    let reliable = solved >= seedsToBeReliable || solved + left < seedsToBeReliable
    return left == 0 || (solved > 0 && reliable)
  }
}

extension SearchQuestion {
  /// What must be known to judge the question's runs.
  package func plan() -> SearchPlan {
    SearchPlan(
      networks: networks(), variedOptions: variedOptions, seedCount: seeds.count, epochs: epochs,
      target: target, mustHold: mustHold, reliability: reliability, stopsEarly: stopsEarly,
      question: WrittenQuestion(self))
  }
}
