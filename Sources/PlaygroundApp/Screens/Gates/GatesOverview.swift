import Experiments
import NeuralCore
import TerminalUI

/// All sixteen functions of two inputs, each taught to one neuron by the perceptron rule.
extension GatesScene {
  /// What teaching each of them comes to.
  private static let outcomes = BooleanFunction.allCases.map {
    PerceptronRule.outcome(rows: BooleanFunction.rows, targets: $0.answers)
  }

  /// The tallest that a picture is.
  private static let tallestPicture = 16

  /// What is known of a function, in a sentence.
  static func sentence(on function: BooleanFunction) -> String {
    switch outcomes[function.rawValue] {
    case .learned(let neuron, let passes):
      let numbers = neuron.weights.map(GateText.number).joined(separator: ", ")
      return "\(function.name): learned in \(passes) \(passes == 1 ? "pass" : "passes"): weights "
        + "\(numbers), bias \(GateText.number(neuron.bias))"
    case .cycles(let passes, _):
      return "\(function.name): out of reach; its pairs lie across, and from pass \(passes) on the "
        + "same weights come again"
    }
  }

  func drawOverview(on frame: inout Frame) {
    let across = GatesScreen.functionsAcross
    let body = layout.body
    let (width, height) = (body.width / across, body.height / across)
    for function in BooleanFunction.allCases {
      let (row, column) = function.rawValue.quotientAndRemainder(dividingBy: across)
      let cell = Rect(
        x: body.x + column * width, y: body.y + row * height, width: width, height: height)
      draw(function, in: cell, on: &frame)
      frame.mark(cell, .gate(.function(function.rawValue)))
    }
    let learned = Self.outcomes.count {
      if case .learned = $0 { true } else { false }
    }
    frame.canvas.write(
      [
        Span("\(learned) of 16", theme.good),
        Span(" are within reach of one neuron, ", theme.text), Span("XOR and XNOR", theme.bad),
        Span(" are not", theme.text),
      ], x: layout.numbers.x + 1, y: layout.numbers.y, before: layout.numbers.maxX)
  }

  private func draw(_ function: BooleanFunction, in cell: Rect, on frame: inout Frame) {
    let pictureRows = min(Self.tallestPicture, cell.height - 1)
    let hasPicture = cell.height >= 4 && cell.width >= 2 * pictureRows + 8
    if hasPicture {
      drawPicture(
        of: function,
        in: Rect(x: cell.x, y: cell.y, width: 2 * pictureRows, height: pictureRows), on: &frame)
    }
    let x = hasPicture ? cell.x + 2 * pictureRows + 1 : cell.x
    let isChosen = screen.overview == function
    let room = cell.maxX - x - 1
    frame.canvas.write(
      function.name, x: x, y: cell.y, style: isChosen ? theme.selection : theme.strong, width: room)
    let answers = Span(function.answers.map { $0 ? "1" : "0" }.joined(), theme.dim)
    let lines =
      hasPicture
      ? [[answers], result(function)]
      : [[answers, Span(" ", theme.text)] + result(function, isShort: true)]
    for (row, line) in lines.enumerated() where row + 1 < cell.height {
      frame.canvas.write(line, x: x, y: cell.y + 1 + row, before: x + room)
    }
  }

  private func result(_ function: BooleanFunction, isShort: Bool = false) -> [Span] {
    switch Self.outcomes[function.rawValue] {
    case .learned(_, let passes):
      let words = isShort ? "" : passes == 1 ? " pass" : " passes"
      return [Span("✓ ", theme.good), Span("\(passes)\(words)", theme.text)]
    case .cycles: return [Span(isShort ? "✗" : "✗ never", theme.bad)]
    }
  }

  private func drawPicture(of function: BooleanFunction, in rect: Rect, on frame: inout Frame) {
    var neuron = GateTask(function).network.units[0].neuron
    if case .learned(let taught, _) = Self.outcomes[function.rawValue] { neuron = taught }
    let picture = GatePicture(
      plane: GatesPlane(neuron, .step, row: [0, 0], heldInput: 2), rect: rect, theme: theme)
    picture.draw(on: &frame.canvas)
    for (inputs, answer) in zip(BooleanFunction.rows, function.answers) {
      picture.drawPoint(
        inputs, isPositive: answer, isRight: (neuron.output(inputs) == 1) == answer, mark: .none,
        on: &frame.canvas)
    }
  }
}
