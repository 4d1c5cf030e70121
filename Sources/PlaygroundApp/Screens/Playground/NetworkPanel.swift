import DataSources
import Experiments
import TerminalUI

extension Scene {
  /// The features, the hidden layers and the links between them.
  func drawNetwork(on frame: inout Frame) {
    guard !layout.features.tops.isEmpty else { return }
    drawHeadings(on: &frame.canvas)
    drawFeatures(on: &frame.canvas)
    drawCountsOfMore(on: &frame.canvas)
    for (layer, column) in layout.layers.enumerated() {
      drawLayer(layer, column, on: &frame.canvas)
    }
    drawFocusBars(on: &frame.canvas)
    drawLinks(on: &frame.canvas)
    drawLitBars(on: &frame.canvas)
    markPictures(on: &frame)
    for (layer, column) in layout.layers.enumerated() { drawBiases(layer, column, on: &frame) }
  }

  private func markPictures(on frame: inout Frame) {
    for (index, feature) in features.enumerated() {
      mark(
        index, of: layout.features, .feature(feature), left: layout.features.x - layout.labelX,
        on: &frame)
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
    let (row, left) = (layout.headings.y, layout.labelX)
    canvas.write("FEATURES", x: left, y: row, style: heading(screen.focus.panel == .features))
    // What stands to the right begins at the next column.
    let end = layout.headings.maxX - (layout.headings.maxX < layout.bounds.maxX ? 1 : 0)
    let room = end - left - 10
    let title = Self.titles(of: snapshot.network.hidden).first { $0.count <= room } ?? ""
    let middle = (layout.features.x + layout.features.side + layout.headings.maxX) / 2
    let start = min(end - title.count, middle - title.count / 2)
    canvas.write(
      title, x: max(left + 10, start), y: row, style: style(theme.strong, of: .shape))
    guard layout.headings.height > 1 else { return }
    for (layer, column) in layout.layers.enumerated() where !column.tops.isEmpty {
      drawCount(layer, column, on: &canvas)
    }
  }

  /// What hidden layers there are, from the fullest wording to the shortest.
  private static func titles(of hidden: [Int]) -> [String] {
    guard !hidden.isEmpty else { return ["NO HIDDEN LAYER", "NO LAYER"] }
    let layers = hidden.count == 1 ? "1 HIDDEN LAYER" : "\(hidden.count) HIDDEN LAYERS"
    let count = hidden.reduce(0, +)
    let neurons = count == 1 ? "1 NEURON" : "\(count) NEURONS"
    let short = hidden.count == 1 ? "1 LAYER" : "\(hidden.count) LAYERS"
    return ["\(layers), \(neurons)", layers, neurons, short]
  }

  /// The number of neurons above a column, with the keys that change it where it has the focus.
  private func drawCount(_ layer: Int, _ column: PictureColumn, on canvas: inout Canvas) {
    let count = snapshot.network.hidden[layer]
    let isFocused = screen.focus.panel == .layer(layer)
    let changes = isFocused && column.side >= 4 && !lab.extras.hides(.neurons(layer: layer))
    let text = changes ? "\(theme.glyphs.minus) \(count) +" : "\(count)"
    let x = column.x + (column.side - text.count) / 2
    let usual = isFocused ? theme.focus : theme.dim
    canvas.write(
      text, x: x, y: layout.headings.y + 1, style: style(usual, of: .layer(layer)))
  }

  /// How many pictures and layers are out of sight, where they would be.
  private func drawCountsOfMore(on canvas: inout Canvas) {
    drawCounts(of: layout.features, features.count, on: &canvas)
    for (layer, count) in snapshot.network.hidden.enumerated() {
      let gaps = [layout.gap(before: layer).width, layout.gap(before: layer + 1).width]
      drawCounts(of: layout.layers[layer], count, spare: (gaps.min() ?? 0) / 2, on: &canvas)
    }
    let shown = layout.layers.map { !$0.tops.isEmpty }
    guard let first = shown.firstIndex(of: true), let last = shown.lastIndex(of: true) else {
      return
    }
    drawLayers(first, in: layout.gap(before: first, after: layout.features), on: &canvas)
    drawLayers(shown.count - 1 - last, in: layout.gap(after: layout.layers[last]), on: &canvas)
  }

  /// How many pictures of a column are out of sight, above and below it; a word says what they are
  /// where so many columns beside it are spare.
  private func drawCounts(
    of column: PictureColumn, _ count: Int, spare: Int = 0, on canvas: inout Canvas
  ) {
    guard let top = column.tops.first, let last = column.tops.last else { return }
    let counts = [
      (column.first, top / 2 - 1), (count - column.shown.upperBound, (last + column.side + 1) / 2),
    ]
    for (more, y) in counts where more > 0 {
      let full = more == 1 ? "+1 neuron" : "+\(more) neurons"
      let text = full.count <= column.side + spare ? full : "+\(more)"
      canvas.write(text, x: column.x + (column.side - text.count) / 2, y: y, style: theme.dim)
    }
  }

  /// How many layers there would be in a gap.
  private func drawLayers(_ count: Int, in gap: Rect, on canvas: inout Canvas) {
    guard count > 0 else { return }
    for (line, text) in ["+\(count)", count == 1 ? "layer" : "layers"].enumerated() {
      let place = gap.centered(width: text.count, height: 2)
      canvas.write(text, x: place.x, y: place.y + line, style: theme.dim, width: gap.width)
    }
  }

  private func drawFeatures(on canvas: inout Canvas) {
    let column = layout.features
    var free = layout.network.y - 1
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
      let row = (top + column.side / 2) / 2
      drawLabel(feature, isOn: isOn, row: row, isTwoLines: row > free, on: &canvas)
      free = row + 1
    }
  }

  /// Without colours, what takes no part is faint.
  private func dimPicture(_ column: PictureColumn, top: Int, on canvas: inout Canvas) {
    let picture = Rect(
      x: column.x, y: top / 2, width: column.side, height: (column.side + 1) / 2)
    canvas.restyle(picture) { $0.dim }
  }

  /// A mark that says whether a feature takes part, and its name, in two lines where the one above is
  /// no other feature's.
  private func drawLabel(
    _ feature: Feature, isOn: Bool, row: Int, isTwoLines: Bool, on canvas: inout Canvas
  ) {
    let label = snapshot.dataset.label(of: feature, isUnicode: theme.glyphs.isUnicode)
    let isFocused = screen.focus == .place(.feature(feature))
    let usual = isFocused ? theme.focus.bold : isOn ? theme.strong : theme.dim
    let style = style(usual, of: .feature(feature))
    let width = ScreenLayout.featureLabelWidth
    let lines = isTwoLines ? Self.lines(label, width: width) : [label]
    let top = row - lines.count + 1
    let mark = canvas.write(isOn ? "[x] " : "[ ] ", x: layout.labelX, y: top, style: style)
    let x = min(layout.labelX + mark, layout.features.x - 1 - width)
    for (place, line) in lines.enumerated() {
      canvas.write(line, x: x, y: top + place, style: style, width: width)
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

  /// Full columns on both sides of the pictures that have just changed.
  private func drawLitBars(on canvas: inout Canvas) {
    for (layer, column) in layout.layers.enumerated() {
      for neuron in column.shown where isLit(.neuron(layer: layer, neuron: neuron)) {
        guard let top = column.top(neuron) else { continue }
        for row in top / 2..<(top + column.side + 1) / 2 {
          canvas[column.x - 1, row] = Cell(style: theme.changed)
          canvas[column.x + column.side, row] = Cell(style: theme.changed)
        }
      }
    }
  }

  private var focusedPicture: (column: PictureColumn, top: Int)? {
    switch screen.focus.picture {
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
