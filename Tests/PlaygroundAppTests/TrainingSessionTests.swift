import DataSources
import Dispatch
import Experiments
import NeuralCore
import Testing

@testable import PlaygroundApp

@Suite struct TrainingSessionTests {
  private static func experiment(_ hidden: [Int] = [2]) -> Experiment {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = hidden
    return experiment
  }

  private static func trained(_ epochs: Int, _ trainer: Trainer) -> Trainer {
    var trainer = trainer
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  @Test(arguments: [Speed.epochsPerFrame(1), .epochsPerFrame(5), .unlimited])
  func theThreadTrainsAsTheTrainerDoes(speed: Speed) throws {
    let trainer = Trainer(Self.experiment())
    let watched = try WatchedSession(trainer, isRunning: false)
    defer { watched.session.stop() }
    watched.session.send(.speed(speed))
    watched.session.send(.run(true))
    for least in [1, 6, 20] {
      let news = try watched.news { $0.report.epoch >= least }
      let alone = Self.trained(news.report.epoch, trainer)
      #expect(news.network == alone.network && news.report == alone.report())
      #expect(news.history == alone.history && !news.hasDiverged)
    }
  }

  /// Two of the circle's 25 batches a frame: what is in between is the trainer's too.
  @Test func aSlowRunIsTheSameRun() throws {
    let trainer = Trainer(Self.experiment())
    let watched = try WatchedSession(trainer, isRunning: true, speed: .batchesPerFrame(2))
    defer { watched.session.stop() }
    let news = try watched.news { $0.epoch >= 2 }
    var alone = Self.trained(news.epoch, trainer)
    #expect(news.history == alone.history)
    var batches = 0
    while alone.network != news.network, batches < 25 {
      alone.trainBatch()
      batches += 1
    }
    #expect(batches < 25 && batches % 2 == 0, "an epoch ends with a single batch")
  }

  @Test func theFirstNewsIsTheBeginning() throws {
    let trainer = Trainer(Self.experiment())
    let watched = try WatchedSession(trainer, isRunning: false)
    defer { watched.session.stop() }
    let news = try watched.news { _ in true }
    #expect(news.report == trainer.report() && news.version == 0 && news.epochsPerSecond == nil)
  }

  @Test func stepsTrainExactlyThatMuch() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: false)
    defer { watched.session.stop() }
    for _ in 0..<3 { watched.session.send(.step(.epoch)) }
    for _ in 0..<2 { watched.session.send(.step(.batch)) }
    watched.session.send(.edit(.set(.batchSize, .number(5)), version: 1))
    let news = try watched.news { $0.version == 1 }
    var alone = Self.trained(3, Trainer(Self.experiment()))
    for _ in 0..<2 { alone.trainBatch() }
    #expect(news.network == alone.network && news.report.epoch == 3)
  }

  @Test func undoingRestoresTheMomentBeforeTheEdit() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: false)
    defer { watched.session.stop() }
    watched.session.send(.step(.epoch))
    let before = try watched.news { $0.epoch == 1 }
    watched.session.send(.edit(.addLayer, version: 1))
    watched.session.send(.step(.epoch))
    let after = try watched.news { $0.version == 1 && $0.epoch == 2 }
    watched.session.send(.undo(version: 2))
    let undone = try watched.news { $0.version == 2 }
    #expect(undone.network == before.network && undone.epoch == 1)
    #expect(undone.experiment == before.experiment && undone.history == before.history)
    #expect(undone.undoCount == 0 && undone.redoCount == 1)
    watched.session.send(.redo(version: 3))
    let redone = try watched.news { $0.version == 3 }
    #expect(redone.network == after.network && redone.epoch == 2)
    #expect(redone.undoCount == 1 && redone.redoCount == 0)
  }

  @Test func aMomentIsHandedOut() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: false)
    defer { watched.session.stop() }
    watched.session.send(.edit(.addLayer, version: 1))
    watched.session.send(.checkpoint)
    let news = try watched.news { $0.version == 1 }
    var moment: Checkpoint?
    while moment == nil { moment = watched.session.takeCheckpoint() }
    #expect(moment?.network == news.network && moment?.recording.entries.count == 1)
  }

  @Test func editsAreMadeInOrderAndNewsCarryTheirVersion() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: true)
    defer { watched.session.stop() }
    let edits: [ExperimentEdit] = [
      .addLayer, .addNeuron(layer: 1), .removeNeuron(layer: 0, neuron: 0),
      .set(.features, .names(["x", "y", "sinX"])), .set(.noise, .number(10)),
      .set(.activation, .text("relu")),
    ]
    for (version, edit) in edits.enumerated() {
      watched.session.send(.edit(edit, version: version + 1))
    }
    let news = try watched.news { $0.version == edits.count }
    #expect(news.network.hidden == [1, 3] && news.features == [.x, .y, .sinX])
    #expect(news.network.layers[0].activation == .relu)
    #expect(news.grid.hidden.map(\.count) == [1, 3])
  }

  @Test func itPausesWhereTheGoalIsReached() throws {
    var experiment = Self.experiment([4, 2])
    experiment.goal = try TrainingGoal("test-loss<0.1")
    let trainer = Trainer(experiment)
    let watched = try WatchedSession(trainer, isRunning: true)
    defer { watched.session.stop() }
    watched.session.send(.speed(.unlimited))
    let paused = try watched.news { $0.isPausedAtGoal }
    let before = Self.trained(paused.epoch - 1, trainer)
    #expect(paused.report.testLoss < 0.1 && before.report().testLoss >= 0.1)
    watched.session.send(.run(true))
    let later = try watched.news { $0.epoch > paused.epoch + 5 }
    #expect(!later.isPausedAtGoal)
  }

  @Test func pausedItStaysWhereItIs() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: true)
    defer { watched.session.stop() }
    _ = try watched.news { $0.report.epoch >= 2 }
    watched.session.send(.run(false))
    watched.session.send(.edit(.set(.batchSize, .number(10)), version: 1))
    let paused = try watched.news { $0.version == 1 }
    watched.session.send(.edit(.set(.batchSize, .number(10)), version: 2))
    let later = try watched.news { $0.version == 2 }
    #expect(later.report == paused.report && later.epochsPerSecond == nil)
    watched.session.send(.run(true))
    _ = try watched.news { $0.report.epoch > paused.report.epoch }
  }

  @Test func otherPicturesComeWhenAskedFor() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: false)
    defer { watched.session.stop() }
    let request = GridRequest(
      mapWidth: 7, mapHeight: 5, thumbnailSide: 3, shown: .hidden(layer: 0, neuron: 1))
    watched.session.send(.show(request))
    let news = try watched.news { $0.grid.request == request }
    #expect(news.grid.map.width == 7 && news.grid.map.height == 5)
    #expect(news.grid.output.width == 3)
  }

  /// A change from flat out must not leave an endless frame behind, of which nothing is heard.
  @Test func slowingDownFromFlatOutStillBringsNews() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: true)
    defer { watched.session.stop() }
    for _ in 0..<3 {
      watched.session.send(.speed(.unlimited))
      let fast = try watched.news { $0.report.epoch > 0 }.report.epoch
      _ = try watched.news { $0.report.epoch > fast }
      watched.session.send(.speed(.epochsPerFrame(1)))
      // The order's own news may still be on the way; then every frame brings some.
      var epoch = try watched.news { _ in true }.report.epoch
      for _ in 0..<4 { epoch = try watched.news { $0.report.epoch > epoch }.report.epoch }
    }
  }

  /// Nobody can train 500 epochs of this network within a frame.
  @Test func aFrameThatTakesTooLongIsShownBeforeItsEpochsAreDone() throws {
    let watched = try WatchedSession(Trainer(Self.experiment([64, 64])), isRunning: false)
    defer { watched.session.stop() }
    watched.session.send(.speed(.epochsPerFrame(500)))
    watched.session.send(.run(true))
    let news = try watched.news { $0.report.epoch > 0 }
    #expect(news.report.epoch < 500)
  }

  // MARK: Divergence

  private static var diverging: Experiment {
    var experiment = experiment([4, 2])
    experiment.dataset = .generator(.regPlane)
    experiment.activations = [.relu]
    experiment.optimizer.learningRate = 10
    return experiment
  }

  @Test func divergenceEndsTheRunWithTheLastFiniteState() throws {
    let watched = try WatchedSession(Trainer(Self.diverging), isRunning: true)
    defer { watched.session.stop() }
    let news = try watched.news { $0.hasDiverged }
    #expect(news.report.isFinite && news.network.isFinite)
    // It says so again after edits that do not help, under their version.
    watched.session.send(.edit(.set(.learningRate, .number(0.03)), version: 1))
    let still = try watched.news { $0.version == 1 }
    #expect(still.divergedRate == 10, "the rate that did it, not the one of now")
    watched.session.send(.edit(.restart, version: 2))
    watched.session.send(.run(true))
    let again = try watched.news { $0.report.epoch > 3 && $0.version == 2 }
    #expect(!again.hasDiverged)
  }

  /// The screen may start over before it has heard that the run came to an end: then it thinks
  /// that the run plays, and it must.
  @Test func startingOverBeforeTheNewsOfDivergencePlaysOn() throws {
    let watched = try WatchedSession(Trainer(Self.diverging), isRunning: true)
    defer { watched.session.stop() }
    var state = App(
      experiment: Self.diverging, snapshot: try watched.news { _ in true }, isPlaying: true)
    let unread = try watched.news { $0.hasDiverged }
    let slower = Action.command(.playground(.step(.learningRate, by: -1)))
    for _ in 0..<5 {
      for effect in update(&state, slower) {
        watched.perform(effect)
      }
    }
    for effect in update(&state, .command(.playground(.startAgain))) { watched.perform(effect) }
    for effect in update(&state, .received(unread)) { watched.perform(effect) }
    #expect(state.isPlaying && state.experiment.optimizer.learningRate == 0.03)
    let version = state.version
    let news = try watched.news { $0.version == version && $0.report.epoch > 2 }
    #expect(!news.hasDiverged)
  }

  // MARK: Much to do

  /// More epochs than could be trained while anybody waits.
  @Test func stoppingDoesNotWaitForSteps() throws {
    let watched = try WatchedSession(
      Trainer(Self.experiment([64, 64, 64, 64])), isRunning: false)
    for _ in 0..<100_000 { watched.session.send(.step(.epoch)) }
    let news = try watched.news { $0.epoch > 0 }
    #expect(news.epoch < 100_000, "there is news while steps are being made")
    watched.session.stop()
  }

  @Test func beginningAnewDoesNotWaitForSteps() throws {
    let watched = try WatchedSession(
      Trainer(Self.experiment([64, 64, 64, 64])), isRunning: false)
    defer { watched.session.stop() }
    for _ in 0..<100_000 { watched.session.send(.step(.epoch)) }
    watched.session.send(.edit(.set(.learningRate, .number(0.1)), version: 1))
    watched.session.send(.edit(.set(.dataset, .dataset(.generator(.xor))), version: 2))
    let news = try watched.news { $0.version == 2 }
    #expect(news.epoch == 0 && news.dataset.name == "xor")
  }

  @Test func aFloodOfNewBeginningsEndsAtTheLast() throws {
    let watched = try WatchedSession(Trainer(Self.experiment()), isRunning: true)
    defer { watched.session.stop() }
    var experiment = Self.experiment()
    for version in 1...5_000 {
      let edit = ExperimentEdit.newWeights(seed: "\(version)")
      try experiment.apply(edit)
      watched.session.send(.edit(edit, version: version))
    }
    let news = try watched.news { $0.version == 5_000 }
    let alone = Self.trained(news.epoch, Trainer(experiment))
    #expect(news.network == alone.network)
  }

  /// The first news do not wait for all points to be looked at; the losses follow.
  @Test func ofManyPointsTheLossesComeLater() throws {
    let trainer = Trainer(Self.experiment([64, 64, 64, 64]))
    let watched = try WatchedSession(trainer, isRunning: false)
    defer { watched.session.stop() }
    let first = try watched.news { _ in true }
    #expect(!first.hasDiverged)
    // The mailbox keeps the newest alone: a slow reader finds the report in the first news.
    let later = first.report.isKnown ? first : try watched.news { $0.report.isKnown }
    #expect(later.report == trainer.report() && later.history.reports == [later.report])
  }

  // MARK: The screen's side

  @Test func stoppingEndsARunFlatOut() throws {
    let watched = try WatchedSession(Trainer(Self.experiment([16, 16])), isRunning: true)
    watched.session.send(.speed(.unlimited))
    _ = try watched.news { $0.report.epoch > 0 }
    watched.session.stop()
    _ = watched.session.takeSnapshot()
    #expect(watched.session.takeSnapshot() == nil)
  }
}

/// A session whose news a test can wait for.
private struct WatchedSession {
  let session: TrainingSession
  private let bell = DispatchSemaphore(value: 0)

  init(_ trainer: Trainer, isRunning: Bool, speed: Speed = Run.usualSpeed) throws {
    let bell = bell
    session = try TrainingSession(
      trainer: trainer, request: .tiny, isRunning: isRunning, speed: speed
    ) { bell.signal() }
  }

  /// Waits for news like these; the deadline is for machines that hang, not for slow ones.
  func news(_ isWanted: (Snapshot) -> Bool) throws -> Snapshot {
    let deadline = DispatchTime.now() + .seconds(60)
    while true {
      if let snapshot = session.takeSnapshot(), isWanted(snapshot) { return snapshot }
      try #require(bell.wait(timeout: deadline) == .success, "The trainer is silent.")
      if DispatchTime.now() > deadline { try #require(Bool(false), "No such news came.") }
    }
  }

  /// Does what the event loop does with an effect that is for the trainer.
  func perform(_ effect: Effect) {
    switch effect {
    case .edit(let edit, let version): session.send(.edit(edit, version: version))
    case .run(let isOn): session.send(.run(isOn))
    case .stepEpoch: session.send(.step(.epoch))
    case .stepBatch: session.send(.step(.batch))
    case .speed(let speed): session.send(.speed(speed))
    case .undo(let version): session.send(.undo(version: version))
    case .redo(let version): session.send(.redo(version: version))
    case .save, .savePoints, .read, .lesson, .takePointer, .copy, .redraw, .suspend, .quit:
      break
    }
  }
}
