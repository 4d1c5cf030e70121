/// Epochs a second over the last half second of training, as a clock on the wall would count them.
struct RateMeter {
  /// Epochs since the last measurement.
  var count = 0
  private(set) var epochsPerSecond: Double?
  private var since = ContinuousClock.now

  /// Takes stock once enough time has passed.
  mutating func measure() {
    let elapsed = ContinuousClock.now - since
    guard elapsed >= .milliseconds(500) else { return }
    epochsPerSecond = Double(count) / (elapsed / .seconds(1))
    count = 0
    since = .now
  }
}
