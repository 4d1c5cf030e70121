import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// The links that are drawn, and their ways: what is seen and what a pointer meets are the same.
package struct LinkGeometry: Sendable, Equatable {
  /// A weight, by the neuron that it leads to and the one that it comes from.
  package struct Place: Sendable, Hashable {
    /// The layer of the neuron that it leads to, from the first hidden one to the output.
    package var layer: Int
    /// The neuron in that layer.
    package var neuron: Int
    /// The neuron of the layer before, or the place among the features that are on.
    package var source: Int
  }

  /// A link on the screen.
  struct Link: Sendable, Equatable {
    let place: Place
    let weight: Double
    let emphasis: LinkEmphasis
    /// In dots; finer where many share a gap.
    let thickness: Int
    /// From picture to picture.
    let path: [Dot]
  }

  /// The weakest first, and those of the focus last.
  let links: [Link]
  /// How many links into each layer are not drawn, as others are stronger.
  let omitted: [Int]

  /// Links below this do next to nothing and are not drawn, unless one of them has the focus.
  static let invisibleWeight = 0.02

  /// The links of a network in a layout; `all` are the features that the table offers, `inputs` those
  /// that the network is given.
  init(
    _ layout: ScreenLayout, _ network: Network, features all: [Feature], inputs: [Feature],
    focus: Focus
  ) {
    let ends = LinkEnds(layout: layout, all: all, inputs: inputs, focus: focus)
    var (links, omitted) = ([Link](), [Int]())
    for position in network.layers.indices {
      let found = ends.candidates(into: position, network.layers[position])
      let focused = found.filter { $0.emphasis == .focused }
      let others = found.filter { $0.emphasis != .focused }
      let width = layout.gap(before: position).width
      let most = Self.most(across: width)
      omitted.append(max(0, others.count - most))
      links += Self.links(others.suffix(most) + focused, across: width)
    }
    self.links = links.sorted { $0.rank < $1.rank }
    self.omitted = omitted
  }

  /// The nearest drawn link within a cell of the cell at (x, y); one that is preferred before all others,
  /// so that where links cross it is not lost.
  package func link(atX x: Int, y: Int, preferring isPreferred: (Place) -> Bool = { _ in false })
    -> Place?
  {
    let (across, down) = DotLayer.dotsPerCell
    let (centerX, centerY) = (2 * across * x + across - 1, 2 * down * y + down - 1)
    var nearest: (place: Place, distance: Int)?
    for link in links.reversed() {
      for dot in link.path {
        // Twice the distance, since the centre of a cell lies between dots.
        let (dx, dy) = (abs(2 * dot.x - centerX), abs(2 * dot.y - centerY))
        guard dx <= 3 * across, dy <= 3 * down else { continue }
        let distance = isPreferred(link.place) ? -1 : dx * dx + dy * dy
        if distance < nearest?.distance ?? .max { nearest = (link.place, distance) }
      }
    }
    return nearest?.place
  }

  /// So many links are told apart in a gap of so many columns.
  private static func most(across columns: Int) -> Int { max(12, min(64, 3 * columns + 4)) }

  /// Ways for links of a gap: those that share a picture's edge lie beside each other on it, in the
  /// order of what they lead to.
  private static func links(_ candidates: [LinkCandidate], across columns: Int) -> [Link] {
    let isCrowded = candidates.count > 2 * columns
    var starts = Array(repeating: Dot(x: 0, y: 0), count: candidates.count)
    var ends = starts
    for (_, group) in Dictionary(grouping: candidates.indices, by: { candidates[$0].from }) {
      let order = group.sorted { candidates[$0].to.middle < candidates[$1].to.middle }
      let dots = candidates[group[0]].from.spread(order.count)
      for (place, index) in order.enumerated() { starts[index] = dots[place] }
    }
    for (_, group) in Dictionary(grouping: candidates.indices, by: { candidates[$0].to }) {
      let order = group.sorted {
        (candidates[$0].from.middle, $0) < (candidates[$1].from.middle, $1)
      }
      let dots = candidates[group[0]].to.spread(order.count)
      for (place, index) in order.enumerated() { ends[index] = dots[place] }
    }
    return candidates.indices.map { index in
      let found = candidates[index]
      return Link(
        place: found.place, weight: found.weight, emphasis: found.emphasis,
        thickness: max(1, Theme.linkThickness(Float(found.weight)) - (isCrowded ? 1 : 0)),
        path: found.to.way(from: starts[index], to: ends[index]))
    }
  }
}

extension LinkGeometry.Place {
  /// The focus on it in a network of so many hidden layers.
  func focus(hiddenLayers: Int) -> Focus {
    .link(
      into: layer < hiddenLayers ? .hidden(layer: layer, neuron: neuron) : .output(neuron),
      source: source)
  }
}

extension LinkGeometry.Link {
  /// What is greater is on top.
  fileprivate var rank: Double {
    min(abs(weight), 1000) + (emphasis == .focused ? 2000 : 0)
  }
}

extension LinkGeometry {
  /// The links on the screen of a lab with a focus, for a pointer.
  init(of lab: Lab, focus: Focus) {
    let snapshot = lab.run.snapshot
    let features = lab.shownFeatures(columnCount: snapshot.dataset.columns.count)
    let layout = ScreenLayout(
      size: lab.room, features: features, hidden: snapshot.network.hidden,
      focus: focus.picture,
      showsData: lab.showsDatasets)
    self.init(
      layout, snapshot.network, features: features, inputs: snapshot.features, focus: focus)
  }
}
