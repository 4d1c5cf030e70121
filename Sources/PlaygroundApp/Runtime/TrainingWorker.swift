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
  private let orders: OrderQueue<Order>
  private var meter = RateMeter()
  /// Epochs left to train in this frame.
  private var epochsDue = 0
  private var nextFrame = ContinuousClock.now
  /// The newest snapshot whose numbers are all finite.
  private var lastFinite: Snapshot
  private var needsSnapshot = true

  init(trainer: Trainer, request: GridRequest, isRunning: Bool, orders: OrderQueue<Order>) {
    var trainer = trainer
    self.request = request
    self.isRunning = isRunning
    self.orders = orders
    lastFinite = trainer.snapshot(version: 0, request: request)
    self.trainer = trainer
  }

  /// Works until it is told to stop.
  mutating func work(post: (Snapshot) -> Void, hasRoom: () -> Bool) {
    while true {
      for order in orders.take() {
        if case .stop = order { return }
        obey(order)
      }
      if needsSnapshot { report(post) }
      if isTraining {
        trainFrame(post: post, hasRoom: hasRoom)
      } else {
        meter = RateMeter()
        orders.wait(until: nil)
      }
    }
  }

  private var isTraining: Bool { isRunning && !hasDiverged }

  private mutating func obey(_ order: Order) {
    needsSnapshot = true
    switch order {
    case .edit(let edit, let version):
      // The screen has already made the same edit to its copy: what it refuses never comes here.
      if !trainer.isFinite { halt() }
      try? trainer.apply(edit)
      self.version = version
      hasDiverged = false
    case .run(let isOn):
      isRunning = isOn
      epochsDue = 0
      nextFrame = .now
      meter = RateMeter()
    case .stepEpoch: trainer.trainEpoch()
    case .stepBatch: trainer.trainBatch()
    case .speed(let speed):
      self.speed = speed
      epochsDue = 0
      meter = RateMeter()
    case .show(let request): self.request = request
    case .stop: break
    }
  }

  /// Trains until the frame is over or an order comes; at the frame's end the screen hears of it.
  ///
  /// Epochs that the frame had no time for are not made up for: the screen stays alive.
  private mutating func trainFrame(post: (Snapshot) -> Void, hasRoom: () -> Bool) {
    meter.beginFrame(at: .now)
    if epochsDue == 0 { beginFrame() }
    while epochsDue > 0, isTraining, !orders.hasOrders {
      trainChunk()
      if .now >= nextFrame { epochsDue = 0 }
    }
    guard epochsDue == 0, isTraining else { return }
    meter.measure(at: .now)
    if hasRoom() { report(post) }
    orders.wait(until: nextFrame)
  }

  private mutating func beginFrame() {
    let frame = Duration.seconds(1) / TrainingSession.frameRate
    let now = ContinuousClock.now
    // A little late is made up for; a frame too late is forgotten.
    nextFrame = (now - nextFrame < frame ? nextFrame : now) + frame
    if case .epochsPerFrame(let count) = speed { epochsDue = count } else { epochsDue = .max }
  }

  /// Trains about a millisecond's worth of batches, so that an order never waits long.
  private mutating func trainChunk() {
    let batches = max(1, Self.samplesPerChunk / trainer.experiment.batchSize)
    guard trainer.trainBatches(batches) else { return }
    epochsDue -= 1
    meter.countEpoch()
    if !trainer.isFinite { halt() }
  }

  private static let samplesPerChunk = 1000

  private mutating func halt() {
    hasDiverged = true
    divergedRate = divergedRate ?? trainer.experiment.optimizer.learningRate
    epochsDue = 0
    needsSnapshot = true
  }

  private mutating func report(_ post: (Snapshot) -> Void) {
    needsSnapshot = false
    let rate = isTraining ? meter.epochsPerSecond : nil
    let news = trainer.snapshot(version: version, request: request, epochsPerSecond: rate)
    if news.report.isFinite, trainer.isFinite {
      lastFinite = news
      divergedRate = nil
      post(news)
    } else {
      halt()
      needsSnapshot = false
      let rate = divergedRate ?? trainer.experiment.optimizer.learningRate
      post(lastFinite.diverged(version: version, learningRate: rate))
    }
  }
}
