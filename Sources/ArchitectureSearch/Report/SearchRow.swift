/// What all runs of one network say: a line of the table.
package struct SearchRow: Sendable, Equatable {
  /// The network.
  package let network: SearchNetwork
  /// Its runs, in the order of the seeds.
  package let trials: [Trial]
  /// Runs that solved the problem.
  package let solved: Int
  /// The 95 % interval of the share that solves it.
  package let interval: WilsonInterval
  /// The middle of the epochs at which runs solved it; nil for none.
  package let medianEpoch: Double?
  /// Nine of ten solving runs had solved it by this epoch; nil for none.
  package let lateEpoch: Double?
  /// The share of all runs that met the target at their end.
  package let heldToEnd: Double
  /// The middle of all runs' losses at their end.
  package let medianLoss: Double
  /// The middle of all runs' shares of points on the right side; nil for real labels.
  package let medianAccuracy: Double?
  /// Whether so many seeds solved it that the network counts as reliable.
  package let isReliable: Bool

  /// Judges a network's runs.
  package init(network: SearchNetwork, trials: [Trial], plan: SearchPlan) {
    self.network = network
    self.trials = trials
    let epochs = trials.compactMap(plan.solvingEpoch)
    let spread = Quantiles(epochs.map(Double.init))
    solved = epochs.count
    interval = WilsonInterval(successes: epochs.count, of: trials.count)
    medianEpoch = spread.median
    lateEpoch = spread[percent: 90]
    heldToEnd = Double(trials.count(where: \.isHeld)) / Double(max(1, trials.count))
    medianLoss = Quantiles(trials.map(\.finalLoss)).median ?? .nan
    medianAccuracy = Quantiles(trials.compactMap(\.finalAccuracy)).median
    isReliable = epochs.count >= plan.seedsToBeReliable
  }

  /// The share of runs that solved the problem.
  package var share: Double { Double(solved) / Double(max(1, trials.count)) }

  /// Which runs solved the problem, or failed: their seeds' places in the question's list.
  package func seeds(solving: Bool, plan: SearchPlan) -> [Int] {
    trials.indices.filter { plan.isSolved(trials[$0]) == solving }
  }
}
