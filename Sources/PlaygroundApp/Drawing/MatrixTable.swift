import NeuralCore
import TerminalUI

/// A confusion matrix in cells of a width that fits, of many classes the first ones.
struct MatrixTable {
  /// The most classes that are shown.
  static let most = 10
  private static let leastLabel = 6
  private static let widestCell = 8

  private let counts: [[Int]]
  private let names: [String]
  /// Classes that are shown.
  let shown: Range<Int>
  private let labelWidth: Int
  private let cellWidth: Int

  /// A table at most so wide.
  init(_ matrix: ConfusionMatrix, names: [String], width: Int) {
    counts = matrix.rows
    self.names = names
    shown = 0..<min(Self.most, matrix.classCount)
    let longest = names[shown].map { ColumnWidth.columns(of: $0) + 1 }.max() ?? 0
    let least = min(longest, Self.leastLabel)
    cellWidth = min(Self.widestCell, (width - least) / shown.count)
    labelWidth = min(longest, width - shown.count * cellWidth)
  }

  /// How many classes are not shown.
  var classesLeft: Int { counts.count - shown.count }

  /// The names of the answers above their columns.
  func drawAnswers(in line: Rect, on frame: inout Frame) {
    for answer in shown {
      // A name that is cut leaves a gap to the next.
      let isWide = ColumnWidth.cells(of: names[answer]) >= cellWidth
      let cell = cell(answer, of: line).leading(isWide ? cellWidth - 1 : cellWidth).part
      draw(names[answer], nameStyle(answer, frame.theme), in: cell, on: &frame)
    }
  }

  /// A target's name and how often each answer was given to it; colours are shares of the row.
  func draw(target: Int, in line: Rect, on frame: inout Frame) {
    let theme = frame.theme
    frame.canvas.write(
      names[target], x: line.x, y: line.y, style: nameStyle(target, theme), width: labelWidth - 1)
    let counts = counts[target]
    let all = counts.reduce(0, +)
    for answer in shown {
      let style = theme.textStyle(on: all > 0 ? Float(counts[answer]) / Float(all) : 0)
      let cell = cell(answer, of: line)
      frame.canvas.fill(cell, Cell(" ", style: style))
      draw(
        text(counts[answer]), answer == target ? style.bold : style, in: cell, on: &frame)
    }
  }

  /// A class's own colour.
  private func nameStyle(_ number: Int, _ theme: Theme) -> Style {
    counts.count > 2 ? theme.classStyle(number) : theme.sign(isPositive: number == 1)
  }

  /// A count, of thousands only these where there is no room for more.
  private func text(_ count: Int) -> String {
    let text = String(count)
    return text.count <= cellWidth ? text : "\(count / 1000)k"
  }

  private func cell(_ answer: Int, of line: Rect) -> Rect {
    Rect(x: line.x + labelWidth + answer * cellWidth, y: line.y, width: cellWidth, height: 1)
  }

  /// A text in the middle of a cell.
  private func draw(_ text: String, _ style: Style, in cell: Rect, on frame: inout Frame) {
    let margin = max(0, cell.width - ColumnWidth.cells(of: frame.theme.glyphs.text(text)))
    frame.canvas.write(
      text, x: cell.x + (margin + 1) / 2, y: cell.y, style: style, width: cell.width)
  }
}
