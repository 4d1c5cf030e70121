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

  /// Whether a piece is in this share: pieces are dealt out in turn, or whole networks where a
  /// network's pieces decide whether its others are needed.
  func holds(_ piece: Int, of plan: SearchPlan) -> Bool {
    (plan.stopsEarly ? plan.network(ofPiece: piece) : piece) % count == number - 1
  }
}
