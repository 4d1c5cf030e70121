import Experiments

/// How many of several networks call each place of the plane a class.
package struct VoteMap: Sendable, Equatable {
  /// Pixels across and down.
  package let size: SeedRace.PixelSize
  /// Networks that have voted.
  package private(set) var voters: Int
  /// By class, then pixel: of one output its lower side and its upper one.
  private var counts: [[Int]]
  private let isOfClasses: Bool

  /// Counts what maps of one size say; at least one.
  init(_ maps: [PlaneMap], size: SeedRace.PixelSize) {
    self.size = size
    voters = maps.count
    isOfClasses = maps.first?.isOfClasses ?? false
    let classes = maps.map { map in map.values.map { Self.number(ofClass: $0, map.isOfClasses) } }
    let most = max(1, classes.joined().max() ?? 1)
    counts = Array(repeating: Array(repeating: 0, count: size.width * size.height), count: most + 1)
    for classes in classes {
      for (pixel, number) in classes.enumerated() where number >= 0 { counts[number][pixel] += 1 }
    }
  }

  /// The class that a value stands for, where the middle is the upper side's; -1 for what is no number.
  private static func number(ofClass value: Float, _ isOfClasses: Bool) -> Int {
    guard value.isFinite else { return -1 }
    return isOfClasses ? Int(value) : value >= 0 ? 1 : 0
  }

  /// The votes of several groups of networks; nil where there are none, and where their pixels differ,
  /// as they do while pictures of another size are drawn one after the other.
  static func sum(_ maps: [VoteMap]) -> VoteMap? {
    guard let first = maps.first, maps.allSatisfy({ $0.size == first.size }) else { return nil }
    return maps.dropFirst().reduce(into: first) { $0.add($1) }
  }

  private mutating func add(_ other: VoteMap) {
    while counts.count < other.counts.count {
      counts.append(Array(repeating: 0, count: size.width * size.height))
    }
    voters += other.voters
    for (number, more) in other.counts.enumerated() {
      for (pixel, count) in more.enumerated() { counts[number][pixel] += count }
    }
  }

  /// How many of the networks call a pixel blue, or a class by its number.
  package func votes(for number: Int = 1, x: Int, y: Int) -> Int {
    counts.indices.contains(number) ? counts[number][y * size.width + x] : 0
  }

  /// A picture: from -1 where none calls it blue to 1 where all do; of classes the one with the most
  /// votes, and its share of them.
  package var map: PlaneMap {
    let values = (0..<size.width * size.height).map { pixel -> Float in
      guard isOfClasses else {
        return Float(counts[1][pixel] - counts[0][pixel]) / Float(max(1, voters))
      }
      let best = counts.indices.max {
        (counts[$0][pixel], $1) < (counts[$1][pixel], $0)
      }
      let winner = best ?? 0
      let share = Float(counts[winner][pixel]) / Float(max(1, voters))
      return Float(winner) + min(0.999, max(0, share))
    }
    return PlaneMap(
      width: size.width, height: size.height, values: values, isOfClasses: isOfClasses)
  }
}
