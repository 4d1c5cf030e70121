import Experiments
import TerminalUI

/// A matrix on the screen, of a large one the part that matters.
struct StepMatrixView {
  /// What stands in a cell.
  enum Mark: Sendable { case plain, lit, result, asked, hidden }

  let matrix: StepMatrix
  let decimals: Int
  /// The cell that is to be in sight.
  let focus: (row: Int, column: Int)
  /// How many columns and rows are in sight.
  var columnCount: Int
  var rowCount: Int

  private let cellWidth: Int
  private let nameWidth: Int
  private static let gap = 1
  private static let widestName = 10

  init(_ matrix: StepMatrix, decimals: Int, focus: (row: Int, column: Int)) {
    self.matrix = matrix
    self.decimals = decimals
    self.focus = focus
    columnCount = matrix.columnCount
    rowCount = matrix.rowCount
    cellWidth = matrix.numbers.map { NumberText.fixed($0, decimals: decimals).count }.max() ?? 1
    let longest = matrix.rowNames.map { ColumnWidth.columns(of: $0) + 1 }.max() ?? 0
    nameWidth = min(longest, Self.widestName)
  }

  private var isCut: Bool { columnCount < matrix.columnCount }

  private var caption: String { "\(matrix.name) \(matrix.shape)" }

  /// Cells across: the numbers with a blank on both sides, and what says that there are more.
  var width: Int {
    max(
      nameWidth + columnCount * (cellWidth + Self.gap) + Self.gap + (isCut ? 2 : 0),
      min(caption.count, 14))
  }

  /// Lines: the name, the rows, and what says that there are more.
  var height: Int { 1 + rowCount + (rowCount < matrix.rowCount ? 1 : 0) }

  /// Shows fewer rows, so that it takes so many lines.
  mutating func crop(height lines: Int) {
    guard height > lines else { return }
    rowCount = max(1, min(matrix.rowCount, lines - 2))
  }

  private func window(_ focus: Int, _ shown: Int, of all: Int) -> Range<Int> {
    let first = max(0, min(all - shown, focus - shown / 2))
    return first..<first + shown
  }

  /// Draws it from a corner on; the name of a chosen one stands out.
  func draw(
    x: Int, y: Int, isChosen: Bool = false, _ mark: (_ row: Int, _ column: Int) -> Mark,
    on frame: inout Frame
  ) {
    let theme = frame.theme
    let nameEnd = frame.canvas.write(
      matrix.name, x: x, y: y, style: isChosen ? theme.focus.bold : theme.accent, width: width)
    frame.canvas.write(
      " \(matrix.shape)", x: x + nameEnd, y: y, style: theme.dim, width: max(0, width - nameEnd))
    let rows = window(focus.row, rowCount, of: matrix.rowCount)
    let columns = window(focus.column, columnCount, of: matrix.columnCount)
    for (line, row) in rows.enumerated() {
      let y = y + 1 + line
      if nameWidth > 0 {
        frame.canvas.write(
          matrix.rowNames[row], x: x, y: y, style: theme.dim, width: nameWidth - 1)
      }
      drawRow(row, columns, x: x + nameWidth, y: y, mark, on: &frame)
    }
    guard rows.count < matrix.rowCount else { return }
    frame.canvas.write(
      DialogBox.countOfMore(rows, of: matrix.rowCount, theme.glyphs), x: x, y: y + 1 + rows.count,
      style: theme.dim, width: max(width, 8))
  }

  private func drawRow(
    _ row: Int, _ columns: Range<Int>, x: Int, y: Int, _ mark: (Int, Int) -> Mark,
    on frame: inout Frame
  ) {
    let (theme, more) = (frame.theme, String(frame.theme.glyphs.ellipsis))
    var column = x
    if isCut {
      if columns.lowerBound > 0 { frame.canvas.write(more, x: column, y: y, style: theme.dim) }
      column += 1
    }
    for place in columns {
      draw(matrix[row, place], mark(row, place), x: column, y: y, on: &frame)
      column += cellWidth + Self.gap
    }
    if columns.upperBound < matrix.columnCount {
      frame.canvas.write(more, x: column + Self.gap, y: y, style: theme.dim)
    }
  }

  private func draw(_ number: Double, _ mark: Mark, x: Int, y: Int, on frame: inout Frame) {
    let theme = frame.theme
    let text =
      switch mark {
      case .plain, .lit, .result: NumberText.fixed(number, decimals: decimals)
      case .asked: "?"
      case .hidden: "·"
      }
    let style = theme.step(mark)
    if mark == .lit || mark == .result || mark == .asked {
      let cell = Rect(x: x, y: y, width: cellWidth + 2 * Self.gap, height: 1)
      frame.canvas.restyle(cell) { _ in style }
    }
    frame.canvas.writeTrailing(text, before: x + Self.gap + cellWidth, y: y, style: style)
  }
}

extension Theme {
  /// What a number looks like that takes part in a calculation, or comes of it.
  func step(_ mark: StepMatrixView.Mark) -> Style {
    switch mark {
    case .plain: text
    case .hidden: dim
    case .lit: selection
    case .result, .asked:
      depth == .mono || depth == .eight || depth == .sixteen
        ? focus.reverse : selection.foreground(focus.foreground).bold
    }
  }
}
