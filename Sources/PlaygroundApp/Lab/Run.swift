import DataSources
import Experiments
import NeuralCore

/// All that belongs to one run: what it is, how it goes, and the trainer's newest word of it.
package struct Run: Sendable {
  /// The experiment as the keys have shaped it.
  package internal(set) var experiment: Experiment
  /// Edits so far; a snapshot with another number is stale.
  package internal(set) var version = 0
  /// Whether training goes on by itself.
  package internal(set) var isPlaying: Bool
  /// How fast it does.
  package internal(set) var speed = Run.usualSpeed
  /// Whether the trainer has been busy for so long with what was before the last edit that the
  /// screen must say so.
  package internal(set) var isTrainerLate = false
  /// The trainer's newest word.
  package internal(set) var snapshot: Snapshot
  /// Weights and biases that were set since.
  private var assigned: [Parameter: Double] = [:]
  /// The last version in which weights and biases came, went or changed their places.
  private var placesVersion = 0

  /// How fast it does at first.
  package static let usualSpeed = Speed.epochsPerFrame(1)

  /// A run as it starts.
  package init(experiment: Experiment, snapshot: Snapshot, isPlaying: Bool = true) {
    self.experiment = experiment
    self.snapshot = snapshot
    self.isPlaying = isPlaying
  }

  /// Whether the trainer's newest word is of the experiment as it is now.
  package var isUpToDate: Bool { snapshot.version == version }
}

extension Run {
  /// Plays or pauses, unless there is nothing to train until an edit.
  mutating func togglePlay() -> [Effect] {
    // The sentence that stands there says what to do first.
    if !isPlaying, snapshot.hasDiverged { return [] }
    isPlaying.toggle()
    return [.run(isPlaying)]
  }

  /// Plays, whether it did or not.
  mutating func play() -> [Effect] {
    isPlaying = true
    return [.run(true)]
  }

  /// Pauses, if it plays.
  mutating func pause() -> [Effect] {
    guard isPlaying else { return [] }
    isPlaying = false
    return [.run(false)]
  }

  /// Makes one step, paused before.
  mutating func step(_ effect: Effect) -> [Effect] {
    if snapshot.hasDiverged { return [] }
    guard isPlaying else { return [effect] }
    isPlaying = false
    return [.run(false), effect]
  }

  /// Changes the experiment.
  ///
  /// A run that went out of bounds plays on once it starts anew.
  mutating func edit(_ change: ExperimentEdit) throws(EditRefusal) -> [Effect] {
    let before = experiment
    try experiment.apply(change)
    if experiment == before, !change.actsOnRun { return [] }
    version += 1
    note(change)
    let effects = [Effect.edit(change, version: version)]
    return snapshot.hasDiverged && change.startsAnew ? effects + play() : effects
  }

  /// Goes back before the last edit; nil where there is none.
  mutating func undo() -> [Effect]? { move(snapshot.undoCount) { .undo(version: $0) } }

  /// Makes what was undone last again; nil where there is nothing.
  mutating func redo() -> [Effect]? { move(snapshot.redoCount) { .redo(version: $0) } }

  private mutating func move(_ count: Int, _ effect: (_ version: Int) -> Effect) -> [Effect]? {
    // What the trainer has not answered yet may be an edit that can be undone.
    guard count > 0 || !isUpToDate else { return nil }
    version += 1
    placesVersion = version
    return [effect(version)]
  }

  /// A weight or a bias: as it was set, or else in the trainer's newest word; nil where that is of
  /// another network.
  func value(of parameter: Parameter) -> Double? {
    if let value = assigned[parameter] { return value }
    return snapshot.version >= placesVersion && snapshot.network.has(parameter)
      ? snapshot.network[parameter] : nil
  }

  private mutating func note(_ change: ExperimentEdit) {
    if let (parameter, value) = change.assignment {
      assigned[parameter] = value
    } else if !change.keepsPlaces {
      (assigned, placesVersion) = ([:], version)
    }
  }

  /// Takes the trainer's word, unless it is of the experiment before an edit.
  mutating func receive(_ news: Snapshot) -> [Effect] {
    guard news.version == version else { return [] }
    let isNew = isPlaying || !snapshot.hasDiverged
    snapshot = news
    assigned = [:]
    // The trainer alone knows what undoing leads to.
    experiment = news.experiment
    isTrainerLate = false
    if news.isPausedAtGoal { isPlaying = false }
    guard news.hasDiverged, isNew else { return [] }
    isPlaying = false
    return [.run(false)]
  }

  /// The trainer has not answered the last edit for a while.
  mutating func noticeLateTrainer() { isTrainerLate = !isUpToDate }
}
