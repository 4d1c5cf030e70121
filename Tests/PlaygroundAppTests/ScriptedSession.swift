import DataSources
import Experiments
import NeuralCore
import TerminalUI

@testable import PlaygroundApp

/// The playground without a terminal, a thread or a clock: keys go in, the trainer obeys at once,
/// and its news come back until there are none.
struct ScriptedSession {
  private(set) var state: App
  private var run: TrainedRun
  /// Every effect so far that the screen asked of the runtime.
  private(set) var effects: [Effect] = []
  private let request: GridRequest
  private var isRunning: Bool

  /// A session on the circle, paused unless told otherwise.
  init(
    isPlaying: Bool = false, request: GridRequest = .tiny,
    _ change: (inout Experiment) -> Void = { _ in }
  ) {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    run = TrainedRun(Trainer(experiment), request: request)
    self.request = request
    isRunning = isPlaying
    state = App(
      experiment: experiment, snapshot: run.report(request), isPlaying: isPlaying)
  }

  /// The trainer behind the screen.
  var trainer: Trainer { run.trainer }

  /// Presses keys, one after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Types characters, one after the other.
  mutating func type(_ characters: String) {
    for character in characters { send(.key(.character(character))) }
  }

  /// Lets time pass.
  mutating func wait(_ time: Duration) { send(.clock(state.lab.time + time)) }

  /// Puts the focus somewhere, without the arrow presses that it takes to get there.
  mutating func focus(_ place: Focus) { state.focus = place }

  /// Lets the trainer train, up to `epochs` of them, if it is running.
  mutating func play(epochs: Int) {
    for _ in 0..<epochs where isRunning {
      run.train { $0.trainEpoch() }
      if run.hasDiverged { break }
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
      run.apply(edit, version: version)
      precondition(run.trainer.experiment == state.experiment, "The trainer has refused \(edit).")
    case .undo(let version): run.undo(version: version)
    case .redo(let version): run.redo(version: version)
    case .run(let isOn): isRunning = isOn
    case .read(let typed): send(.read(typed.read(), of: typed))
    case .stepEpoch: run.train { $0.trainEpoch() }
    case .stepBatch: run.train { $0.trainBatch() }
    case .savePoints(let points, let path):
      send(.savedPoints(path: path, words: points.readingWords))
    case .speed, .save, .lesson, .takePointer, .copy, .redraw, .suspend, .quit: break
    }
  }

  private mutating func deliver() { send(.received(run.report(request))) }
}

extension GridRequest {
  /// Pictures as small as they can be, where nobody looks at them.
  static let tiny = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)
}

extension FocusMap {
  /// Every place there is in the panels.
  var all: [Focus] {
    panels.flatMap { panel in (0..<count(panel)).map { focus(panel, at: $0) } }
  }

  /// Every bias and link.
  var parameters: [Focus] { neurons.flatMap(parameters(of:)) }

  private var neurons: [FocusedNeuron] {
    hidden.enumerated().flatMap { layer, count in
      (0..<count).map { FocusedNeuron.hidden(layer: layer, neuron: $0) }
    } + (0..<outputCount).map(FocusedNeuron.output)
  }

  /// Whether it is there.
  func has(_ focus: Focus) -> Bool { all.contains(focus) || parameters.contains(focus) }
}

/// Networks of many kinds: none, usual, wide, deep, and the widest and deepest allowed.
enum Shapes {
  static let all: [[Int]] = [
    [], [1], [4, 2], [8, 8, 8, 8, 8, 8], [64], [1, 64, 1], Array(repeating: 3, count: 12),
  ]
}
