import ArchitectureSearch
import DataSources

/// What the runs of a challenge come to.
package struct Score: Sendable, Equatable {
  /// The runs, in the order of the seeds.
  package let trials: [Trial]

  /// The score of all runs.
  package init(_ trials: [Trial]) { self.trials = trials }

  /// Runs that reach the goal and still meet it at their end.
  package var reached: Int { trials.count(where: \.isHeld) }
  /// Whether so many do that luck has no part in it.
  package var isAtGoal: Bool { reached >= Challenge.seedsToReach }
  /// The middle of the epochs from which on those runs meet it; nil where there are none.
  package var medianEpoch: Double? {
    Quantiles(trials.compactMap(\.heldFrom).map(Double.init)).median
  }

  /// A sum over the bits of every run: its epochs, its loss and its share of right points at the end.
  package var fingerprint: String {
    var sum = Checksum()
    for trial in trials {
      for number in [trial.reachedAt, trial.heldFrom] {
        sum.add(UInt64(bitPattern: Int64(number ?? -1)))
      }
      for number in [trial.finalLoss, trial.finalAccuracy ?? .nan] { sum.add(number) }
    }
    return sum.text
  }
}

extension Checksum {
  /// Takes in a word, the lowest byte first.
  fileprivate mutating func add(_ word: UInt64) {
    add((0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) })
  }

  /// Takes in a number's bits; those of what is not a number differ from machine to machine, so that
  /// all of these count as one.
  fileprivate mutating func add(_ number: Double) {
    add((number.isNaN ? Double.nan : number).bitPattern)
  }
}
