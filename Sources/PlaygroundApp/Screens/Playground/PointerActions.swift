import Experiments
import TerminalUI

/// What the pointer is over.
enum Hovered: Sendable, Equatable {
  /// What can have the focus.
  case focus(Focus)
  /// A link, and the picture that it leads to.
  case link(LinkGeometry.Place, into: NetworkPlace)

  /// What the large map shows of it; nil where it stays as it is.
  var shownPlace: NetworkPlace? {
    if case .place(let place) = focus { place } else { nil }
  }

  /// The nearest thing that can have the focus.
  var focus: Focus {
    switch self {
    case .focus(let focus): focus
    case .link(_, let place): .place(place)
    }
  }
}

extension App {
  /// The link at a cell where nothing else is to be found, while the playground is seen.
  func link(atX x: Int, y: Int) -> Frame.Target? {
    guard showsPlayground else { return nil }
    for case .playground(let screen) in layers {
      let layers = lab.run.snapshot.network.hidden.count
      return LinkGeometry(of: lab, focus: screen.focus)
        .link(atX: x, y: y) { $0.focus(hiddenLayers: layers) == screen.focus }
        .map { .link($0) }
    }
    return nil
  }
}

/// What a pointer does on the playground, beyond what keys do on what it presses.
extension PlaygroundScreen {
  /// Shows what the pointer is over, but for the large map, which is there to be looked at.
  mutating func hover(over target: Frame.Target?, _ lab: Lab) -> Response {
    switch target {
    case .focus(let place) where place != .place(.output): hovered = .focus(place)
    case .link(let link): hovered = .link(link, into: Self.end(of: link, lab))
    default: hovered = nil
    }
    return .handled()
  }

  /// A press on a link focuses it, another one types its weight; the wheel changes that.
  mutating func point(
    _ pointer: Pointer, at link: LinkGeometry.Place, _ lab: inout Lab
  ) -> Response {
    let place = link.focus(hiddenLayers: lab.run.snapshot.network.hidden.count)
    guard Self.focusMap(lab).clamped(place) == place else { return .handled() }
    return use(pointer, at: place, &lab)
  }

  private static func end(of link: LinkGeometry.Place, _ lab: Lab) -> NetworkPlace {
    link.layer < lab.run.snapshot.network.hidden.count
      ? .hidden(layer: link.layer, neuron: link.neuron) : .output
  }

  /// The wheel adds and removes neurons over a layer's number of them; a press focuses the layer.
  mutating func point(
    _ pointer: Pointer, atHeadingOf layer: Int, _ lab: inout Lab
  ) -> Response {
    let last =
      (lab.run.experiment.hidden.indices.contains(layer) ? lab.run.experiment.hidden[layer] : 1) - 1
    switch pointer.kind {
    case .press(.left) where focus.panel != .layer(layer):
      focus = .place(.hidden(layer: layer, neuron: 0))
    case .wheelUp: return .handled(lab.edit(.addNeuron(layer: layer)))
    case .wheelDown: return .handled(lab.edit(.removeNeuron(layer: layer, neuron: last)))
    case .press, .release, .drag, .move: break
    }
    return .handled()
  }

  /// The wheel over the speed trains faster and slower, as a press does, which begins anew behind the
  /// fastest.
  static func turnSpeed(_ pointer: Pointer, _ lab: inout Lab) -> [Effect] {
    let last = Speed.ladder.count
    let place = lab.run.speed.rung
    switch pointer.kind {
    case .press(.left): return lab.choose(Speed(digit: (place + 1) % (last + 1)))
    case .wheelUp: return lab.choose(Speed(digit: place == 0 || place == last ? 0 : place + 1))
    case .wheelDown: return lab.choose(Speed(digit: place == 0 ? last : max(1, place - 1)))
    case .press, .release, .drag, .move: return []
    }
  }

  /// The wheel goes through the data sets without choosing one.
  mutating func scrollData(from index: Int, by steps: Int, _ lab: Lab) -> Response {
    var place = index
    if case .dataset(let focused) = focus { place = focused }
    focus = .dataset(max(0, min(lab.datasets.count - 1, place + steps)))
    return .handled()
  }
}

extension Scene {
  /// From where to where a link leads, and its weight.
  func spans(of link: LinkGeometry.Place) -> [Span] {
    let network = snapshot.network
    guard network.layers.indices.contains(link.layer) else { return [] }
    let dense = network.layers[link.layer]
    guard link.neuron < dense.neuronCount, link.source < dense.inputCount else { return [] }
    let weight = dense[neuron: link.neuron, source: link.source]
    let isLast = link.layer == network.hidden.count
    let start =
      link.layer == 0
      ? snapshot.dataset.label(of: snapshot.features[link.source])
      : "layer \(link.layer) neuron \(link.source + 1)"
    let end =
      !isLast
      ? "layer \(link.layer + 1) neuron \(link.neuron + 1)"
      : network.outputCount == 1 ? "the output" : "output \(link.neuron + 1)"
    return [
      Span("link from \(start) to \(end)", theme.strong), Span("  weight ", theme.dim),
      Span(NumberText.signed(weight, decimals: 2), theme.sign(isPositive: weight >= 0)),
    ]
  }

  /// Says where the numbers of neurons are, with the signs that change the focused one.
  func markHeadings(on frame: inout Frame) {
    guard layout.headings.height > 1 else { return }
    let y = layout.headings.y + 1
    for (layer, column) in layout.layers.enumerated() where !column.tops.isEmpty {
      guard !lab.extras.hides(.neurons(layer: layer)) else { continue }
      frame.mark(Rect(x: column.x, y: y, width: column.side, height: 1), .layer(layer))
      guard screen.focus.panel == .layer(layer), column.side >= 4 else { continue }
      let width = "\(snapshot.network.hidden[layer])".count + 4
      let x = column.x + (column.side - width) / 2
      frame.mark(Rect(x: x, y: y, width: 1, height: 1), .key("-"))
      frame.mark(Rect(x: x + width - 1, y: y, width: 1, height: 1), .key("+"))
    }
  }
}
