import NeuralCore
import TerminalUI

/// A network's outputs for one image, a bar for each class.
struct OutputBars {
  let outputs: [Double]
  let names: [String]
  /// The class that is right; nil where nobody knows.
  let target: Int?
  /// What the outputs of the two answers no and yes are.
  let range: ClosedRange<Double>

  /// The bars of what the output layer's function leads to.
  init(_ outputs: [Double], names: [String], target: Int?, of function: Activation) {
    let parts = outputs.count == 1 ? [2 * function.middle - outputs[0], outputs[0]] : outputs
    self.outputs = parts
    self.names = names
    self.target = target
    range = function.entry.targets
  }

  /// The first of the largest; nil where one is no number.
  var answer: Int? {
    guard !outputs.contains(where: \.isNaN) else { return nil }
    return outputs.indices.reduce(0) { outputs[$1] > outputs[$0] ? $1 : $0 }
  }

  private static let valueWidth = 6

  /// Draws as many as there are lines: names, bars, numbers.
  func draw(in rect: Rect, on frame: inout Frame) {
    let longest = names.map { ColumnWidth.columns(of: $0) }.max() ?? 0
    let nameWidth = min(longest, max(1, rect.width / 3))
    let barWidth = rect.width - nameWidth - Self.valueWidth - 2
    for place in outputs.indices.prefix(rect.height) {
      let (theme, y) = (frame.theme, rect.y + place)
      let style = style(place, theme)
      frame.canvas.write(names[place], x: rect.x, y: y, style: style, width: nameWidth)
      let share =
        (outputs[place] - range.lowerBound) / (range.upperBound - range.lowerBound)
      let bar = ProgressBar(fraction: share).text(width: barWidth, glyphs: theme.glyphs)
      frame.canvas.write(bar, x: rect.x + nameWidth + 1, y: y, style: style)
      let text = NumberText.fixed(outputs[place], decimals: 3)
      frame.canvas.writeTrailing(
        text.count > Self.valueWidth ? NumberText.compact(outputs[place]) : text,
        before: rect.maxX, y: y, style: place == answer ? theme.strong : theme.dim)
    }
  }

  /// The answer is good or bad where it is known what is right, which then is marked too.
  private func style(_ place: Int, _ theme: Theme) -> Style {
    if let target, place == target { return theme.good }
    guard place == answer else { return theme.dim }
    return target == nil ? theme.accent : theme.bad
  }

  /// What the outputs sum to: 1 where they are probabilities.
  var sumText: String { "sum \(NumberText.fixed(outputs.reduce(0, +), decimals: 2))" }
}
