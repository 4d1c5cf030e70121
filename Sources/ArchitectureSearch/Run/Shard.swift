/// One of several equal shares of a search, for as many machines.
package struct Shard: Sendable, Equatable, CustomStringConvertible {
  /// Which share, counted from 1.
  package let number: Int
  /// How many shares there are.
  package let count: Int

  /// All of it.
  package static let whole = Shard(checked: 1, of: 1)

  /// A share, where there is such a one.
  package init?(number: Int, count: Int) {
    guard SearchLimits.shards.contains(count), (1...count).contains(number) else { return nil }
    self.init(checked: number, of: count)
  }

  /// The share that a text such as `3/16` describes.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 2 else { return nil }
    self.init(number: parts[0], count: parts[1])
  }

  private init(checked number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// The text that describes the share.
  package var description: String { "\(number)/\(count)" }
  /// Whether it is all of the search.
  package var isWhole: Bool { count == 1 }

  /// How many pieces of a search are in this share.
  func pieceCount(of plan: SearchPlan) -> Int {
    let size = Self.dealtSize(plan)
    let dealt = plan.pieceCount / size
    return (max(0, dealt - number + count) / count) * size
  }

  /// The share's piece at a place, counted from 0.
  func piece(_ place: Int, of plan: SearchPlan) -> Int {
    let size = Self.dealtSize(plan)
    return (place / size * count + number - 1) * size + place % size
  }

  /// Pieces are dealt out in turn, or whole networks where a network's pieces decide whether its
  /// others are needed.
  private static func dealtSize(_ plan: SearchPlan) -> Int {
    plan.stopsEarly ? plan.piecesPerNetwork : 1
  }
}
