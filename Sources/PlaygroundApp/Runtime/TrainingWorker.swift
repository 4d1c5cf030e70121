import Experiments

/// The trainer's side of a session: the loop that obeys, trains and reports.
struct TrainingWorker {
  private var run: TrainedRun
  private var request: GridRequest
  private var speed: Speed
  private var isRunning: Bool
  private let orders: OrderQueue
  private var meter = RateMeter()
  private var pace = SlicePace()
  /// Epochs left to train in this frame.
  private var epochsDue = 0
  /// Steps left to make, and what each ends at.
  private var stepsDue = 0
  private var step = Milestone.epoch
  private var nextFrame = ContinuousClock.now
  private var needsSnapshot = true
  /// The goal that was met after the last epoch.
  private var metGoal: TrainingGoal?
  /// Whether training paused because its goal is reached.
  private var isPausedAtGoal = false

  init(
    trainer: Trainer, request: GridRequest, isRunning: Bool, speed: Speed, orders: OrderQueue
  ) {
    run = TrainedRun(trainer, request: request)
    self.request = request
    self.isRunning = isRunning
    self.speed = speed
    self.orders = orders
  }

  /// Works until it is told to stop, looking at its orders after each slice.
  mutating func work(
    post: (Snapshot) -> Void, hand: (Checkpoint) -> Void, hasRoom: () -> Bool
  ) {
    while !orders.isStopped {
      obey(orders.take(whileStepping: stepsDue > 0), hand)
      if needsSnapshot, !orders.isStopped { report(post) }
      if stepsDue > 0 {
        makeSteps(hasRoom: hasRoom)
      } else if isTraining {
        trainFrame(post: post, hasRoom: hasRoom)
      } else if !run.hasDiverged, !run.trainer.isReported {
        let scale = pace.scale
        train { $0.proceedWithReport(scale: scale) }
        needsSnapshot = needsSnapshot || run.trainer.isReported
      } else if !studyAtRest() {
        meter = RateMeter()
        orders.wait(until: nil)
      }
    }
  }

  private var isTraining: Bool { isRunning && !run.hasDiverged }

  /// Goes on with the study of images while nothing trains; whether there was anything to do.
  private mutating func studyAtRest() -> Bool {
    guard !run.hasDiverged else { return false }
    let progress = run.study(request, isResting: true, scale: pace.scale)
    needsSnapshot = needsSnapshot || progress == .hasNews
    return progress != .idle
  }

  private mutating func obey(_ portion: Backlog.Portion, _ hand: (Checkpoint) -> Void) {
    if let isOn = portion.run { set(running: isOn) }
    if let speed = portion.speed { set(speed) }
    if let request = portion.request {
      self.request = request
      needsSnapshot = true
    }
    for task in portion.tasks where !orders.isStopped {
      if task == .checkpoint || !orders.startsAnew { obey(task, hand) }
    }
  }

  private mutating func obey(_ task: Backlog.Task, _ hand: (Checkpoint) -> Void) {
    needsSnapshot = true
    switch task {
    case .edit(let edit, let version): change { $0.apply(edit, version: version) }
    case .undo(let version): move { $0.undo(version: version) }
    case .redo(let version): move { $0.redo(version: version) }
    case .checkpoint: hand(run.checkpoint)
    case .steps(let milestone, let count): (step, stepsDue) = (milestone, count)
    }
  }

  private mutating func change(_ body: (inout TrainedRun) -> Void) {
    body(&run)
    stepsDue = 0
    pace = SlicePace()
  }

  /// Goes to another moment of the run.
  private mutating func move(_ body: (inout TrainedRun) -> Void) {
    change(body)
    orders.settle(run.trainer.experiment)
  }

  /// Trains on; where the numbers go out of bounds, nothing more is due.
  @discardableResult
  private mutating func train<Result>(_ body: (inout Trainer) -> Result) -> Result {
    let result = run.train(body)
    if run.hasDiverged { halt() }
    return result
  }

  /// Trains a slice of a size that has proved to take about a millisecond.
  private mutating func advance(atMost batches: Int = .max) -> Milestone {
    let (start, scale) = (ContinuousClock.now, pace.scale)
    let end = train { $0.advance(atMost: batches, scale: scale) }
    // A slice that came to an end before it was full says nothing of a larger one.
    pace.note(.now - start, wasFull: end == .none || end == .batch && batches == .max)
    return end
  }

  private mutating func set(running isOn: Bool) {
    isRunning = isOn
    isPausedAtGoal = false
    epochsDue = 0
    nextFrame = .now
    meter = RateMeter()
    needsSnapshot = true
  }

  private mutating func set(_ speed: Speed) {
    self.speed = speed
    epochsDue = 0
    meter = RateMeter()
    needsSnapshot = true
  }

  /// Makes the steps asked for until the frame is over or an order comes.
  private mutating func makeSteps(hasRoom: () -> Bool) {
    if .now >= nextFrame { nextFrame = .now + Self.frame }
    repeat {
      let most = step == .batch ? 1 : Int.max
      let end = advance(atMost: most)
      if stepsDue > 0, end == step || end == .epoch { stepsDue -= 1 }
    } while stepsDue > 0 && .now < nextFrame && !orders.hasOrders && !orders.isStopped
    needsSnapshot = needsSnapshot || stepsDue == 0 || (.now >= nextFrame && hasRoom())
  }

  /// Trains until the frame is over or an order comes; at the frame's end the screen hears of it.
  ///
  /// Epochs that the frame had no time for are not made up for: the screen stays alive.
  private mutating func trainFrame(post: (Snapshot) -> Void, hasRoom: () -> Bool) {
    meter.beginFrame(at: .now)
    if epochsDue == 0 { beginFrame() }
    while epochsDue > 0, isTraining, !orders.hasOrders, !orders.isStopped {
      trainSlice()
      if .now >= nextFrame { epochsDue = 0 }
    }
    guard epochsDue == 0, isTraining else { return }
    meter.measure(at: .now)
    if hasRoom() { report(post) }
    orders.wait(until: nextFrame)
  }

  private static let frame = Duration.seconds(1) / TrainingSession.frameRate

  private mutating func beginFrame() {
    let now = ContinuousClock.now
    // A little late is made up for; a frame too late is forgotten.
    nextFrame = (now - nextFrame < Self.frame ? nextFrame : now) + Self.frame
    epochsDue =
      switch speed {
      case .batchesPerFrame: 1
      case .epochsPerFrame(let count): count
      case .unlimited: .max
      }
  }

  private mutating func trainSlice() {
    // A slice in turn: neither training nor the study waits for the other's end.
    _ = run.study(request, isResting: false, scale: pace.scale)
    guard trainSliceOfFrame() == .epoch else { return }
    lookAtGoal()
    meter.countEpoch()
    if epochsDue > 0 { epochsDue -= 1 }
  }

  /// A frame that is to have some batches alone is over once they are done.
  private mutating func trainSliceOfFrame() -> Milestone {
    guard case .batchesPerFrame(let count) = speed else { return advance() }
    let end = advance(atMost: count)
    if end == .batch { epochsDue = 0 }
    return end
  }

  /// Pauses where the goal is met that was not met before.
  private mutating func lookAtGoal() {
    let goal = run.trainer.meetsGoal ? run.trainer.experiment.goal : nil
    defer { metGoal = goal }
    guard goal != nil, goal != metGoal else { return }
    set(running: false)
    isPausedAtGoal = true
  }

  private mutating func halt() {
    (epochsDue, stepsDue) = (0, 0)
    needsSnapshot = true
  }

  private mutating func report(_ post: (Snapshot) -> Void) {
    var news = run.report(request, epochsPerSecond: isTraining ? meter.epochsPerSecond : nil)
    if run.hasDiverged { halt() }
    needsSnapshot = false
    news.isPausedAtGoal = isPausedAtGoal
    post(news)
  }
}
