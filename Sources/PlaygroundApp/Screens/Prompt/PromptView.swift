import DataSources
import Experiments
import TerminalUI

extension PromptScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.within(rect) { frame in
      let layout = ScreenLayout(size: rect.size, hidden: lab.run.snapshot.network.hidden)
      guard layout.kind != .none else { return }
      drawBox(layout, on: &frame)
      frame.drawHints(
        hints, always: [Self.keys.hint(.leave, does: "leave")], in: layout.bounds)
    }
  }

  private var hints: [String] {
    switch purpose {
    case .penLabel: return [Self.keys.hint(.set, does: "set")]
    case .value, .parameter:
      return [
        Self.keys.hint(.set, does: "set"),
        Self.keys.hint(.stepUp, .stepDown, does: "change"),
      ]
    case .savedRun, .savedPoints: return [Self.keys.hint(.set, does: "save")]
    }
  }

  private var title: String {
    switch purpose {
    case .value(let setting): setting.title
    case .parameter(_, let name): name
    case .savedRun: "save the run"
    case .penLabel: "number of the next points"
    case .savedPoints: "save the points"
    }
  }

  /// What can be typed, or what is being read.
  private var explanation: [String] {
    if let reading { return ["Reading \(reading.text) … Esc leaves it."] }
    return switch purpose {
    case .value(let setting):
      [setting.help.capitalizedSentence, "Values: \(setting.kind.spokenValues)."]
    case .parameter:
      ["The number from which training goes on. \(Experiment.parameterBeyond)"]
    case .penLabel: ["What the network should say there; most targets lie from -1 to 1."]
    case .savedPoints: ["The file's name: CSV, with a line for each point."]
    case .savedRun: ["The file's name. nnplay opens it where you are now, with all that you did."]
    }
  }

  /// The field, and below it what can be typed, or why what was typed cannot be.
  private func drawBox(_ layout: ScreenLayout, on frame: inout Frame) {
    let width = DialogBox(title: "", lines: 0, layout: layout).inside.width
    let available = layout.hints.y - layout.settings.maxY - 4
    let lines = explanation.flatMap { wrapped($0, width: width) }.prefix(max(1, available - 1))
    let said = refusal.map { wrapped($0, width: width) } ?? []
    let box = DialogBox(
      title: title, lines: 2 + max(lines.count, said.count), layout: layout)
    box.draw(on: &frame)
    let (line, rest) = box.inside.top(1)
    field.draw(in: line, on: &frame)
    let style = refusal == nil ? frame.theme.dim : frame.theme.warning
    for (row, text) in (refusal == nil ? Array(lines) : said).enumerated()
    where row + 1 < rest.height {
      frame.canvas.write(
        [Span(text, style)], x: rest.x, y: rest.y + 1 + row, before: rest.maxX)
    }
  }
}

extension SettingKind {
  /// The values with blanks between them, where a line can end.
  fileprivate var spokenValues: String {
    switch self {
    case .features: Feature.plane.map(\.name).joined(separator: ", ")
    case .choice(let choices): choices.map(\.name).joined(separator: ", ")
    case .layerChoices(let choices):
      choices.map(\.name).joined(separator: ", ") + "; or one for each layer"
    case .number, .count, .toggle, .widths, .dataset, .form, .text, .optionalText:
      valueName.split(separator: "|").joined(separator: " or ")
    }
  }
}

extension String {
  /// The text with a capital letter first and a full stop last.
  fileprivate var capitalizedSentence: String {
    prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
  }
}
