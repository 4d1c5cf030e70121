import DataSources
import Experiments
import TerminalUI

extension PlaygroundScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.within(rect) { frame in
      let size = rect.size
      let (run, snapshot) = (lab.run, lab.run.snapshot)
      let wanted = ScreenLayout(
        size: size,
        features: lab.shownFeatures(columnCount: run.experiment.dataset.columns.count),
        hidden: run.experiment.hidden, focus: focus.picture, showsData: lab.showsDatasets)
      frame.pictures = wanted.request(
        shown: shownPlace, plane: plane, pixels: frame.theme.pixels)
      let shown = ScreenLayout(
        size: size, features: lab.shownFeatures(columnCount: snapshot.dataset.columns.count),
        hidden: snapshot.network.hidden, focus: focus.picture, showsData: lab.showsDatasets)
      let scene = Scene(lab: lab, screen: self, layout: shown, theme: frame.theme)
      shown.kind == .none ? scene.drawSizeSentence(on: &frame.canvas) : scene.draw(on: &frame)
    }
  }
}

/// What every part of the playground is drawn from.
struct Scene {
  let lab: Lab
  let screen: PlaygroundScreen
  let layout: ScreenLayout
  let theme: Theme

  init(lab: Lab, screen: PlaygroundScreen, layout: ScreenLayout, theme: Theme) {
    var theme = theme
    theme.ramp.isDiscretized = screen.discretizes
    theme.mapRamp.isDiscretized = screen.discretizes
    theme.classMapRamp.isDiscretized = screen.discretizes
    self.lab = lab
    self.screen = screen
    self.layout = layout
    self.theme = theme
  }

  var run: Run { lab.run }
  var snapshot: Snapshot { run.snapshot }
  /// What the table offers.
  var features: [Feature] { lab.shownFeatures(columnCount: snapshot.dataset.columns.count) }

  /// Whether something has changed a moment ago.
  func isLit(_ part: ChangedPart) -> Bool { lab.lights[part] != nil }

  /// A style, or that of what has changed a moment ago.
  func style(_ usual: Style, of part: ChangedPart) -> Style { isLit(part) ? theme.changed : usual }

  /// The whole playground.
  func draw(on frame: inout Frame) {
    drawTitleBar(on: &frame)
    drawSettings(on: &frame)
    drawOutput(on: &frame.canvas)
    drawChart(on: &frame)
    frame.mark(layout.map, .focus(.place(.output)))
    drawNetwork(on: &frame)
    markHeadings(on: &frame)
    if !layout.data.isEmpty { drawDataPanel(on: &frame) }
    drawFocusLine(on: &frame.canvas)
    frame.drawHints(hints, always: lastHints, in: layout.bounds)
  }

  /// Text of several styles on one line, cut at `maxX`; returns the column after it.
  @discardableResult
  func write(_ spans: [Span], x: Int, y: Int, before maxX: Int, on canvas: inout Canvas) -> Int {
    canvas.write(spans, x: x, y: y, before: maxX)
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
