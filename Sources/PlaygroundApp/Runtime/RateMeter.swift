/// Epochs a second over the last half second of training, as a clock on the wall would count them.
///
/// A meter counts from its first frame on; after a pause there is a new one.
struct RateMeter {
  /// A moment.
  typealias Instant = ContinuousClock.Instant

  private(set) var epochsPerSecond: Double?
  private var count = 0
  private var since: Instant?

  /// A frame of training begins.
  mutating func beginFrame(at now: Instant) { since = since ?? now }

  /// One more epoch is trained.
  mutating func countEpoch() { count += 1 }

  /// Takes stock once enough time has passed.
  mutating func measure(at now: Instant) {
    guard let since, now - since >= .milliseconds(500) else { return }
    epochsPerSecond = Double(count) / ((now - since) / .seconds(1))
    count = 0
    self.since = now
  }
}
