import DataSources
import Experiments
import NeuralCore
import TerminalUI

extension Scene {
  /// Every link as a curve: colour by its weight's sign, strength by its size.
  ///
  /// Links of the place in focus stand out.
  func drawLinks(on canvas: inout Canvas) {
    var layer = DotLayer(size: canvas.size, crossing: .passesBeneath)
    let links = allLinks.sorted { $0.priority < $1.priority }
    for link in links { draw(link, on: &layer) }
    layer.draw(on: &canvas, in: canvas.bounds, glyphs: theme.glyphs)
  }

  private func draw(_ link: LinkLine, on layer: inout DotLayer) {
    layer.curve(
      from: link.start, to: link.end,
      style: theme.link(weight: Float(link.weight), emphasis: link.emphasis),
      priority: link.priority, thickness: abs(link.weight) > LinkLine.thickWeight ? 2 : 1)
  }

  private var allLinks: [LinkLine] {
    snapshot.network.layers.indices.flatMap { links(into: $0) }
  }

  private func links(into position: Int) -> [LinkLine] {
    let dense = snapshot.network.layers[position]
    let neurons =
      position < layout.layers.count ? layout.layers[position].shown : 0..<dense.neuronCount
    let sources = sourcesInSight(of: position)
    return neurons.clamped(to: 0..<dense.neuronCount).flatMap { neuron in
      sources.compactMap { source in
        link(into: position, neuron: neuron, source: source, dense)
      }
    }
  }

  /// The sources of a layer whose pictures are shown.
  private func sourcesInSight(of position: Int) -> [Int] {
    let dense = snapshot.network.layers[position]
    guard position == 0 else {
      return Array(layout.layers[position - 1].shown.clamped(to: 0..<dense.inputCount))
    }
    let shown = layout.features.shown.clamped(to: features.indices).map { features[$0] }
    return shown.compactMap { snapshot.features.firstIndex(of: $0) }
  }

  private func link(into position: Int, neuron: Int, source: Int, _ dense: DenseLayer)
    -> LinkLine?
  {
    let weight = dense[neuron: neuron, source: source]
    guard abs(weight) > LinkLine.invisibleWeight,
      let start = exit(source, before: position, spread: neuron, of: dense.neuronCount),
      let end = entrance(neuron, of: position, spread: source, of: dense)
    else { return nil }
    return LinkLine(
      start: start, end: end, weight: weight,
      emphasis: emphasis(position, neuron: neuron, source: source))
  }

  /// Where a link leaves its source: at the right edge, the links of one source a little apart.
  private func exit(_ source: Int, before position: Int, spread: Int, of count: Int) -> Dot? {
    let column = position == 0 ? layout.features : layout.layers[position - 1]
    let index = position == 0 ? features.firstIndex(of: snapshot.features[source]) : source
    guard let top = index.flatMap({ column.top($0) }) else { return nil }
    return Dot(
      x: 2 * (column.x + column.side) + (isBarred(column, top) ? 2 : 0),
      y: Self.fan(top: 2 * top, height: 2 * column.side, spread, of: count))
  }

  /// Where a link arrives: at the left edge of a neuron or of the large map.
  private func entrance(_ neuron: Int, of position: Int, spread: Int, of dense: DenseLayer)
    -> Dot?
  {
    guard position < layout.layers.count else {
      let middle = 4 * layout.map.y + 2 * layout.map.height
      return Dot(
        x: 2 * layout.map.x - 1,
        y: Self.fan(
          top: middle - 8, height: 16, dense.index(neuron: neuron, source: spread),
          of: dense.weights.count))
    }
    let column = layout.layers[position]
    guard let top = column.top(neuron) else { return nil }
    return Dot(
      x: 2 * column.x - 1 - (isBarred(column, top) ? 2 : 0),
      y: Self.fan(top: 2 * top, height: 2 * column.side, spread, of: dense.inputCount))
  }

  /// A place on an edge: the middle for one link, a fan over its middle part for several.
  private static func fan(top: Int, height: Int, _ place: Int, of count: Int) -> Int {
    let share = 0.2 + 0.6 * (Double(place) + 0.5) / Double(count)
    return top + Int(share * Double(height))
  }

  private func isBarred(_ column: PictureColumn, _ top: Int) -> Bool {
    switch screen.focus {
    case .place(.feature(let feature)):
      return column == layout.features
        && column.top(features.firstIndex(of: feature) ?? 0) == top
    case .place(.hidden(let layer, let neuron)):
      return layout.layers.indices.contains(layer) && column == layout.layers[layer]
        && column.top(neuron) == top
    default: return false
    }
  }

  private func emphasis(_ position: Int, neuron: Int, source: Int) -> LinkEmphasis {
    switch screen.focus {
    case .place(.feature(let feature)):
      return position == 0 && snapshot.features[source] == feature ? .focused : .muted
    case .place(.hidden(let layer, let focused)):
      let arrives = layer == position && focused == neuron
      let leaves = layer + 1 == position && focused == source
      return arrives || leaves ? .focused : .muted
    default: return .normal
    }
  }
}

/// A link on the screen.
private struct LinkLine {
  let start: Dot
  let end: Dot
  let weight: Double
  let emphasis: LinkEmphasis

  /// Links below this do next to nothing and are not drawn.
  static let invisibleWeight = 0.02
  /// Links above this are drawn twice as thick.
  static let thickWeight = 1.5

  /// Which link is seen where two cross.
  var priority: Float {
    let size = Float(min(abs(weight), 100))
    return emphasis == .focused ? size + 1000 : size
  }
}
