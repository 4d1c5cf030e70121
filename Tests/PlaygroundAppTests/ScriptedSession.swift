import DataSources
import Experiments
import NeuralCore
import TerminalUI

@testable import PlaygroundApp

/// The playground without a terminal, a thread or a clock: keys go in, the trainer obeys at once,
/// and its news come back until there are none.
struct ScriptedSession {
  private(set) var state: App
  private(set) var trainer: Trainer
  /// Every effect so far that the screen asked of the runtime.
  private(set) var effects: [Effect] = []
  private let request: GridRequest
  private var version = 0
  private var isRunning: Bool
  private var lastFinite: Snapshot
  private var divergedRate: Double?

  /// A session on the circle, paused unless told otherwise.
  init(
    isPlaying: Bool = false, request: GridRequest = .tiny,
    _ change: (inout Experiment) -> Void = { _ in }
  ) {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    trainer = Trainer(experiment)
    self.request = request
    isRunning = isPlaying
    lastFinite = trainer.snapshot(version: 0, request: request)
    state = App(
      experiment: experiment, snapshot: lastFinite, isPlaying: isPlaying)
  }

  /// Presses keys, one after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Types characters, one after the other.
  mutating func type(_ characters: String) {
    for character in characters { send(.key(.character(character))) }
  }

  /// Puts the focus somewhere, without the arrow presses that it takes to get there.
  mutating func focus(_ place: Focus) { state.focus = place }

  /// Lets the trainer train, up to `epochs` of them, if it is running.
  mutating func play(epochs: Int) {
    for _ in 0..<epochs where isRunning {
      trainer.trainEpoch()
      if !trainer.isFinite { break }
    }
    deliver()
  }

  private mutating func send(_ action: Action) {
    let asked = update(&state, action)
    effects += asked
    for effect in asked { perform(effect) }
    if !asked.isEmpty { deliver() }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .edit(let edit, let version):
      do { try trainer.apply(edit) } catch { preconditionFailure(error.message) }
      self.version = version
    case .run(let isOn): isRunning = isOn
    case .stepEpoch: trainer.trainEpoch()
    case .stepBatch: trainer.trainBatch()
    case .speed, .startSearch, .redraw, .suspend, .quit: break
    }
  }

  /// The trainer's news to the screen, as the running session gives them.
  private mutating func deliver() {
    let news = trainer.snapshot(version: version, request: request)
    if news.report.isFinite, trainer.isFinite {
      lastFinite = news
      divergedRate = nil
      send(.received(news))
    } else {
      let rate = divergedRate ?? trainer.experiment.optimizer.learningRate
      divergedRate = rate
      send(.received(lastFinite.diverged(version: version, learningRate: rate)))
    }
  }
}

extension GridRequest {
  /// Pictures as small as they can be, where nobody looks at them.
  static let tiny = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)
}

extension FocusMap {
  /// Every place there is.
  var all: [Focus] {
    panels.flatMap { panel in (0..<count(panel)).map { focus(panel, at: $0) } }
  }
}

/// Networks of many kinds: none, usual, wide, deep, and the widest and deepest allowed.
enum Shapes {
  static let all: [[Int]] = [
    [], [1], [4, 2], [8, 8, 8, 8, 8, 8], [64], [1, 64, 1], Array(repeating: 3, count: 12),
  ]
}
