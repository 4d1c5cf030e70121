/// When frames are drawn that nothing but the training asks for.
///
/// The eye needs no more of them than films have, and lines and terminals that are slow need fewer.
/// What a person does is shown at once. A picture that has stood still for a moment is drawn exactly.
/// All times are arguments.
struct FrameRhythm {
  /// A moment.
  typealias Instant = ContinuousClock.Instant

  /// From one frame to the next.
  static let interval = Duration.milliseconds(40)
  /// How long a picture that was moving must have stood still to be drawn exactly.
  static let rest = Duration.milliseconds(250)

  /// The last frame, and whether it left out what the eye does not see of a move.
  private var last: (time: Instant, isMoving: Bool)?
  /// Whether a person waits for the next frame.
  private(set) var isUrgent = true

  /// Notes that something else than the training has changed.
  mutating func hurry() { isUrgent = true }

  /// Notes that a frame was drawn.
  mutating func drew(isMoving: Bool, at now: Instant) {
    last = (now, isMoving)
    isUrgent = false
  }

  /// Whether a frame may be drawn while training plays.
  func isDue(at now: Instant) -> Bool {
    guard !isUrgent, let last else { return true }
    return now >= last.time + Self.interval
  }

  /// Whether a picture that was moving has stood still for a moment.
  func rests(at now: Instant) -> Bool {
    last.map { $0.isMoving && now >= $0.time + Self.rest } ?? false
  }

  /// The next moment at which one of these becomes true.
  func deadline(after now: Instant) -> Instant? {
    guard let last else { return nil }
    let times = [last.time + Self.interval] + (last.isMoving ? [last.time + Self.rest] : [])
    return times.first { $0 > now }
  }
}
