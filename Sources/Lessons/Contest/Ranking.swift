/// Entries of one challenge in the order of their success.
///
/// Those at the goal come first, the fewest parameters before more, then more runs at the goal, then
/// fewer epochs; those who are not at the goal follow without a place, more runs first. Who is alike
/// in all of these shares a place.
package struct Ranking<Name: Sendable>: Sendable {
  /// An entry that a replay has proved.
  package struct Contender: Sendable {
    /// Whose it is.
    package let name: Name
    /// The entry.
    package let entry: Entry
    /// Its score.
    package let score: Score

    /// An entry with its score.
    package init(_ name: Name, _ entry: Entry, _ score: Score) {
      (self.name, self.entry, self.score) = (name, entry, score)
    }
  }

  /// The challenge that all answer.
  package let challenge: Challenge
  /// The entries with their places, counted from 1; nil for those who are not at the goal.
  package let places: [(place: Int?, contender: Contender)]

  /// The rankings of entries, one for each challenge, in the order in which the challenges come first;
  /// who is alike stays in the given order.
  package static func all(_ contenders: [Contender]) -> [Ranking] {
    var order: [String] = []
    var groups: [String: [Contender]] = [:]
    for contender in contenders {
      let key = contender.entry.challenge.key
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(contender)
    }
    return order.compactMap { groups[$0] }.map(Ranking.init)
  }

  private init(_ group: [Contender]) {
    challenge = group[0].entry.challenge
    let sorted = group.enumerated().map { (key: Self.key($1), offset: $0, contender: $1) }
      .sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }
    var places: [(place: Int?, contender: Contender)] = []
    for (offset, one) in sorted.enumerated() {
      let isShared = offset > 0 && sorted[offset - 1].key == one.key
      let place = isShared ? places[offset - 1].place : offset + 1
      places.append((one.contender.score.isAtGoal ? place : nil, one.contender))
    }
    self.places = places
  }

  /// What decides a place: less is better.
  private struct Key: Comparable {
    let isBelowGoal: Bool
    let parameters, missed: Int
    let epoch: Double

    private var order: (Int, Int, Int, Double) {
      isBelowGoal ? (1, missed, parameters, epoch) : (0, parameters, missed, epoch)
    }

    static func < (one: Key, other: Key) -> Bool { one.order < other.order }
  }

  private static func key(_ contender: Contender) -> Key {
    let score = contender.score
    return Key(
      isBelowGoal: !score.isAtGoal,
      parameters: Challenge.parameters(of: contender.entry.experiment),
      missed: score.trials.count - score.reached, epoch: score.medianEpoch ?? .infinity)
  }
}
