import TerminalUI

/// Success curves as an SVG picture (W3C, Scalable Vector Graphics 1.1).
struct MinimizePicture {
  let curves: SuccessCurves

  /// Colours for the curves, told apart by colour-blind eyes too (Okabe and Ito, 2008).
  private static let colors = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000",
  ]
  private static let (left, top, height) = (64.0, 40.0, 280.0)

  /// Points that a character of the labels takes, and one of the title; generous, for fonts differ.
  private static let (character, titleCharacter) = (7.0, 8.0)
  /// Points between the bars of several curves.
  private static let barGap = 10.0
  /// The narrowest plot.
  private static let standardWidth = 560.0

  /// Points between two networks: room for a label and for the bars of all curves.
  private var slot: Double {
    let label = Self.character * Double(curves.labels.map(\.count).max() ?? 1) + 14
    let bars = Self.barGap * Double(curves.curves.count + 1)
    return max(label, bars, Self.standardWidth / Double(max(1, curves.labels.count)))
  }
  private var width: Double { slot * Double(max(1, curves.labels.count)) }

  private var title: String { "Share of seeds that reach \(curves.goal), with 95 % intervals" }

  /// Points that the longest text takes.
  private var textWidth: Double {
    let legend = curves.curves.map { Self.character * Double($0.name.count) + 12 }
    return max(Self.titleCharacter * Double(title.count), legend.max() ?? 0)
  }

  /// The whole file.
  var text: String {
    let (right, bottom) = (Self.left + width + 24, Self.top + Self.height + 56)
    let legendHeight = curves.curves.count > 1 ? 18 * Double(curves.curves.count) : 0
    let size = (width: max(right, Self.left + textWidth), height: bottom + legendHeight)
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(number(size.width))" \
      height="\(number(size.height))" font-family="sans-serif" font-size="12">
      <rect width="100%" height="100%" fill="#ffffff"/>
      <text x="\(number(Self.left))" y="22" font-size="14">\
      \(escaped(title))</text>

      """
    return head + axes + curves.curves.indices.map(curve).joined() + legend(from: bottom + 10)
      + "</svg>\n"
  }

  private var axes: String {
    let shares = [0, 0.25, 0.5, 0.75, 1].map { share in
      """
      <line x1="\(number(Self.left))" x2="\(number(Self.left + width))" y1="\(number(y(share)))" \
      y2="\(number(y(share)))" stroke="#dddddd"/>
      <text x="\(number(Self.left - 8))" y="\(number(y(share) + 4))" text-anchor="end">\
      \(NumberText.trimmed(100 * share, decimals: 0)) %</text>

      """
    }
    let networks = curves.labels.enumerated().map { place, label in
      caption(label, x: x(place), y: y(0) + 18)
    }
    return (shares + networks).joined()
      + caption(curves.axisTitle, x: Self.left + width / 2, y: y(0) + 40)
  }

  private func caption(_ text: String, x: Double, y: Double) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"middle\">\(escaped(text))</text>\n"
  }

  private func curve(_ index: Int) -> String {
    let points = curves.curves[index].points
    // Side by side, so that the bars of several curves can be told apart.
    let shift = (Double(index) - Double(curves.curves.count - 1) / 2) * Self.barGap
    let places = points.map { (x: x($0.place) + shift, y: y($0.share)) }
    let path = places.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    let bars = zip(points, places).map { point, place in
      bar(x: place.x, from: y(point.interval.low), to: y(point.interval.high))
        + "<circle cx=\"\(number(place.x))\" cy=\"\(number(place.y))\" r=\"4\"/>\n"
    }
    let color = color(index)
    return "<g stroke=\"\(color)\" fill=\"\(color)\" stroke-width=\"1.5\">\n"
      + "<polyline fill=\"none\" points=\"\(path)\"/>\n" + bars.joined() + "</g>\n"
  }

  private func bar(x: Double, from low: Double, to high: Double) -> String {
    let (left, right) = (number(x - 4), number(x + 4))
    return """
      <path fill="none" d="M\(left) \(number(low))H\(right)M\(number(x)) \(number(low))\
      V\(number(high))M\(left) \(number(high))H\(right)"/>

      """
  }

  private func legend(from bottom: Double) -> String {
    guard curves.curves.count > 1 else { return "" }
    return curves.curves.enumerated().map { index, curve in
      let y = bottom + 18 * Double(index)
      return """
        <circle cx="\(number(Self.left))" cy="\(number(y - 4))" r="4" fill="\(color(index))"/>
        <text x="\(number(Self.left + 12))" y="\(number(y))">\(escaped(curve.name))</text>

        """
    }.joined()
  }

  private func color(_ index: Int) -> String { Self.colors[index % Self.colors.count] }
  private func x(_ place: Int) -> Double { Self.left + slot * (Double(place) + 0.5) }
  private func y(_ share: Double) -> Double { Self.top + Self.height * (1 - share) }
  private func number(_ value: Double) -> String { NumberText.trimmed(value, decimals: 2) }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
