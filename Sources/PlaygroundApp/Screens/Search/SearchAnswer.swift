import ArchitectureSearch
import DataSources
import Experiments
import TerminalUI

/// What stands below the rows of the search.
extension SearchView {
  /// The smallest networks once all are known; until then what the figures mean.
  func drawAnswer(on canvas: inout Canvas) {
    var lines = panel.report.map(answer) ?? figures
    let area = layout.answer
    if area.height == 1, panel.report != nil {
      lines = [lines[0] + [Span("  ", theme.dim)] + lines.dropFirst().joined()]
    }
    for (place, spans) in lines.prefix(area.height).enumerated() {
      canvas.write(spans, x: area.x, y: area.y + place, before: area.maxX)
    }
  }

  private func answer(_ report: SearchReport) -> [[Span]] {
    let smallest = [
      Span("enough for some seeds  ", theme.dim), name(report.smallest, theme.strong),
    ]
    if report.smallest == nil {
      guard panel.space != NetworkSpace.all.last else { return [smallest] }
      return [smallest, [Span("more layers  ", theme.dim), Span("] tries them", theme.text)]]
    }
    return [
      smallest,
      [Span("enough for nine in ten  ", theme.dim), name(report.smallestReliable, theme.good)],
    ]
  }

  /// What the columns and the bars are.
  private var figures: [[Span]] {
    let lines =
      layout.answer.height == 1
      ? ["95 %: range of the share of all seeds"]
      : [
        "95 %: where the share of all possible seeds lies, 95 times in 100",
        "the bar: high up to the lower end of that range, low up to its upper end",
      ]
    return lines.map { [Span($0, theme.dim)] }
  }

  private func name(_ row: SearchRow?, _ style: Style) -> Span {
    guard let row else { return Span("none of these", theme.dim) }
    return Span(Sentences.network(row.network), style)
  }

  /// A message, what a part of the question is, what theory says, or what came of the chosen run.
  func drawSentence(on canvas: inout Canvas) {
    let (y, width) = (canvas.size.rows - 2, canvas.size.columns - 2)
    if let message = lab.message {
      canvas.write(message, x: 1, y: y, style: theme.warning, width: width)
      return
    }
    let (experiment, trial) = panel.chosenRun
    let solved = trial.flatMap(plan.solvingEpoch)
    let state = solved.map { "solved at epoch \($0)" } ?? "not solved"
    let loss = trial.map { "  loss \(NumberText.loss($0.finalLoss))" } ?? ""
    let name = "\(Sentences.network(plan.networks[panel.selected])), seed \(experiment.seed)"
    var texts = ["\(name)  \(state)\(loss)"]
    if let field {
      texts = [field.help]
    } else if let limit = panel.limits[panel.selected] {
      let source = "(\(limit.source))"
      texts = [
        "\(texts[0])  \(limit.sentence) \(source).", "\(texts[0])  \(source)", "\(name)  \(source)",
      ]
    }
    let text = texts.first { $0.count <= width } ?? texts[0]
    canvas.write(text, x: 1, y: y, style: theme.text, width: width)
  }

  var hints: [String] {
    let keys = SearchScreen.keys
    if let field {
      return [
        keys.hint(.move(.up), .move(.down), does: "change"),
        keys.hint(.move(.left), .move(.right), does: "part"),
      ] + (field.setting == nil ? [] : [keys.hint(.play, does: "type")])
    }
    let play = panel.isRunning ? "pause" : "go on"
    return [
      keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "choose"),
      keys.hint(.play, does: "play it"), keys.hint(.nextField, does: "question"),
      keys.hint(.layers(by: -1), .layers(by: 1), does: "layers"),
      keys.hint(.speed(digit: 1), does: "slow"), keys.hint(.speed(digit: 0), does: "flat out"),
      keys.hint(.togglePlay, does: play),
    ]
  }
}

extension Sentences {
  /// A network by its hidden layers: `1 neuron`, `hidden 4,2`.
  static func network(_ network: SearchNetwork) -> String {
    switch network.hidden.count {
    case 0: "no hidden layer"
    case 1: counted(network.hidden[0], "neuron")
    default: "hidden \(network.hiddenText)"
    }
  }
}
