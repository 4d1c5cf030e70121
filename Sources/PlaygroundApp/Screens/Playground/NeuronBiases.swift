import Experiments
import NeuralCore
import TerminalUI

extension Scene {
  /// The bias of each neuron below its picture, where a line is free there; a press focuses it.
  func drawBiases(_ layer: Int, _ column: PictureColumn, on frame: inout Frame) {
    guard run.experiment.hasBiases, layer < snapshot.network.hidden.count,
      column.side >= Self.leastSideWithBias, column.tops.count == snapshot.network.hidden[layer]
    else { return }
    let lines = column.tops.map { ($0 + column.side + 1) / 2 }
    let limits = column.tops.dropFirst().map { $0 / 2 } + [layout.network.maxY]
    guard zip(lines, limits).allSatisfy({ $0 < $1 }) else { return }
    for (neuron, y) in lines.enumerated() {
      let place = Focus.bias(of: .hidden(layer: layer, neuron: neuron))
      let value = value(of: .bias(layer: layer, neuron: neuron))
      guard let text = Self.biasText(value, width: column.side) else { continue }
      let x = column.x + (column.side - text.count) / 2
      let usual = screen.focus == place ? theme.selection : theme.sign(isPositive: value >= 0)
      let style = style(usual, of: .parameter(.bias(layer: layer, neuron: neuron)))
      frame.canvas.write(text, x: x, y: y, style: style)
      frame.mark(Rect(x: x, y: y, width: text.count, height: 1), .focus(place))
    }
  }

  /// Pictures that are smaller stand too close for numbers between them.
  private static let leastSideWithBias = 6

  /// The fullest wording that there is room for.
  private static func biasText(_ value: Double, width: Int) -> String? {
    let number = NumberText.signed(value, decimals: 2)
    let wordings = ["bias \(number)", "b \(number)", number, NumberText.signed(value, decimals: 1)]
    return wordings.first { $0.count <= width }
  }
}
