/// How points placed by hand are split, for one share and one seed: what is placed later trains, and
/// what is taken away moves nothing else.
struct PlacedHalves: Sendable, Equatable, Codable {
  /// The share that trains and the seed of the points for which it holds.
  let trainPercent: Int
  let seed: String
  /// The rows to learn from, in the order of every epoch, and those to be tested on.
  var train: [Int]
  private(set) var test: [Int]

  init(trainPercent: Int, seed: String, train: [Int], test: [Int]) {
    (self.trainPercent, self.seed, self.train, self.test) = (trainPercent, seed, train, test)
  }

  /// Takes a row out; those after it move up.
  mutating func remove(row: Int) {
    let without = { (rows: [Int]) in
      rows.filter { $0 != row }.map { $0 > row ? $0 - 1 : $0 }
    }
    (train, test) = (without(train), without(test))
  }

  /// Whether every row of a table is in one half, and none of them is empty.
  func isWhole(rows count: Int) -> Bool {
    !train.isEmpty && !test.isEmpty && train.count + test.count == count
      && Set(train + test) == Set(0..<count)
  }
}
