/// What all runs of one network say: a line of the table.
package struct SearchRow: Sendable, Equatable {
  /// The network.
  package let network: SearchNetwork
  /// Its runs, in the order of the seeds.
  package let trials: [Trial]
  /// Runs that solved the problem.
  package let solved: Int
  /// The 95 % interval of the share that solves it; of no meaning where seeds were left out by what
  /// others brought, for it takes their number to be fixed.
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
  /// Whether all seeds were run, so that shares and medians speak of them.
  package let hasAllSeeds: Bool

  /// What is known for certain of a network.
  package enum Verdict: String, CaseIterable, Sendable {
    /// No seed solved the problem.
    case never
    /// Some did.
    case sometimes
    /// So many did that it counts as reliable.
    case reliable
  }

  /// What all runs together say, or would say if none had been left out.
  package var verdict: Verdict { isReliable ? .reliable : solved > 0 ? .sometimes : .never }

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
    hasAllSeeds = !plan.stopsEarly
  }

  /// The share of runs that solved the problem.
  package var share: Double { Double(solved) / Double(max(1, trials.count)) }

  /// Which runs solved the problem, or failed: their seeds' places in the question's list.
  package func seeds(solving: Bool, plan: SearchPlan) -> [Int] {
    trials.indices.filter { plan.isSolved(trials[$0]) == solving }
  }
}
