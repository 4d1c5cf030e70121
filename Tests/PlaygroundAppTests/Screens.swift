import DataSources
import Experiments
import NeuralCore
import TerminalUI

@testable import PlaygroundApp

/// States whose screens are worth a picture, with the pictures that a screen of that size wants.
enum Screens {
  /// The default experiment, paused after 50 epochs.
  static func circle(_ size: Size, focus: Focus = .place(.output)) -> App {
    state(trainedCircle, size, focus: focus)
  }

  /// The same for any other experiment.
  static func trained(
    _ size: Size, epochs: Int = 50, focus: Focus = .place(.output),
    figures: Bool = false, _ change: (inout Experiment) -> Void
  ) -> App {
    state(trainer(epochs: epochs, change), size, focus: focus, figures: figures)
  }

  private static let trainedCircle = trainer(epochs: 50) { _ in }

  private static func trainer(epochs: Int, _ change: (inout Experiment) -> Void) -> Trainer {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    var trainer = Trainer(experiment)
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  private static func state(
    _ trainer: Trainer, _ size: Size, focus: Focus, figures: Bool = false
  ) -> App {
    var trainer = trainer
    let layout = ScreenLayout(size: size, hidden: trainer.experiment.hidden, focus: focus)
    let shown = if case .place(let place) = focus { place } else { NetworkPlace.output }
    var request = layout.request(shown: shown)
    request.wantsFigures = figures
    var state = App(
      experiment: trainer.experiment, snapshot: trainer.snapshot(version: 0, request: request),
      isPlaying: false)
    state.focus = focus
    return state
  }
}
