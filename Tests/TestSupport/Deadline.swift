/// A point in time after which waiting is in vain.
struct Deadline: Sendable {
  private let end: ContinuousClock.Instant

  /// Begins now.
  init(seconds: Double) { end = .now + .seconds(seconds) }

  /// Whether the time is over.
  var isOver: Bool { ContinuousClock.now >= end }
}
