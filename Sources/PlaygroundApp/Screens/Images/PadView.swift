import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// The sheet to draw on, what the network is shown of it, and what it says.
struct PadView {
  let snapshot: Snapshot
  let pad: DrawingPad

  /// Sheet, centred image and outputs beside each other, as far as there is room.
  func draw(in rect: Rect, on frame: inout Frame) {
    let sheet = PadSheet(in: rect, pad: pad)
    drawSheet(sheet, in: rect, on: &frame)
    let rest = rect.leading(sheet.rect.width + 4).rest
    let size = pad.size
    let (image, width) = (pad.centered, rest.width)
    var bars = rest
    let factor = ImagePicture.factor(
      for: size, columns: width >= 52 ? NeuronWall.largeColumns : NeuronWall.smallColumns)
    let cells = ImagePicture.cells(of: size, reducedBy: factor)
    if width >= cells.columns + 22 {
      drawSeen(image, factor, in: rest, on: &frame)
      bars = rest.leading(cells.columns + 2).rest
    } else if rest.height >= cells.rows + names.count + 3 {
      drawSeen(image, factor, in: rest, on: &frame)
      bars = rest.top(cells.rows + 1).rest
    }
    drawOutputs(image, in: bars.leading(36).part, on: &frame)
  }

  private var names: [String] { snapshot.dataset.target.names }

  private func drawSheet(_ sheet: PadSheet, in rect: Rect, on frame: inout Frame) {
    let theme = frame.theme
    drawFrame(around: sheet.rect, on: &frame)
    let title = " \(pad.isDown ? "the pen is down" : "the pen is up") "
    frame.canvas.write(
      title, x: sheet.rect.x + 1, y: sheet.rect.y - 1,
      style: pad.isDown ? theme.focus.bold : theme.dim, width: sheet.rect.width - 1)
    let rows = sheet.rows(of: pad.size)
    let part = pad.ink[rows.lowerBound * pad.size.columns..<rows.upperBound * pad.size.columns]
    guard !rows.isEmpty else { return }
    ImagePicture(
      part.map { Optional($0) }, size: ImageSize(rows: rows.count, columns: pad.size.columns)
    ).drawInk(x: sheet.rect.x, y: sheet.rect.y, on: &frame)
    drawPen(sheet, on: &frame)
    frame.mark(sheet.rect, .pad)
  }

  /// The pen, on its half of the cell; without half blocks a cross.
  private func drawPen(_ sheet: PadSheet, on frame: inout Frame) {
    let (x, y, isUpper) = sheet.cell(of: pad.pen)
    guard sheet.rect.contains(x: x, y: y) else { return }
    let (theme, below) = (frame.theme, frame.canvas[x, y])
    let style = theme.focus.background(below.style.background)
    let isPlain = !theme.glyphs.isUnicode || theme.inkRamp.levels.isEmpty
    let half = isUpper ? theme.glyphs.upperHalf : theme.glyphs.lowerHalf
    frame.canvas[x, y] = Cell(isPlain ? "+" : half, style: style)
  }

  private func drawFrame(around rect: Rect, on frame: inout Frame) {
    let (lines, style) = (frame.theme.glyphs.frame, frame.theme.dim)
    let (left, right, top, bottom) = (rect.x - 1, rect.maxX, rect.y - 1, rect.maxY)
    for x in rect.x..<rect.maxX {
      for y in [top, bottom] { frame.canvas[x, y] = Cell(lines.horizontal, style: style) }
    }
    for y in rect.y..<rect.maxY {
      for x in [left, right] { frame.canvas[x, y] = Cell(lines.vertical, style: style) }
    }
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)]
    for (corner, place) in zip(lines.corners, corners) {
      frame.canvas[place.0, place.1] = Cell(corner, style: style)
    }
  }

  private func drawSeen(_ image: [Float], _ factor: Int, in rect: Rect, on frame: inout Frame) {
    frame.canvas.write(
      factor == 1 ? "what the network sees" : "it sees", x: rect.x, y: rect.y,
      style: frame.theme.dim, width: rect.width)
    ImagePicture(image.map { Optional($0) }, size: pad.size, reducedBy: factor)
      .drawInk(x: rect.x, y: rect.y + 1, on: &frame)
  }

  private func drawOutputs(_ image: [Float], in rect: Rect, on frame: inout Frame) {
    let theme = frame.theme
    guard !pad.isEmpty else {
      for (row, line) in wrapped(Sentences.emptyPad, width: rect.width).enumerated() {
        frame.canvas.write(line, x: rect.x, y: rect.y + row, style: theme.dim)
      }
      return
    }
    let function = snapshot.network.layers[snapshot.network.layers.count - 1].activation
    let bars = OutputBars(snapshot.outputs(for: image), names: names, target: nil, of: function)
    let answer = bars.answer.map { names[$0] } ?? "nothing"
    frame.canvas.write(
      [Span("read as ", theme.dim), Span(answer, theme.accent.bold)], x: rect.x, y: rect.y,
      before: rect.maxX)
    let rest = rect.top(1).rest
    bars.draw(in: rest, on: &frame)
    let sum = rest.top(bars.outputs.count).rest
    if !sum.isEmpty {
      frame.canvas.writeTrailing(bars.sumText, before: sum.maxX, y: sum.y, style: theme.dim)
    }
  }
}
