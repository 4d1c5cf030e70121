import Experiments
import NeuralCore
import TerminalUI

/// The network as a small picture: where the sample is, and which links take part.
struct StepDiagram {
  private let sheet: StepSheet
  private let stage: StepStage
  private let value: Int
  /// Whether a layer's values are known at this stage: those of the inputs always.
  private let knownLayers: Int

  /// Cells of a neuron.
  private static let neuronWidth = 7
  private static let widestGap = 40
  /// Lines from one neuron to the next where there is room.
  private static let widestSpacing = 11

  init(_ sheet: StepSheet, stagePlace: Int, value: Int, isQuiz: Bool) {
    self.sheet = sheet
    stage = sheet.stages[stagePlace]
    self.value = value
    let passed = sheet.stages.prefix(stagePlace + (isQuiz ? 0 : 1))
    knownLayers = passed.count { if case .values = $0.kind { true } else { false } }
  }

  private var columns: [[Double]] { [sheet.step.input] + sheet.step.layers.map(\.values) }

  private var mostNeurons: Int { columns.map(\.count).max() ?? 0 }

  /// Lines that it needs.
  var height: Int { mostNeurons + 1 }

  /// Lines that it makes use of.
  var largestHeight: Int { max(3, (mostNeurons - 1) * Self.widestSpacing + 1) + 1 }

  /// Draws it in a rectangle that is at least so high.
  func draw(in rect: Rect, on frame: inout Frame) {
    let count = columns.count
    let step = min(
      Self.neuronWidth + Self.widestGap, (rect.width - Self.neuronWidth) / max(1, count - 1))
    guard step > Self.neuronWidth + 2 else { return }
    let area = rect.leading((count - 1) * step + Self.neuronWidth).part
    drawLinks(in: area, step, on: &frame)
    for (column, values) in columns.enumerated() {
      let x = area.x + column * step
      let name = column == 0 ? "x" : "layer \(column)"
      frame.canvas.write(
        name, x: x, y: area.y, style: frame.theme.dim, width: Self.neuronWidth)
      for (neuron, value) in values.enumerated() {
        let y = row(neuron, of: values.count, in: area)
        draw(value, column, neuron, x: x, y: y, on: &frame)
      }
    }
  }

  private func row(_ neuron: Int, of count: Int, in area: Rect) -> Int {
    let rows = area.height - 1
    let spacing = count > 1 ? (rows - 1) / max(1, mostNeurons - 1) : 1
    let top = (rows - (count - 1) * max(1, spacing) - 1) / 2
    return area.y + 1 + max(0, top) + neuron * max(1, spacing)
  }

  private func draw(
    _ value: Double, _ column: Int, _ neuron: Int, x: Int, y: Int, on frame: inout Frame
  ) {
    let theme = frame.theme
    let isKnown = column <= knownLayers
    let text = isKnown ? NumberText.fixed(value, decimals: abs(value) < 100 ? 2 : 0) : "·"
    let style = isLit(column, neuron) ? theme.step(.result) : isKnown ? theme.text : theme.dim
    let cell = Rect(x: x, y: y, width: Self.neuronWidth, height: 1)
    frame.canvas.fill(cell, Cell(" ", style: isLit(column, neuron) ? style : theme.text))
    frame.canvas.writeTrailing(
      text, before: cell.maxX - 1, y: y, style: style, width: Self.neuronWidth - 1)
  }

  /// The layer and neuron that the present value belongs to; columns are counted from the inputs.
  private func isLit(_ column: Int, _ neuron: Int) -> Bool {
    let place = stage.place(ofValue: value)
    switch stage.kind {
    case .inputs: return column == 0 && place.result == 0 && neuron == place.row
    case .sums(let layer), .values(let layer), .errors(let layer), .deltas(let layer),
      .gradients(let layer), .updates(let layer):
      return column == layer + 1 && neuron == place.row
    case .naiveSoftmax: return column == columns.count - 1 && neuron == place.row
    case .loss: return column == columns.count - 1
    }
  }

  /// Whether a link's weight takes part in the present calculation.
  private func isLit(layer: Int, from source: Int, to neuron: Int) -> Bool {
    let place = stage.place(ofValue: value)
    switch stage.kind {
    case .sums(let summed): return layer == summed && neuron == place.row
    case .errors(let told): return layer == told + 1 && source == place.row
    case .gradients(let stepped), .updates(let stepped):
      return layer == stepped && neuron == place.row && place.result == 0
        && source == place.column
    case .inputs, .naiveSoftmax, .values, .loss, .deltas: return false
    }
  }

  private func drawLinks(in area: Rect, _ step: Int, on frame: inout Frame) {
    var layer = DotLayer(size: area.size, crossing: .passesBeneath)
    let dots = DotLayer.dotsPerCell
    for (place, found) in sheet.step.layers.enumerated() {
      let parameters = found.parameters
      let startX = (place * step + Self.neuronWidth) * dots.x + 1
      let endX = (place + 1) * step * dots.x - 1
      for neuron in 0..<parameters.neuronCount {
        for source in 0..<parameters.inputCount {
          let lit = isLit(layer: place, from: source, to: neuron)
          let y = { (neuron: Int, count: Int) in
            (row(neuron, of: count, in: area) - area.y) * dots.y + 1
          }
          layer.curve(
            from: Dot(x: startX, y: y(source, parameters.inputCount)),
            to: Dot(x: endX, y: y(neuron, parameters.neuronCount)),
            style: frame.theme.link(
              weight: Float(parameters[neuron: neuron, source: source]),
              emphasis: lit ? .focused : .muted),
            priority: lit ? 1 : 0, thickness: lit ? 2 : 1)
        }
      }
    }
    layer.draw(on: &frame.canvas, in: area, glyphs: frame.theme.glyphs)
  }
}
