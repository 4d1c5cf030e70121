import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// Neurons by what they look at: the pictures of a layer, and one of them more closely.
struct NeuronsView {
  let snapshot: Snapshot
  let place: NeuronPlace
  let isFocused: Bool

  private var network: Network { snapshot.network }
  private var imageSize: ImageSize { snapshot.imageSize ?? ImageSize(rows: 1, columns: 1) }
  private var isOutput: Bool { place.layer == network.layers.count - 1 }

  private var layerTitle: String {
    isOutput ? "OUTPUTS" : "NEURONS OF LAYER \(place.layer + 1)"
  }

  /// The weights into a neuron as a picture: of the first layer over the image's pixels, of others in
  /// about as many rows as columns.
  private func weights(into neuron: Int) -> (pixels: [Float?], size: ImageSize) {
    let layer = network.layers[place.layer]
    let start = neuron * layer.inputCount
    let row = Array(layer.weights[start..<start + layer.inputCount])
    if place.layer == 0 { return (snapshot.pixels(ofInputs: row), imageSize) }
    let columns = max(1, Int(Double(row.count).squareRoot().rounded(.up)))
    let size = ImageSize(rows: (row.count + columns - 1) / columns, columns: columns)
    return (row.map(Float.init) + Array(repeating: nil, count: size.pixelCount - row.count), size)
  }

  /// The extent of the weights' pictures.
  private var weightSize: ImageSize {
    network.layers.indices.contains(place.layer) ? weights(into: 0).size : imageSize
  }

  /// The layer's pictures, a page of them, and how many there are.
  func drawWall(in rect: Rect, on frame: inout Frame) {
    guard network.has(place) else { return }
    let (theme, count) = (frame.theme, network.layers[place.layer].neuronCount)
    let wall = NeuronWall(in: rect, of: imageSize, count: count, chosen: place.neuron)
    let range =
      wall.shown.count < count
      ? "\(wall.shown.lowerBound + 1)-\(wall.shown.upperBound) of \(NumberText.grouped(count))"
      : "\(count)"
    frame.canvas.write(
      [
        Span(layerTitle, isFocused ? theme.focus.bold : theme.dim), Span("  \(range)", theme.text),
        Span(place.layer == 0 ? "" : "  by the layer before", theme.dim),
      ], x: rect.x, y: rect.y, before: rect.maxX)
    for neuron in wall.shown { drawPicture(of: neuron, in: wall, on: &frame) }
  }

  private func drawPicture(of neuron: Int, in wall: NeuronWall, on frame: inout Frame) {
    let (theme, box) = (frame.theme, wall.rect(of: neuron))
    let (pixels, size) = weights(into: neuron)
    let factor = max(
      wall.factor, ImagePicture.factor(for: size, columns: min(box.width, 2 * box.height - 2)))
    ImagePicture(weights: pixels, size: size, reducedBy: factor)
      .draw(x: box.x, y: box.y, ramp: theme.ramp, on: &frame)
    let (isChosen, line) = (neuron == place.neuron, box.bottom(1).part)
    let name = name(of: neuron)
    frame.canvas.fill(line, Cell(style: isChosen ? theme.selection : .terminal))
    frame.canvas.write(
      name, x: line.x + max(0, (line.width - ColumnWidth.columns(of: name)) / 2), y: line.y,
      style: isChosen ? theme.selection : theme.dim, width: line.width)
    frame.mark(box, .wallNeuron(neuron))
  }

  private func name(of neuron: Int) -> String {
    let names = snapshot.dataset.target.names
    return isOutput && names.indices.contains(neuron) && network.outputCount > 1
      ? names[neuron] : "\(neuron + 1)"
  }

  // MARK: One neuron

  /// A picture with a line above it.
  private struct Tile {
    let caption: String
    let picture: ImagePicture?
    let isInk: Bool
    let cells: Size
  }

  /// The chosen neuron's weights, what excites it, and what its removal costs.
  func drawChosen(in rect: Rect, on frame: inout Frame) {
    guard network.has(place) else { return }
    let bias = network.layers[place.layer].biases[place.neuron]
    let what =
      isOutput
      ? "OUTPUT \(name(of: place.neuron))"
      : "NEURON \(place.neuron + 1) of \(network.hidden[place.layer])"
        + (rect.width < 40 ? "" : " in layer \(place.layer + 1)")
    let theme = frame.theme
    frame.canvas.write(
      [
        Span(what, isFocused ? theme.focus.bold : theme.strong), Span("   bias ", theme.dim),
        Span(NumberText.signed(bias, decimals: 2), theme.sign(isPositive: bias >= 0)),
      ], x: rect.x, y: rect.y, before: rect.maxX)
    let rest = rect.top(1).rest
    let below = sentences.flatMap { wrapped($0, width: rect.width) }.count
    let text = drawTiles(in: rest, linesBelow: below, on: &frame)
    let lines = sentences.flatMap { wrapped($0, width: text.width) }
    for (row, line) in lines.prefix(text.height).enumerated() {
      frame.canvas.write(line, x: text.x, y: text.y + row, style: theme.text, width: text.width)
    }
  }

  /// The three pictures, as large as they fit; returns the room that is left for text.
  private func drawTiles(in rect: Rect, linesBelow: Int, on frame: inout Frame) -> Rect {
    let large = tiles(columns: NeuronWall.largeColumns)
    let small = tiles(columns: NeuronWall.smallColumns)
    let width = { (tiles: [Tile]) in tiles.reduce(-2) { $0 + $1.cells.columns + 2 } }
    let height = { (tiles: [Tile]) in 1 + (tiles.map(\.cells.rows).max() ?? 0) }
    let room = rect.height - min(3, linesBelow)
    if width(large) <= rect.width, height(large) <= room {
      return rect.top(flow(large, in: rect, on: &frame) - rect.y).rest
    }
    let (left, right) = rect.leading(large[0].cells.columns + 2)
    let besides = Array(small.dropFirst())
    if height([large[0]]) <= rect.height, width(besides) <= right.width {
      _ = flow([large[0]], in: left, on: &frame)
      return right.top(flow(besides, in: right, on: &frame) - right.y).rest
    }
    return rect.top(flow(small, in: rect, on: &frame) - rect.y).rest
  }

  /// Draws tiles from left to right, line by line, as far as there is room; returns the line below.
  private func flow(_ tiles: [Tile], in rect: Rect, on frame: inout Frame) -> Int {
    var (x, y, bottom) = (rect.x, rect.y, rect.y)
    for tile in tiles {
      if x > rect.x, x + tile.cells.columns > rect.maxX { (x, y) = (rect.x, bottom) }
      guard y + 1 + tile.cells.rows <= rect.maxY, x + tile.cells.columns <= rect.maxX else {
        continue
      }
      frame.canvas.write(
        tile.caption, x: x, y: y, style: frame.theme.dim, width: tile.cells.columns)
      if let picture = tile.picture {
        if tile.isInk {
          picture.drawInk(x: x, y: y + 1, on: &frame)
        } else {
          picture.draw(x: x, y: y + 1, ramp: frame.theme.ramp, on: &frame)
        }
      }
      bottom = max(bottom, y + 1 + tile.cells.rows)
      x += tile.cells.columns + 2
    }
    return bottom
  }

  private func tiles(columns: Int) -> [Tile] {
    let (pixels, size) = weights(into: place.neuron)
    let weightFactor = ImagePicture.factor(for: size, columns: columns)
    let factor = ImagePicture.factor(for: imageSize, columns: columns)
    let cells = ImagePicture.cells(of: imageSize, reducedBy: factor)
    let ink = { (image: [Float?]) in ImagePicture(image, size: imageSize, reducedBy: factor) }
    let exciting = study?.excitingRow.map { ink(snapshot.image(ofRow: $0).map { Optional($0) }) }
    let ideal = study.map { ink(snapshot.pixels(ofInputs: $0.ideal)) }
    return [
      Tile(
        caption: "weights",
        picture: ImagePicture(weights: pixels, size: size, reducedBy: weightFactor),
        isInk: false, cells: ImagePicture.cells(of: size, reducedBy: weightFactor)),
      Tile(
        caption: columns > 20 ? "the image that excites it" : "excited by",
        picture: exciting, isInk: true, cells: cells),
      Tile(
        caption: columns > 20 ? "what would excite it most" : "ideal input",
        picture: ideal, isInk: true, cells: cells),
    ]
  }

  /// The study of this neuron, if it is there.
  private var study: NeuronStudy? {
    snapshot.study?.neuron.flatMap { $0.place == place ? $0 : nil }
  }

  private var sentences: [String] {
    guard let study else { return [Sentences.imagesToCome] }
    let sum = { (value: Double) in NumberText.fixed(value, decimals: 2) }
    var lines: [String] = []
    if let row = study.excitingRow {
      let name = snapshot.dataset.target.names[snapshot.label(ofRow: row)]
      lines.append(
        "Test image \(snapshot.number(ofRow: row)), a \(name), excites it most: "
          + "sum \(sum(study.excitingSum)); no input more than \(sum(study.idealSum)).")
    }
    guard let without = study.without else { return lines }
    let percent = { (record: NeuronStudy.Record) in
      NumberText.fixed(100 * record.accuracy, decimals: 2)
    }
    lines.append(
      "Without it: \(percent(without)) % right instead of \(percent(study.whole)), "
        + "loss \(NumberText.loss(without.loss)) instead of "
        + "\(NumberText.loss(study.whole.loss)).")
    return lines
  }
}
