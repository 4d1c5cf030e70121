import Experiments
import TerminalUI

extension Scene {
  /// The links as they are drawn and as a pointer meets them.
  var linkGeometry: LinkGeometry {
    LinkGeometry(
      layout, snapshot.network, features: features, inputs: snapshot.features, focus: screen.focus)
  }

  /// The strongest links as curves: colour and dashes by the weight's sign, thickness and strength by
  /// its size.
  ///
  /// Links of the place in focus stand out, and the others pass beneath them.
  func drawLinks(on canvas: inout Canvas) {
    let geometry = linkGeometry
    drawOmitted(geometry, on: &canvas)
    for isFocused in [true, false] {
      var layer = DotLayer(size: canvas.size)
      for (rank, link) in geometry.links.enumerated()
      where (link.emphasis == .focused) == isFocused {
        let weight = Float(link.weight)
        let style = isLit(link) ? theme.focus : theme.link(weight: weight, emphasis: link.emphasis)
        layer.stroke(
          link.path, style: style, priority: Float(rank), thickness: link.thickness,
          isDashed: weight < 0)
      }
      layer.draw(on: &canvas, in: canvas.bounds, glyphs: theme.glyphs)
    }
  }

  /// Whether its weight was set a moment ago.
  private func isLit(_ link: LinkGeometry.Link) -> Bool {
    let place = link.place
    return isLit(
      .parameter(.weight(layer: place.layer, neuron: place.neuron, source: place.source)))
  }

  /// How many links are not drawn, at the foot of the gap that they would cross.
  private func drawOmitted(_ geometry: LinkGeometry, on canvas: inout Canvas) {
    for (position, count) in geometry.omitted.enumerated() where count > 0 {
      let gap = layout.gap(before: position).bottom(1).part
      let texts = ["+\(count) links", "+\(count)"]
      guard let text = texts.first(where: { $0.count <= gap.width }) else { continue }
      let place = gap.centered(width: text.count, height: 1)
      canvas.write(text, x: place.x, y: place.y, style: theme.dim)
    }
  }
}
