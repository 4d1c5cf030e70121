import TerminalUI

extension PlaygroundCommand {
  /// Whether it acts on the playground's pictures, or on what has the focus among them, so that nobody
  /// can mean it who does not see them.
  var needsPicture: Bool {
    switch self {
    case .more, .less, .move, .nextPanel, .previousPanel, .activate, .back, .chart, .points,
      .toggleTestPoints, .toggleDiscretize, .columnAcross, .columnUp, .heldRow, .showFormula,
      .mergeLayers:
      true
    case .stepEpoch, .stepBatch, .stepSample, .startAnew, .startAgain, .newData, .addLayer,
      .removeLayer, .step, .dataset, .speed, .undo, .redo, .save, .showCommandLine, .showLink,
      .search, .settings, .numbers, .gates, .descend, .many:
      false
    }
  }
}

extension PlaygroundScreen {
  /// The keys of such commands.
  static let pictureKeys = Set(keys.bindings.filter(\.command.needsPicture).map(\.key))
}
