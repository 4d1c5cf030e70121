import Experiments
import TerminalUI

/// The playground's keys, in the order of the help.
extension PlaygroundScreen {
  static let keys = KeyTable<PlaygroundCommand>(runRows + networkRows + settingRows + lookRows)

  private typealias Row = KeyTable<PlaygroundCommand>.Row

  private static let runRows: [Row] = [
    Row(
      "s S .", "one epoch, batch, sample",
      [
        ("s", .stepEpoch, "train one epoch"), ("S", .stepBatch, "train one batch"),
        (".", .stepSample, "step through one sample"),
      ]),
    Row(
      "r R g", "new weights, same, data",
      [
        ("r", .startAnew, "restart with new weights"),
        ("R", .startAgain, "restart from the same weights"),
        ("g", .newData, "new data from a new seed"),
      ]),
    Row(
      "u U", "undo, make again",
      [("u", .undo, "undo the last change"), ("U", .redo, "make the undone change again")]),
  ]

  private static let networkRows: [Row] = [
    Row(
      "Tab arrows", "move the focus",
      [
        (.tab, .nextPanel, "focus: next panel"),
        (.backTab, .previousPanel, "focus: previous panel"),
        (.up, .move(.up), "focus: up"), (.down, .move(.down), "focus: down"),
        (.left, .move(.left), "focus: left"), (.right, .move(.right), "focus: right"),
      ]),
    Row(
      "+ -", "more, less of the focused",
      [
        ("+", .more, "more of the focused"), ("=", .more, "more of the focused"),
        ("-", .less, "less of the focused"),
      ]),
    Row(
      "[ ] J", "remove, add, join a layer",
      [
        ("[", .removeLayer, "remove the last layer"), ("]", .addLayer, "add a layer"),
        ("J", .mergeLayers, "join a linear layer with the next"),
      ]),
    Row(
      "Enter", "switch, type, bias/weights",
      [(.enter, .activate, "focused: switch, type, bias/weights")]),
  ]

  private static let settingRows: [Row] = [
    pair("a", "A", "next, previous activation", .activation, first: 1),
    pair("l", "L", "learning rate down, up", .learningRate, first: -1),
    Row(
      "e E w W", "regularization, its rate",
      steps("e", "E", .regularization, first: 1)
        + steps("w", "W", .regularizationRate, first: -1)),
    pair("b", "B", "batch size down, up", .batchSize, first: -1),
    pair("n", "N", "noise down, up", .noise, first: -1),
    pair("p", "P", "training share down, up", .trainPercent, first: -1),
    Row(
      "d D", "next, previous data set",
      [("d", .dataset(by: 1), "next data set"), ("D", .dataset(by: -1), "previous data set")]),
  ]

  private static let lookRows: [Row] = [
    Row(
      "v o y F", "file, shell, link, formula",
      [
        ("v", .save, "save the run to a file"),
        ("o", .showCommandLine, "show the command that starts this"),
        ("y", .showLink, "show the web page's link of this"),
        ("F", .showFormula, "formula of the focused neuron"),
      ]),
    Row(
      "c i G O", "settings, fit, gates, ball",
      [
        ("c", .settings, "all settings on a sheet"),
        ("i", .numbers, "numbers of fit and of layers"),
        ("G", .gates, "gates and perceptrons"),
        ("O", .descend, "secant, tangent, rolling downhill"),
      ]),
    Row("f", "find the smallest network", [("f", .search, "find the smallest network")]),
    Row(
      "t x m X", "tests, signs, seeds, draw",
      [
        ("t", .toggleTestPoints, "show or hide the test points"),
        ("x", .toggleDiscretize, "show the sign of each value alone"),
        ("m", .many, "many seeds at once, or images"),
        ("X", .points, "draw points by hand"),
      ]),
    Row(
      "hH kK zZ", "columns drawn, row held",
      [
        ("h", .columnAcross(by: 1), "map: next column across"),
        ("H", .columnAcross(by: -1), "map: previous column across"),
        ("k", .columnUp(by: 1), "map: next column upwards"),
        ("K", .columnUp(by: -1), "map: previous column upwards"),
        ("z", .heldRow(by: 1), "map: other columns at the next row"),
        ("Z", .heldRow(by: -1), "map: other columns at the row before"),
      ]),
    Row(
      "C V < >", "chart: axes, part, cursor",
      [
        ("C", .chart(.axes), "chart: axes by powers of ten, or not"),
        ("V", .chart(.part), "chart: the last tenth, or all epochs"),
        ("<", .chart(.cursor(by: -1)), "chart: cursor to an earlier epoch"),
        (">", .chart(.cursor(by: 1)), "chart: cursor to a later epoch"),
      ]),
    Row("1-9 0", "slow .. fast, 0 flat out", speeds),
    Row("Esc", "back to the output", [(.escape, .back, "focus: back, to the output")]),
  ]

  private static let speeds: [(Key, PlaygroundCommand, String)] = (0...9).map { digit in
    (
      .character(Character("\(digit)")), .speed(digit: digit),
      "speed: \(Speed(digit: digit).text)"
    )
  }

  /// Two keys that step a setting, the first of them by `first`.
  private static func pair(
    _ one: Character, _ other: Character, _ does: String, _ setting: Setting, first: Int
  ) -> Row {
    Row("\(one) \(other)", does, steps(one, other, setting, first: first))
  }

  /// The same as a part of a row.
  private static func steps(
    _ one: Character, _ other: Character, _ setting: Setting, first: Int
  ) -> [(Key, PlaygroundCommand, String)] {
    [(one, first), (other, -first)].map { key, steps in
      (
        Key.character(key), PlaygroundCommand.step(setting, by: steps),
        "\(setting.title): \(setting.wordForStep(steps))"
      )
    }
  }
}

extension Setting {
  /// What a step does, in a word: choices come one after the other, numbers go up and down.
  fileprivate func wordForStep(_ steps: Int) -> String {
    switch kind {
    case .choice, .layerChoices, .toggle, .features, .dataset: steps > 0 ? "next" : "previous"
    case .number, .count, .widths, .form, .text, .optionalText: steps > 0 ? "up" : "down"
    }
  }
}
