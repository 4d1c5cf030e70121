import CursesTerminal
import TerminalUI

/// What the probe shows: what it knows, and samples of everything a cell can be.
struct Picture {
  var keys: [Key] = []
  var pastes: [String] = []
  var pointer: Pointer?
  var wakeUps = 0
  var continuations = 0
  var redraws = 0
  var noise = Noise()
  /// Each page shows other pairs of the eight colours, two pages more than there are at a time.
  var page = 0
  /// By how much the canvas is larger than the window.
  var excess = Size(columns: 0, rows: 0)
  /// The columns of a canvas that is narrower than the window.
  var width: Int?

  func canvas(on screen: CursesScreen) -> Canvas {
    let window = screen.size
    var canvas = Canvas(
      size: Size(
        columns: width ?? window.columns + excess.columns, rows: window.rows + excess.rows))
    let capabilities = screen.capabilities
    let lines = [
      "probe \(screen.size.columns)x\(screen.size.rows)",
      "colours \(capabilities.colorDepth)",
      "unicode \(capabilities.isUnicode)",
      "appearance \(capabilities.appearance.map(\.rawValue) ?? "unknown")",
      "keys \(keys.map(Self.name).joined(separator: " "))",
      "woken \(wakeUps) continued \(continuations) pasted \(pastes.map(\.utf8.count))"
        + (pointer.map { " pointer \($0.x),\($0.y)" } ?? ""),
    ]
    for (row, line) in lines.enumerated() { canvas.write(line, x: 0, y: row) }
    drawSamples(on: &canvas)
    for place in 0..<40 where page > 0 {
      let pair = UInt8((page * 40 + place) % 64)
      let style = Style(foreground: .indexed(pair / 8), background: .indexed(pair % 8))
      canvas[place, 9] = Cell("x", style: style)
    }
    noise.draw(on: &canvas, from: 10)
    // The last row is sent last: what it says is true of all rows.
    if screen.size.rows > lines.count {
      canvas.write(
        "noise \(noise.steps) redraws \(redraws) page \(page)", x: 0, y: screen.size.rows - 1)
    }
    canvas[screen.size.columns - 1, screen.size.rows - 1] = Cell("#")
    return canvas
  }

  private static func name(_ key: Key) -> String {
    if case .character(let letter) = key { return String(letter) }
    return "<\(key)>"
  }

  private func drawSamples(on canvas: inout Canvas) {
    let palette = Style(foreground: .indexed(208), background: .indexed(25))
    let direct = Style(foreground: .rgb(245, 147, 34), background: .rgb(8, 119, 189))
    canvas.write("▀▄█⣿─", x: 0, y: 7, style: palette)
    canvas.write("▀▄█⣿─", x: 8, y: 7, style: direct)
    canvas.write("eight", x: 16, y: 7, style: Style(foreground: .indexed(3)))
    for (column, scalar) in "中\u{7}\u{301}|".unicodeScalars.enumerated() {
      canvas[24 + column, 7] = Cell(scalar)
    }
    canvas.write("bold", x: 0, y: 8, style: Style.terminal.bold)
    canvas.write("dim", x: 8, y: 8, style: Style.terminal.dim)
    canvas.write("reverse", x: 16, y: 8, style: Style.terminal.reverse)
    canvas.write("underline", x: 24, y: 8, style: Style.terminal.underline)
    canvas.write("italic", x: 36, y: 8, style: Style.terminal.italic)
  }
}
