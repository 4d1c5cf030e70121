import Experiments

/// The trainer's side of a run: what edits and undoing make of it, and what the screen hears.
struct TrainedRun {
  private(set) var trainer: Trainer
  /// The number of the last edit.
  private(set) var version = 0
  /// Whether the numbers are out of bounds, so that there is nothing to train until an edit.
  private(set) var hasDiverged = false
  /// The learning rate at which they went there; nil once they are back.
  private var divergedRate: Double?
  /// The newest snapshot whose numbers are all finite.
  private var lastFinite: Snapshot
  private var undo = UndoStack()

  init(_ trainer: Trainer, request: GridRequest) {
    var trainer = trainer
    lastFinite = trainer.snapshot(version: 0, request: request)
    self.trainer = trainer
  }

  /// The moment as it can be kept.
  var checkpoint: Checkpoint { trainer.checkpoint }

  /// Trains on, and notices numbers that go out of bounds.
  @discardableResult
  mutating func train<Result>(_ body: (inout Trainer) -> Result) -> Result {
    let result = body(&trainer)
    if !trainer.isFinite { halt() }
    return result
  }

  /// Makes an edit, which can be undone.
  mutating func apply(_ edit: ExperimentEdit, version: Int) {
    if !trainer.isFinite { halt() }
    let before = trainer.checkpoint
    // The screen has already made the same edit to its copy: what it refuses never comes here.
    if (try? trainer.apply(edit)) != nil { undo.keep(before) }
    change(to: version)
  }

  /// Goes back to the moment before the last edit, if there is one.
  mutating func undo(version: Int) { move(to: undo.undo(from: trainer.checkpoint), version) }

  /// Goes to the moment at which the last undoing was asked for, if there is one.
  mutating func redo(version: Int) { move(to: undo.redo(from: trainer.checkpoint), version) }

  /// What the screen hears: the present moment, or the last finite one where it went out of bounds.
  mutating func report(_ request: GridRequest, epochsPerSecond: Double? = nil) -> Snapshot {
    let news = trainer.snapshot(
      version: version, request: request, undo: undo, epochsPerSecond: epochsPerSecond)
    if news.report.isFinite || !news.report.isKnown, trainer.isFinite {
      lastFinite = news
      divergedRate = nil
      return news
    }
    halt()
    return lastFinite.diverged(
      version: version, learningRate: divergedRate ?? trainer.experiment.optimizer.learningRate,
      experiment: trainer.experiment, undo: undo)
  }

  /// Goes on by a slice with what is wanted of images.
  mutating func study(_ request: GridRequest, isResting: Bool, scale: Int) -> StudyProgress {
    trainer.proceedWithStudy(request.study, isResting: isResting, scale: scale)
  }

  private mutating func move(to moment: Checkpoint?, _ version: Int) {
    if let there = moment.flatMap({ Trainer($0, threads: trainer.threads) }) { trainer = there }
    change(to: version)
  }

  private mutating func change(to version: Int) {
    self.version = version
    hasDiverged = false
  }

  private mutating func halt() {
    hasDiverged = true
    divergedRate = divergedRate ?? trainer.experiment.optimizer.learningRate
  }
}
