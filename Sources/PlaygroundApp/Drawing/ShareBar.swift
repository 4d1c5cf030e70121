import ArchitectureSearch
import TerminalUI

/// A share as a bar: high up to the lower end of its interval, low up to the upper end.
struct ShareBar {
  let share: Double
  let interval: WilsonInterval

  /// A bar of so many columns.
  func spans(width: Int, theme: Theme) -> [Span] {
    let column = { (end: Double) in Int((end * Double(width)).rounded()) }
    let (low, high) = (column(interval.low), max(column(interval.low), column(interval.high)))
    let glyphs = theme.glyphs.isUnicode ? ["▄", "▂", "·"] : ["#", "=", "."]
    let part = { (glyph: Int, count: Int) in
      String(repeating: glyphs[glyph], count: max(0, count))
    }
    return [
      // What may be, of what never was, is no success.
      Span(part(0, low), theme.good), Span(part(1, high - low), share > 0 ? theme.good : theme.dim),
      Span(part(2, width - high), theme.dim),
    ]
  }
}
