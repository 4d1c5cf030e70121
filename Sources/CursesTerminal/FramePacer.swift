/// Decides when the next frame may go to the terminal, and how large it may be.
///
/// What waits in the buffers between here and the eye delays everything after it, a key's effect too.
/// So each frame ends with a question, and the terminal's answer tells that the frame has arrived.
/// From the answers follow the shortest way there and back, and how fast a slow line is; both bound
/// what is under way. A terminal that doesn't answer is paced by its buffers alone. All times are
/// arguments.
struct FramePacer: Sendable {
  /// A moment.
  typealias Instant = ContinuousClock.Instant

  /// A question that was not answered yet.
  private struct Question {
    /// The bytes of its frame.
    var bytes: Int
    /// Those and all that were under way before them.
    var bytesAhead: Int
    var sent: Instant
  }

  private var questions: [Question] = []
  /// Questions that were given up, whose answers may come still.
  private var forgotten = 0
  /// Whether to ask: as long as there were answers, and at first.
  private(set) var asks = true
  private var hasAnswered = false
  /// Whether the terminal is known to answer.
  var isAnswered: Bool { hasAnswered }
  /// The shortest time from a question to its answer.
  private var shortest: Duration?
  /// The last measurements of a slow line: bytes, and how much longer than the shortest they took.
  private var delays: [(bytes: Int, time: Duration)] = []
  private var isMeasured = false

  /// How long a terminal may be silent at first: then it is one that doesn't answer.
  static let firstPatience = Duration.milliseconds(300)
  /// How long it may be silent after it has answered, while the line's speed is unknown.
  static let patience = Duration.seconds(5)
  /// How long beyond the time that the line needs, once its speed is known.
  static let measuredPatience = Duration.seconds(1)
  /// How much time may be spent in buffers, beyond the way there and back.
  static let slack = Duration.milliseconds(20)
  /// The time that a frame may take on a slow line.
  static let frameTime = Duration.milliseconds(60)
  /// The least that a frame may have, so that something is seen of it.
  static let leastBudget = 512
  /// A frame of fewer bytes says nothing of the line's speed.
  private static let leastMeasured = 400
  private static let measurements = 6

  /// Notes that bytes were sent, with a question at their end.
  mutating func asked(after bytes: Int, at now: Instant) {
    questions.append(Question(bytes: bytes, bytesAhead: underWay + bytes, sent: now))
  }

  /// Notes an answer.
  mutating func answered(at now: Instant) {
    asks = true
    hasAnswered = true
    guard forgotten == 0 else { return forgotten -= 1 }
    guard !questions.isEmpty else { return }
    let question = questions.removeFirst()
    let time = now - question.sent
    let best = min(time, shortest ?? time)
    shortest = best
    if question.bytes >= Self.leastMeasured { measure(question.bytesAhead, delay: time - best) }
  }

  private mutating func measure(_ bytes: Int, delay: Duration) {
    isMeasured = true
    delays.append((bytes, delay))
    if delays.count > Self.measurements { delays.removeFirst() }
  }

  /// Begins anew, for a terminal that others have had meanwhile.
  mutating func restart() { self = FramePacer() }

  /// Whether a frame may be sent now.
  mutating func isReady(at now: Instant) -> Bool {
    giveUp(at: now)
    guard let first = questions.first else { return true }
    guard isMeasured, let shortest, now - first.sent <= shortest + Self.slack else { return false }
    guard let rate else { return true }
    return Double(underWay) <= rate * ((shortest + Self.slack) / .seconds(1))
  }

  /// When a frame may be sent although no answer comes; nil while one may be sent anyway.
  var deadline: Instant? { questions.first.map { $0.sent + currentPatience } }

  /// Whether there are questions whose answers will come.
  var isAwaiting: Bool { hasAnswered && !questions.isEmpty }

  /// The bytes that a frame may have; nil on a line that is fast enough for any.
  var byteBudget: Int? {
    rate.map { max(Self.leastBudget, Int(min(1e9, $0 * (Self.frameTime / .seconds(1))))) }
  }

  /// Bytes a second of a slow line; nil where no slowness was seen.
  ///
  /// On a fast line a frame arrives with the question, so that its bytes cost no time.
  private var rate: Double? {
    let time = delays.reduce(Duration.zero) { $0 + $1.time }
    let bytes = delays.reduce(0) { $0 + $1.bytes }
    guard time > Self.slack * delays.count / 2 else { return nil }
    return Double(bytes) / (time / .seconds(1))
  }

  /// The bytes that have not arrived yet, as far as is known.
  private var underWay: Int { questions.reduce(0) { $0 + $1.bytes } }

  private var currentPatience: Duration {
    guard hasAnswered else { return Self.firstPatience }
    guard isMeasured else { return Self.patience }
    return Self.measuredPatience + (rate.map { .seconds(4 * Double(underWay) / $0) } ?? .zero)
  }

  /// An answer may be lost once, as Ctrl-C throws away what waits to be read; a terminal that then
  /// gives none to the next question either doesn't answer any more.
  private mutating func giveUp(at now: Instant) {
    guard let deadline, now >= deadline else { return }
    forgotten = hasAnswered ? 0 : questions.count
    questions = []
    asks = hasAnswered
    hasAnswered = false
  }
}
