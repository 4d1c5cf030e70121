import DataSources
import Experiments
import TerminalUI

extension Scene {
  /// The features, the hidden layers and the links between them.
  func drawNetwork(on frame: inout Frame) {
    drawHeadings(on: &frame.canvas)
    drawFeatures(on: &frame.canvas)
    for (layer, column) in layout.layers.enumerated() {
      drawLayer(layer, column, on: &frame.canvas)
    }
    drawFocusBars(on: &frame.canvas)
    drawLinks(on: &frame.canvas)
    markPictures(on: &frame)
  }

  private func markPictures(on frame: inout Frame) {
    for (index, feature) in features.enumerated() {
      let label = ScreenLayout.featureLabelWidth + 1
      mark(index, of: layout.features, .feature(feature), left: label, on: &frame)
    }
    for (layer, column) in layout.layers.enumerated() {
      for neuron in column.shown {
        mark(neuron, of: column, .hidden(layer: layer, neuron: neuron), on: &frame)
      }
    }
  }

  /// Marks a picture, with so many columns to its left.
  private func mark(
    _ index: Int, of column: PictureColumn, _ place: NetworkPlace, left: Int = 0,
    on frame: inout Frame
  ) {
    guard let top = column.top(index) else { return }
    let rows = top / 2..<(top + column.side + 1) / 2
    frame.mark(
      Rect(
        x: column.x - left, y: rows.lowerBound, width: left + column.side, height: rows.count),
      .focus(.place(place)))
  }

  private func drawHeadings(on canvas: inout Canvas) {
    guard !layout.headings.isEmpty else { return }
    let row = layout.headings.y
    let left = layout.features.x - ScreenLayout.featureLabelWidth - 1
    canvas.write("FEATURES", x: left, y: row, style: heading(screen.focus.panel == .features))
    let count = snapshot.network.hidden.count
    let title =
      count == 0 ? "NO HIDDEN LAYER" : count == 1 ? "1 HIDDEN LAYER" : "\(count) HIDDEN LAYERS"
    let middle = (layout.features.x + layout.features.side + layout.headings.maxX) / 2
    canvas.write(
      title, x: max(left + 10, middle - title.count / 2), y: row, style: theme.strong,
      width: layout.headings.maxX - left - 10)
    for (layer, column) in layout.layers.enumerated() { drawCount(layer, column, on: &canvas) }
  }

  /// The number of neurons above a column, with the keys that change it where it has the focus.
  private func drawCount(_ layer: Int, _ column: PictureColumn, on canvas: inout Canvas) {
    let count = snapshot.network.hidden[layer]
    let isFocused = screen.focus.panel == .layer(layer)
    let changes = isFocused && column.side >= 4 && !lab.extras.hides(.neurons(layer: layer))
    let text = changes ? "\(theme.glyphs.minus) \(count) +" : "\(count)"
    let x = column.x + (column.side - text.count) / 2
    canvas.write(text, x: x, y: layout.headings.y + 1, style: isFocused ? theme.focus : theme.dim)
  }

  private func drawFeatures(on canvas: inout Canvas) {
    let column = layout.features
    for index in column.shown {
      guard let top = column.top(index), features.indices.contains(index) else { continue }
      let feature = features[index]
      let isOn = snapshot.features.contains(feature)
      let map = PlaneMap(
        feature: feature, on: snapshot.plane, width: column.side, height: column.side)
      Pixels(map).draw(
        on: &canvas, x: column.x, pixelRow: top, ramp: isOn ? theme.ramp : theme.inactiveRamp,
        glyphs: theme.glyphs)
      if !isOn, theme.depth == .mono { dimPicture(column, top: top, on: &canvas) }
      drawLabel(feature, isOn: isOn, row: (top + column.side / 2) / 2, on: &canvas)
    }
  }

  /// Without colours, what takes no part is faint.
  private func dimPicture(_ column: PictureColumn, top: Int, on canvas: inout Canvas) {
    let picture = Rect(
      x: column.x, y: top / 2, width: column.side, height: (column.side + 1) / 2)
    canvas.restyle(picture) { $0.dim }
  }

  private func drawLabel(_ feature: Feature, isOn: Bool, row: Int, on canvas: inout Canvas) {
    let label = snapshot.dataset.label(of: feature, isUnicode: theme.glyphs.isUnicode)
    let isFocused = screen.focus == .place(.feature(feature))
    let style = isFocused ? theme.focus.bold : isOn ? theme.strong : theme.dim
    let width = ScreenLayout.featureLabelWidth
    let lines = Self.lines(label, width: width)
    for (place, line) in lines.enumerated() {
      let x = layout.features.x - 1 - min(width, ColumnWidth.cells(of: theme.glyphs.text(line)))
      canvas.write(line, x: x, y: row - lines.count + 1 + place, style: style, width: width)
    }
  }

  /// A long name in two lines, taken apart where a word ends.
  private static func lines(_ name: String, width: Int) -> [String] {
    guard ColumnWidth.cells(of: name) > width,
      let end = name.lastIndex(where: { "_ -./".contains($0) }), end > name.startIndex,
      name.index(after: end) < name.endIndex
    else { return [name] }
    return [String(name[..<end]), String(name[name.index(after: end)...])]
  }

  private func drawLayer(_ layer: Int, _ column: PictureColumn, on canvas: inout Canvas) {
    for neuron in column.shown {
      guard let top = column.top(neuron), layer < snapshot.grid.hidden.count,
        neuron < snapshot.grid.hidden[layer].count
      else { continue }
      let map = snapshot.grid.hidden[layer][neuron].scaled(toSide: column.side)
      Pixels(map).draw(
        on: &canvas, x: column.x, pixelRow: top, ramp: theme.ramp, glyphs: theme.glyphs)
    }
  }

  /// Bars on both sides of the picture in focus.
  private func drawFocusBars(on canvas: inout Canvas) {
    guard let (column, top) = focusedPicture else { return }
    for row in top / 2..<(top + column.side + 1) / 2 {
      canvas[column.x - 1, row] = Cell(theme.glyphs.bars.right, style: theme.focus)
      canvas[column.x + column.side, row] = Cell(theme.glyphs.bars.left, style: theme.focus)
    }
  }

  private var focusedPicture: (column: PictureColumn, top: Int)? {
    switch screen.focus {
    case .place(.feature(let feature)):
      let index = features.firstIndex(of: feature) ?? 0
      return layout.features.top(index).map { (layout.features, $0) }
    case .place(.hidden(let layer, let neuron)):
      guard layout.layers.indices.contains(layer) else { return nil }
      return layout.layers[layer].top(neuron).map { (layout.layers[layer], $0) }
    default: return nil
    }
  }
}

extension PlaneMap {
  /// The same map at another resolution, until the trainer sends it at the one asked for.
  fileprivate func scaled(toSide side: Int) -> PlaneMap {
    guard side != width || side != height else { return self }
    let values = (0..<side * side).map { pixel in
      self.values[(pixel / side * height / side) * width + pixel % side * width / side]
    }
    return PlaneMap(width: side, height: side, values: values)
  }
}
