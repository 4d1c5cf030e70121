import Experiments

/// The trainer's side of a session: the loop that obeys, trains and reports.
struct TrainingWorker {
  private var trainer: Trainer
  private var version = 0
  private var request: GridRequest
  private var speed = Speed.epochsPerFrame(1)
  private var isRunning: Bool
  /// Whether the numbers are out of bounds, so that there is nothing to train until an edit.
  private var hasDiverged = false
  /// The learning rate at which they went there; nil once they are back.
  private var divergedRate: Double?
  private let orders: OrderQueue
  private var meter = RateMeter()
  /// Epochs left to train in this frame.
  private var epochsDue = 0
  /// Steps left to make, and what each ends at.
  private var stepsDue = 0
  private var step = Milestone.epoch
  private var nextFrame = ContinuousClock.now
  /// The newest snapshot whose numbers are all finite.
  private var lastFinite: Snapshot
  private var needsSnapshot = true
  private var undo = UndoStack()

  init(trainer: Trainer, request: GridRequest, isRunning: Bool, orders: OrderQueue) {
    var trainer = trainer
    self.request = request
    self.isRunning = isRunning
    self.orders = orders
    lastFinite = trainer.snapshot(version: 0, request: request)
    self.trainer = trainer
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
      } else if !hasDiverged, !trainer.isReported {
        trainer.proceedWithReport()
        needsSnapshot = trainer.isReported
      } else {
        meter = RateMeter()
        orders.wait(until: nil)
      }
    }
  }

  private var isTraining: Bool { isRunning && !hasDiverged }

  private mutating func obey(_ portion: Backlog.Portion, _ hand: (Checkpoint) -> Void) {
    if let isOn = portion.run { run(isOn) }
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
    case .edit(let edit, let version): apply(edit, version)
    case .undo(let version): move(version) { $0.undo(from: $1) }
    case .redo(let version): move(version) { $0.redo(from: $1) }
    case .checkpoint: hand(trainer.checkpoint)
    case .steps(let milestone, let count): (step, stepsDue) = (milestone, count)
    }
  }

  private mutating func apply(_ edit: ExperimentEdit, _ version: Int) {
    if !trainer.isFinite { halt() }
    let before = trainer.checkpoint
    // The screen has already made the same edit to its copy: what it refuses never comes here.
    if (try? trainer.apply(edit)) != nil { undo.keep(before) }
    change(to: version)
  }

  /// Goes to another moment of the run, if there is one.
  private mutating func move(
    _ version: Int, _ choose: (inout UndoStack, Checkpoint) -> Checkpoint?
  ) {
    if let moment = choose(&undo, trainer.checkpoint), let there = Trainer(moment) {
      trainer = there
    }
    change(to: version)
    orders.settle(trainer.experiment)
  }

  private mutating func change(to version: Int) {
    self.version = version
    hasDiverged = false
    stepsDue = 0
  }

  private mutating func run(_ isOn: Bool) {
    isRunning = isOn
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
      let end = trainer.advance(atMost: step == .batch ? 1 : .max)
      if end == step || end == .epoch { stepsDue -= 1 }
      if !trainer.isFinite { halt() }
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
    if case .epochsPerFrame(let count) = speed { epochsDue = count } else { epochsDue = .max }
  }

  private mutating func trainSlice() {
    if trainer.advance() == .epoch {
      epochsDue -= 1
      meter.countEpoch()
    }
    if !trainer.isFinite { halt() }
  }

  private mutating func halt() {
    hasDiverged = true
    divergedRate = divergedRate ?? trainer.experiment.optimizer.learningRate
    (epochsDue, stepsDue) = (0, 0)
    needsSnapshot = true
  }

  private mutating func report(_ post: (Snapshot) -> Void) {
    needsSnapshot = false
    let rate = isTraining ? meter.epochsPerSecond : nil
    let news = trainer.snapshot(
      version: version, request: request, undo: undo, epochsPerSecond: rate)
    if news.report.isFinite || !news.report.isKnown, trainer.isFinite {
      lastFinite = news
      divergedRate = nil
      post(news)
    } else {
      halt()
      needsSnapshot = false
      let rate = divergedRate ?? trainer.experiment.optimizer.learningRate
      post(
        lastFinite.diverged(
          version: version, learningRate: rate, experiment: trainer.experiment, undo: undo))
    }
  }
}
