import TerminalUI

/// A piece of text in one style.
struct Span {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }
}

extension Canvas {
  /// Text of several styles on one line, cut at `maxX`; returns the column after it.
  @discardableResult
  mutating func write(_ spans: [Span], x: Int, y: Int, before maxX: Int) -> Int {
    var column = x
    for span in spans {
      column += write(
        span.text, x: column, y: y, style: span.style, width: maxX - column)
    }
    return column
  }
}

extension [Span] {
  /// The columns that they take beside each other.
  var columns: Int { reduce(0) { $0 + ColumnWidth.cells(of: $1.text) } }
}
