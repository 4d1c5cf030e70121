import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// A part of a picture's border where links leave or arrive, in dots.
struct LinkEdge: Hashable {
  /// The dot at its upper or left end.
  let start: Dot
  let length: Int
  /// Whether it lies across, as the upper border of the map does, on which links fall.
  var isLevel = false

  /// The height of its middle, by which links are put in order; of a level one its distance from
  /// the right, as the lowest links arrive first.
  var middle: Int { isLevel ? -start.x - length / 2 : start.y + length / 2 }

  /// Places for so many links: about the middle, as far apart as there is room.
  func spread(_ count: Int) -> [Dot] {
    let spacing = min(Self.widest, Double(length - 1) / Double(max(1, count)))
    return (0..<count).map { place in
      let offset = Double(length - 1) / 2 + (Double(place) - Double(count - 1) / 2) * spacing
      let dots = max(0, min(length - 1, Int(offset.rounded())))
      return isLevel
        ? Dot(x: start.x + length - 1 - dots, y: start.y) : Dot(x: start.x, y: start.y + dots)
    }
  }

  /// The way of a link that arrives here.
  func way(from: Dot, to: Dot) -> [Dot] {
    isLevel ? DotPath.corner(from: from, to: to) : DotPath.link(from: from, to: to)
  }

  /// Dots between two links where there is room.
  private static let widest = 5.0
}

/// A link that may be drawn, and the borders that it joins.
struct LinkCandidate {
  let place: LinkGeometry.Place
  let weight: Double
  let emphasis: LinkEmphasis
  let from: LinkEdge
  let to: LinkEdge
}

/// Where links can leave and arrive in a layout.
struct LinkEnds {
  let layout: ScreenLayout
  /// What the table offers, and what the network is given.
  let all: [Feature]
  let inputs: [Feature]
  let focus: Focus

  /// The links into a layer between pictures in sight, the weakest first.
  func candidates(into position: Int, _ dense: DenseLayer) -> [LinkCandidate] {
    let sources = (0..<dense.inputCount).compactMap { source in
      exit(source, before: position).map { (source, $0) }
    }
    let neurons = (0..<dense.neuronCount).compactMap { neuron in
      entrance(neuron, of: position).map { (neuron, $0) }
    }
    let found = neurons.flatMap { neuron, to in
      sources.compactMap { source, from -> LinkCandidate? in
        let weight = dense[neuron: neuron, source: source]
        let place = LinkGeometry.Place(layer: position, neuron: neuron, source: source)
        let isVisible = abs(weight) > LinkGeometry.invisibleWeight
        guard isVisible || !weight.isNaN && place.focus(hiddenLayers: layout.layers.count) == focus
        else { return nil }
        return LinkCandidate(
          place: place, weight: weight,
          emphasis: emphasis(position, neuron: neuron, source: source),
          from: from, to: to)
      }
    }
    return found.sorted { abs($0.weight) < abs($1.weight) }
  }

  /// Where links leave their source: at the right of its picture.
  private func exit(_ source: Int, before position: Int) -> LinkEdge? {
    let column = column(before: position)
    let index = position == 0 ? all.firstIndex(of: inputs[source]) : source
    guard let top = index.flatMap({ column.top($0) }) else { return nil }
    let bar = isBarred(column, top) ? DotLayer.dotsPerCell.x : 0
    return edge(x: DotLayer.dotsPerCell.x * (column.x + column.side) + bar, top, column.side)
  }

  /// Where links arrive: at the left of a neuron's picture or of the large map.
  private func entrance(_ neuron: Int, of position: Int) -> LinkEdge? {
    guard position < layout.layers.count else { return mapEdge }
    let column = layout.layers[position]
    guard let top = column.top(neuron) else { return nil }
    let bar = isBarred(column, top) ? DotLayer.dotsPerCell.x : 0
    return edge(x: DotLayer.dotsPerCell.x * column.x - 1 - bar, top, column.side)
  }

  /// A picture's side without its corners.
  private func edge(x: Int, _ top: Int, _ side: Int) -> LinkEdge {
    LinkEdge(start: Dot(x: x, y: 2 * top + 1), length: 2 * side - 1)
  }

  /// The middle half of the map's left border; where links fall on it, its upper border at the right
  /// of the last column.
  private var mapEdge: LinkEdge? {
    let ((across, down), map) = (DotLayer.dotsPerCell, layout.map)
    guard layout.isStacked else {
      return LinkEdge(
        start: Dot(x: across * map.x - 1, y: down * map.y + down * map.height / 4),
        length: down * map.height / 2)
    }
    let last = column(before: layout.layers.count)
    let start = max(map.x + 1, last.x + last.side + 2)
    guard start < map.maxX else { return nil }
    return LinkEdge(
      start: Dot(x: across * start, y: down * map.y - 1), length: across * (map.maxX - start) - 1,
      isLevel: true)
  }

  private func column(before position: Int) -> PictureColumn {
    position == 0 ? layout.features : layout.layers[position - 1]
  }

  /// Whether bars stand beside a picture, which the links then keep clear of.
  private func isBarred(_ column: PictureColumn, _ top: Int) -> Bool {
    switch focus.picture {
    case .place(.feature(let feature)):
      return column == layout.features && column.top(all.firstIndex(of: feature) ?? 0) == top
    case .place(.hidden(let layer, let neuron)):
      return layout.layers.indices.contains(layer) && column == layout.layers[layer]
        && column.top(neuron) == top
    default: return false
    }
  }

  private func emphasis(_ position: Int, neuron: Int, source: Int) -> LinkEmphasis {
    switch focus {
    case .place(.feature(let feature)):
      return position == 0 && inputs[source] == feature ? .focused : .muted
    case .place(.hidden(let layer, let focused)):
      let arrives = layer == position && focused == neuron
      let leaves = layer + 1 == position && focused == source
      return arrives || leaves ? .focused : .muted
    case .bias(let place), .link(let place, _):
      let isOf = place.layer(hiddenLayers: layout.layers.count) == position && place.index == neuron
      let isMeant = if case .link(_, let focused) = focus { focused == source } else { true }
      return isOf && isMeant ? .focused : .muted
    default: return .normal
    }
  }
}
