import ArchitectureSearch

/// Which race: each screen that shows many runs has one.
package enum RacePlace: Sendable, CaseIterable {
  /// The present experiment from many seeds.
  case wall
  /// Every network of a question from many seeds.
  case search
}

/// A race as a screen wants it; the runtime makes it so.
package struct RaceOrder: Sendable {
  /// Tells one question from another.
  let number: Int
  /// What is asked.
  let question: SearchQuestion
  /// What its runs are judged by.
  let plan: SearchPlan
  /// How fast it goes on; nil while it rests.
  let pace: RacePace?
}

/// How fast a race goes, and how far.
struct RacePace: Sendable, Equatable {
  var speed: Speed
  /// The epoch at which it rests.
  var limit: Int
}

/// When the epochs of a race are due: all times are arguments.
struct RaceClock: Sendable {
  /// A moment.
  typealias Instant = ContinuousClock.Instant

  /// How fast it goes; nil while it rests.
  var pace: RacePace? {
    didSet { if pace?.speed != oldValue?.speed { (due, nextFrame) = (0, nil) } }
  }
  private var due = 0
  private var nextFrame: Instant?

  /// Up to which epoch runs may be trained now, and when that changes by itself; all of them have been
  /// trained up to a given one.
  mutating func next(at now: Instant, epoch: Int) -> (end: Int, until: Instant?) {
    guard let pace, epoch < pace.limit else { return (0, nil) }
    guard case .epochsPerFrame(let count) = pace.speed else { return (pace.limit, nil) }
    if let nextFrame, now < nextFrame { return (due, nextFrame) }
    // A frame that came too late is not made up for.
    let start = nextFrame.map { now - $0 < Self.frame ? $0 : now } ?? now
    let end = start + Self.frame
    (due, nextFrame) = (min(pace.limit, epoch + count), end)
    return (due, end)
  }

  /// From one frame to the next.
  private static let frame = Duration.seconds(1) / TrainingSession.frameRate
}
