/// How fast training runs: batches or epochs from one frame to the next, or as many as the machine
/// can.
package enum Speed: Sendable, Equatable {
  case batchesPerFrame(Int)
  case epochsPerFrame(Int)
  case unlimited

  /// What the keys 1 to 9 choose; 0 is `unlimited`.
  package static let ladder = [1, 2, 5, 10, 20, 50, 100, 200, 500]

  /// The speed of a digit key.
  package init(digit: Int) {
    self = digit == 0 ? .unlimited : .epochsPerFrame(Self.ladder[digit - 1])
  }

  /// The digit of the nearest of the speeds that have one, from below.
  var rung: Int {
    switch self {
    case .unlimited: 0
    case .batchesPerFrame: 1
    case .epochsPerFrame(let count): max(1, Self.ladder.filter { $0 <= count }.count)
    }
  }

  /// For the title bar and messages.
  package var text: String {
    switch self {
    case .batchesPerFrame(let count): "\(count) \(count == 1 ? "batch" : "batches") a frame"
    case .epochsPerFrame(let count): "\(count) \(count == 1 ? "epoch" : "epochs") a frame"
    case .unlimited: "as fast as it goes"
    }
  }
}

extension Sentences {
  /// What a key for the speed changed.
  static func speed(from before: Speed, to after: Speed) -> String {
    before == after
      ? "speed is \(after.text) already." : "speed \(before.text) → \(after.text)"
  }
}
