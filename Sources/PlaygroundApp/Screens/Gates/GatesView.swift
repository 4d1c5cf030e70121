import Experiments
import NeuralCore
import TerminalUI

extension GatesScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.pictures = nil
    frame.cover(rect)
    frame.within(rect) { frame in
      let scene = GatesScene(screen: self, size: rect.size, theme: frame.theme)
      guard scene.layout.kind != .none else {
        frame.canvas.write(Sentences.tooSmallForGates, x: 0, y: 0, width: rect.width)
        return
      }
      scene.drawTitle(on: &frame)
      if overview == nil { scene.drawGate(on: &frame) } else { scene.drawOverview(on: &frame) }
      scene.drawMessage(lab.message, on: &frame)
      let last =
        typing == nil
        ? frame.lastHints(lab.hintOfLeaving(.gates, Self.keys.hint(.close, does: "back")))
        : ["Esc leave"]
      frame.drawHints(scene.hints, always: last, in: scene.layout.bounds)
      if typing != nil { scene.drawPrompt(on: &frame) }
    }
  }
}

/// What drawing the gates needs: the screen, its table, where all stands.
struct GatesScene {
  let screen: GatesScreen
  let table: GateTable
  let layout: GatesLayout
  let theme: Theme

  init(screen: GatesScreen, size: Size, theme: Theme) {
    self.screen = screen
    table = screen.table
    let units = ThresholdDepths(screen.setup.network)
    layout = GatesLayout(
      size, rows: screen.task.rows.count,
      boxes: max(screen.task.inputs.count, units.tallest),
      hasCurve: screen.task.kind == .perceptron)
    self.theme = theme
  }

  var setup: GateSetup { screen.setup }
  var task: GateTask { screen.task }
  var neuron: ThresholdNeuron { screen.neuron }

  func drawGate(on frame: inout Frame) {
    drawNumbers(on: &frame)
    drawTable(on: &frame)
    drawWiring(on: &frame)
    drawCurve(on: &frame)
    drawRemark(on: &frame)
    drawPlane(on: &frame)
  }

  /// The first line: the gate and when it is 1.
  func drawTitle(on frame: inout Frame) {
    let (line, bar) = (layout.title, theme.titleBar)
    frame.canvas.fill(line, Cell(style: bar))
    let right = layout.kind == .small ? "? keys " : "? keys   q quit "
    frame.canvas.writeTrailing(right, before: line.maxX, y: line.y, style: bar)
    let end = line.maxX - right.count - 1
    let isAll = screen.overview != nil
    let name = isAll ? "all sixteen" : task.name
    let meaning = isAll ? "functions of two inputs" : task.meaning
    var spans = [
      Span("nnplay  ", theme.strong), Span("gates  ", theme.text), Span(name, theme.accent.bold),
      Span("  " + meaning, theme.text),
    ]
    if layout.kind == .small { spans.removeFirst(2) }
    frame.canvas.write(
      spans.map { Span($0.text, theme.onTitleBar($0.style)) }, x: line.x + 1, y: line.y, before: end
    )
  }

  /// The second line: weights and bias, the chosen one lit, and how many rows are right.
  private func drawNumbers(on frame: inout Frame) {
    let line = layout.numbers
    let isSmall = layout.kind == .small
    let right =
      isSmall
      ? "\(table.rightCount)/\(task.rows.count)" : "\(table.rightCount) of \(task.rows.count) right"
    let isAll = table.rightCount == task.rows.count
    frame.canvas.writeTrailing(
      right, before: line.maxX - 1, y: line.y, style: isAll ? theme.good : theme.bad)
    let end = line.maxX - right.count - 2
    var x = line.x + 1
    if task.isWired {
      let name = GateSetup.name(ofUnit: screen.unit)
      x += frame.canvas.write(name, x: x, y: line.y, style: theme.focus.bold) + 2
    }
    for place in 0..<neuron.parameterCount {
      x = drawNumber(place, x: x, before: end, on: &frame) + (isSmall ? 0 : 2)
    }
    let response = setup.response == .step ? "step" : "sigmoid"
    let rest: [Span] = [
      Span("  by \(GateText.number(screen.step))", theme.dim),
      Span(task.kind == .mccullochPitts ? "" : "   \(response)", theme.accent),
    ]
    for span in rest where x + span.text.count <= end {
      x = frame.canvas.write([span], x: x, y: line.y, before: end)
    }
  }

  /// Name and value of a number; the column after it.
  private func drawNumber(_ place: Int, x: Int, before end: Int, on frame: inout Frame) -> Int {
    let y = layout.numbers.y
    let name = setup.name(of: place, unit: screen.unit)
    let isShort = layout.kind == .small && name.count > 4
    let value = GateText.number(setup.value(of: place, unit: screen.unit))
    let isChosen = place == screen.parameter
    let weight = place < neuron.weights.count ? neuron.weights[place] : neuron.bias
    let spans = [
      Span(" \(isShort ? GateLabel.short(name) : name) ", isChosen ? theme.selection : theme.dim),
      Span("\(value) ", isChosen ? theme.selection : theme.sign(isPositive: weight >= 0).bold),
    ]
    let next = frame.canvas.write(spans, x: x, y: y, before: end)
    frame.mark(Rect(x: x, y: y, width: next - x, height: 1), .gate(.parameter(place)))
    return next
  }

  /// What the last key has done, or what the chosen number is.
  func drawMessage(_ message: String?, on frame: inout Frame) {
    let line = layout.message
    let text = message ?? standing
    frame.canvas.write(
      [Span(text, message == nil ? theme.dim : theme.strong)], x: line.x + 1, y: line.y,
      before: line.maxX)
  }

  private var standing: String {
    if let overview = screen.overview { return Self.sentence(on: overview) }
    let sources = setup.sourceNames(ofUnit: screen.unit)
    let name = setup.name(of: screen.parameter, unit: screen.unit)
    guard screen.parameter < sources.count else {
      return task.kind == .mccullochPitts
        ? "threshold: how many active wires it takes"
        : "bias: minus the threshold; what the sum begins with"
    }
    let source = sources[screen.parameter]
    return task.kind == .mccullochPitts
      ? "\(name): how many lead here" : "\(name): what \(source) counts in the sum"
  }

  var hints: [String] {
    let keys = GatesScreen.keys
    if screen.typing != nil { return ["Enter set"] }
    if screen.overview != nil {
      return [
        keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "choose"),
        keys.hint(.type, does: "open"),
      ]
    }
    let tab = task.isWired ? [keys.hint(.nextNeuron, does: "neuron")] : []
    let teach = tab.isEmpty && task.kind == .perceptron
    let sigmoid = task.kind == .perceptron ? [keys.hint(.toggleResponse, does: "sigmoid")] : []
    let held = task.inputs.count > 2 ? [keys.hint(.hold, does: "hold")] : []
    return tab + [
      keys.hint(.more, .less, does: "change"),
      keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "choose"),
    ] + (teach ? [keys.hint(.learnRow, .learnPass, does: "teach")] : []) + held + [
      keys.hint(.gate(by: 1), .gate(by: -1), does: "gate")
    ] + sigmoid + [keys.hint(.showAll, does: "all 16")]
  }

  /// The box in which a number is typed.
  func drawPrompt(on frame: inout Frame) {
    guard let field = screen.typing else { return }
    let box = DialogBox(
      title: setup.name(of: screen.parameter, unit: screen.unit), lines: 3,
      layout: ScreenLayout(size: layout.bounds.size, hidden: []))
    box.draw(on: &frame)
    field.draw(in: box.inside.top(1).part, on: &frame)
    let line = screen.refusal ?? Sentences.typeNumber
    let style = screen.refusal == nil ? theme.dim : theme.warning
    for (row, text) in wrapped(line, width: box.inside.width).prefix(2).enumerated() {
      frame.canvas.write(
        [Span(text, style)], x: box.inside.x, y: box.inside.y + 1 + row, before: box.inside.maxX)
    }
  }

  /// What there is to see, as far as there is room.
  private func drawRemark(on frame: inout Frame) {
    let area = layout.remark
    let lines = wrapped(GateRemark.text(setup), width: min(area.width, 72))
    guard screen.hasRemark, area.height > 0, lines.count <= area.height else { return }
    for (row, text) in lines.enumerated() {
      frame.canvas.write(
        [Span(text, theme.dim)], x: area.x, y: area.y + row, before: area.maxX)
    }
  }
}

/// Names cut to where there is little room.
enum GateLabel {
  /// The beginning of a long name.
  static func short(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let last = words.last, words.count > 1 else { return String(name.prefix(4)) }
    return "\(last)"
  }
}
