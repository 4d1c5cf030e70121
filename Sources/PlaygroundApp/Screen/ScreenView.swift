import Experiments
import TerminalUI

/// The whole screen for a state, a size and a theme; nothing else has a part in it.
package func view(_ state: AppState, size: Size, theme: Theme) -> Canvas {
  var canvas = Canvas(size: size)
  let layout = ScreenLayout(size: size, hidden: state.snapshot.network.hidden, focus: state.focus)
  let scene = Scene(state: state, layout: layout, theme: theme)
  guard layout.kind != .none else {
    scene.drawSizeSentence(on: &canvas)
    return canvas
  }
  scene.drawTitleBar(on: &canvas)
  scene.drawSettings(on: &canvas)
  scene.drawOutput(on: &canvas)
  if layout.kind != .small { scene.drawNetwork(on: &canvas) }
  if layout.kind == .wide { scene.drawDataPanel(on: &canvas) }
  if let search = state.search, search.isShown { scene.drawSearch(search, on: &canvas) }
  scene.drawFocusLine(on: &canvas)
  scene.drawHints(on: &canvas)
  if state.showsHelp { scene.drawHelp(on: &canvas) }
  return canvas
}

/// What every part of the screen is drawn from.
struct Scene {
  let state: AppState
  let layout: ScreenLayout
  let theme: Theme

  init(state: AppState, layout: ScreenLayout, theme: Theme) {
    var theme = theme
    theme.ramp.isDiscretized = state.discretizes
    theme.mapRamp.isDiscretized = state.discretizes
    self.state = state
    self.layout = layout
    self.theme = theme
  }

  var snapshot: Snapshot { state.snapshot }

  /// Text of several styles on one line, cut at `maxX`; returns the column after it.
  @discardableResult
  func write(_ spans: [Span], x: Int, y: Int, before maxX: Int, on canvas: inout Canvas) -> Int {
    var column = x
    for span in spans {
      let text = theme.glyphs.text(span.text)
      column += canvas.write(
        text, x: column, y: y, style: span.style, width: maxX - column,
        ellipsis: theme.glyphs.ellipsis)
    }
    return column
  }

  /// Where there is no room for anything else.
  func drawSizeSentence(on canvas: inout Canvas) {
    let least = ScreenLayout.minimum
    let sentence =
      "nnplay needs \(least.columns)x\(least.rows) characters; this is "
      + "\(canvas.size.columns)x\(canvas.size.rows). Training goes on."
    for (row, line) in wrapped(sentence, width: canvas.size.columns).enumerated() {
      canvas.write(line, x: 0, y: row)
    }
  }
}

/// A piece of text in one style.
struct Span {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }
}
