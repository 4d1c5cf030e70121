import DataSources
import Experiments
import TerminalUI

/// The keys that matter most now: those of what has the focus before those that act anywhere.
extension Scene {
  private typealias Screen = PlaygroundScreen

  /// As many as there is room for.
  var hints: [String] {
    let ofFocus: [[String]] =
      screen.focus == .place(.output)
      ? [arrowHints, trainHints, focusHints]
      : [Array(focusHints.prefix(2)), arrowHints, Array(focusHints.dropFirst(2)), trainHints]
    let anywhere: [[String]] = [
      layerHints, activationHints,
      hint(.dataset, Screen.keys.hint(.dataset(by: 1), does: "data")),
      [Screen.keys.hint(.undo, does: "undo")],
      [GlobalKeys.keys.hint(.palette, does: "by name")],
      [Screen.keys.hint(.settings, does: "settings")],
    ]
    let all: [[String]] = [playHints, imageHints, cursorHints] + ofFocus + anywhere
    return all.flatMap { $0 }
  }

  /// How to go back and where all keys are: always in sight, on a very narrow screen one of them, as
  /// the title has the other.
  var lastHints: [String] {
    let (keys, global) = (Screen.keys, GlobalKeys.keys)
    let isHome = screen.focus == .place(.output) && screen.chart.cursor == nil
    let back = keys.hint(.back, does: screen.chart.cursor == nil ? "back" : "no cursor")
    let help = global.hint(.help, does: layout.kind == .small ? "keys" : "all keys")
    guard layout.bounds.width >= Self.roomForBoth else { return [isHome ? help : back] }
    return [isHome ? global.hint(.quit, does: "quit") : back, help]
  }

  private static let roomForBoth = 60

  /// Playing and pausing, or what helps where the loss is no longer a number.
  private var playHints: [String] {
    guard snapshot.hasDiverged else {
      let does = run.isPlaying ? "pause" : "play"
      return hint(.play, GlobalKeys.keys.hint(.togglePlay, does: does))
    }
    return hint(
      .setting(.learningRate), Screen.keys.hint(.step(.learningRate, by: -1), does: "lower rate"))
      + hint(.reset, Screen.keys.hint(.startAgain, does: "restart"))
  }

  /// Single steps while it pauses.
  private var trainHints: [String] {
    run.isPlaying ? [] : hint(.step, Screen.keys.hint(.stepEpoch, does: "step"))
  }

  /// The way back to images, of which the network shows single pixels.
  private var imageHints: [String] {
    snapshot.dataset.imageSize == nil ? [] : [Screen.keys.hint(.many, does: "images")]
  }

  /// The keys of the chart's cursor while it is there.
  private var cursorHints: [String] {
    guard screen.chart.cursor != nil else { return [] }
    let keys = Screen.keys
    return [keys.hint(.chart(.cursor(by: -1)), .chart(.cursor(by: 1)), does: "cursor")]
  }

  /// What the arrows do, unless those of the focus say it.
  private var arrowHints: [String] {
    guard screen.focus.neuron == nil else { return [] }
    return [
      Screen.keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "focus")
    ]
  }

  /// What acts on the focused, the two that do most first.
  private var focusHints: [String] {
    let keys = Screen.keys
    return switch screen.focus {
    case .setting:
      [keys.hint(.more, .less, does: "change"), keys.hint(.activate, does: "type it")]
    case .dataset:
      [keys.hint(.activate, does: "choose"), keys.hint(.newData, does: "new points")]
    case .place(.feature):
      [keys.hint(.activate, does: "on/off"), keys.hint(.showFormula, does: "formula")]
    case .place(.hidden(let layer, _)):
      hint(.neurons(layer: layer), keys.hint(.more, .less, does: "neurons"))
        + weightHints + activationHints + layerHints
        + [keys.hint(.showFormula, does: "formula")]
    case .place(.output):
      hint(.reset, keys.hint(.startAgain, does: "restart"))
        + hint(.dataset, keys.hint(.dataset(by: 1), does: "data"))
        + layerHints + weightHints
        + (lab.lesson == nil ? [] : activationHints)
        + hint(.testPoints, keys.hint(.toggleTestPoints, does: "test points"))
    case .bias, .link:
      [
        keys.hint(.more, .less, does: "change"), keys.hint(.activate, does: "type it"),
        keys.hint(.move(.left), .move(.right), does: "next"),
        keys.hint(.move(.up), .move(.down), does: "neuron"),
      ]
    }
  }

  private var layerHints: [String] {
    hint(.layers, Screen.keys.hint(.removeLayer, .addLayer, does: "layers"))
  }

  private var weightHints: [String] {
    lab.forbids(.weights) ? [] : [Screen.keys.hint(.activate, does: "weights")]
  }

  private var activationHints: [String] {
    hint(
      .setting(.activation), Screen.keys.hint(.step(.activation, by: 1), does: "activation"))
  }

  /// A hint, unless a link hides what it is about or a lesson forbids it.
  private func hint(_ control: PageControl, _ text: String) -> [String] {
    lab.extras.hides(control) || lab.forbids(control) ? [] : [text]
  }
}
