import Experiments

/// How much a slice of work holds: more where the machine is fast, so that what each slice costs by
/// itself does not count, and less again where it takes too long for whoever waits.
struct SlicePace: Sendable, Equatable {
  /// So many times the work of the least slice.
  private(set) var scale = WorkSlice.scales.lowerBound

  private static let short = Duration.microseconds(500)
  private static let long = Duration.milliseconds(2)

  /// Takes note of how long a slice took; `wasFull` says that a larger one would have held more.
  mutating func note(_ time: Duration, wasFull: Bool) {
    if time > Self.long {
      scale = max(WorkSlice.scales.lowerBound, scale / 2)
    } else if wasFull, time < Self.short {
      scale = min(WorkSlice.scales.upperBound, scale * 2)
    }
  }
}
