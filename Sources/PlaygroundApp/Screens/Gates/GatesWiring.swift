import Experiments
import NeuralCore
import TerminalUI

/// How far from the inputs the neurons of a network stand.
struct ThresholdDepths {
  /// For each neuron, one more than the deepest that it sees; 0 for those that see inputs alone.
  let depths: [Int]

  init(_ network: ThresholdNetwork) {
    var depths: [Int] = []
    for unit in network.units {
      let sources = unit.sources.map { source in
        if case .unit(let place) = source { depths[place] + 1 } else { 0 }
      }
      depths.append(sources.max() ?? 0)
    }
    self.depths = depths
  }

  /// Neurons at a depth, by their places.
  func units(at depth: Int) -> [Int] { depths.indices.filter { depths[$0] == depth } }

  var deepest: Int { depths.max() ?? 0 }

  /// The most neurons at one depth.
  var tallest: Int { (0...deepest).map { units(at: $0).count }.max() ?? 0 }
}

/// Inputs and neurons as boxes, with what the chosen row sends along their wires.
extension GatesScene {
  func drawWiring(on frame: inout Frame) {
    let area = layout.wiring
    guard !area.isEmpty else { return }
    let boxes = GateBoxes(setup, area: area)
    let row = table.rows[screen.row]
    drawLabels(boxes, on: &frame)
    for (place, name) in task.inputs.enumerated() {
      draw(
        boxes.inputs[place], name, value: row.inputs[place], isChosen: false, on: &frame)
    }
    for unit in setup.network.units.indices {
      draw(
        boxes.units[unit], name(ofBox: unit), value: row.values[unit],
        isChosen: task.isWired && unit == screen.unit, on: &frame)
      frame.mark(boxes.units[unit], .gate(.unit(unit)))
    }
    var wires = DotLayer(size: area.size)
    for unit in setup.network.units.indices { addWires(to: unit, boxes, row, &wires) }
    wires.draw(on: &frame.canvas, in: area, glyphs: theme.glyphs)
  }

  private func name(ofBox unit: Int) -> String {
    if task.isWired { return GateSetup.name(ofUnit: unit) }
    return task.kind == .mccullochPitts
      ? "≥ \(GateText.number(setup.value(of: neuron.weights.count, unit: unit)))"
      : GateText.signed(neuron.bias)
  }

  /// Each wire in its weight's colour, bright where it carries a 1; counted ones beside each other.
  private func addWires(
    to unit: Int, _ boxes: GateBoxes, _ row: GateTable.Row, _ wires: inout DotLayer
  ) {
    let target = setup.network.units[unit]
    for (place, source) in target.sources.enumerated() {
      let weight = target.neuron.weights[place]
      guard weight != 0 || task.kind == .perceptron else { continue }
      let value: Double
      switch source {
      case .input(let input): value = row.inputs[input]
      case .unit(let other): value = row.values[other]
      }
      let isOn = value > 0.5
      let style = theme.link(weight: Float(weight), emphasis: isOn ? .focused : .muted)
      let count = task.kind == .mccullochPitts ? Int(weight) : 1
      for wire in 0..<count {
        let offset = 2 * wire - (count - 1)
        let (from, to) = boxes.wire(from: source, to: unit, place: place, of: target.sources.count)
        wires.curve(
          from: Dot(x: from.x, y: from.y + offset), to: Dot(x: to.x, y: to.y + offset),
          style: style, priority: isOn ? 1 : 0)
      }
    }
  }

  /// The weights on the wires of a single neuron.
  private func drawLabels(_ boxes: GateBoxes, on frame: inout Frame) {
    guard !task.isWired, layout.wiring.height > 2 * task.inputs.count else { return }
    for (place, weight) in neuron.weights.enumerated() {
      let (from, to) = (boxes.inputs[place], boxes.units[0])
      let text = " ×\(GateText.number(weight)) "
      let x = (from.maxX + to.x - text.count) / 2
      let y = (from.y + to.y) / 2 + 1
      frame.canvas.write(
        text, x: x, y: y,
        style: place == screen.parameter
          ? theme.selection : theme.sign(isPositive: weight >= 0).bold)
      frame.mark(Rect(x: x, y: y, width: text.count, height: 1), .gate(.parameter(place)))
    }
  }

  /// A box with a name in its upper edge, on the colour of its value.
  private func draw(
    _ box: Rect, _ name: String, value: Double, isChosen: Bool, on frame: inout Frame
  ) {
    let (lines, style) = (theme.glyphs.frame, isChosen ? theme.focus : theme.dim)
    for x in box.x..<box.maxX {
      for y in [box.y, box.maxY - 1] {
        frame.canvas[x, y] = Cell(lines.horizontal, style: style)
      }
    }
    for x in [box.x, box.maxX - 1] {
      frame.canvas[x, box.y + 1] = Cell(lines.vertical, style: style)
    }
    let corners = [
      (box.x, box.y), (box.maxX - 1, box.y), (box.x, box.maxY - 1), (box.maxX - 1, box.maxY - 1),
    ]
    for (corner, place) in zip(lines.corners, corners) {
      frame.canvas[place.0, place.1] = Cell(corner, style: style)
    }
    frame.canvas.write(
      name, x: box.x + 2, y: box.y, style: isChosen ? theme.focus.bold : theme.text,
      width: box.width - 3)
    let inside = Rect(x: box.x + 1, y: box.y + 1, width: box.width - 2, height: 1)
    let ground = theme.textStyle(on: Float(2 * value - 1))
    frame.canvas.fill(inside, Cell(style: ground))
    let text = GateText.signal(value)
    frame.canvas.write(
      text, x: inside.x + (inside.width - text.count) / 2, y: inside.y, style: ground.bold,
      width: inside.width)
  }
}

/// Where the boxes of a network stand.
struct GateBoxes {
  let inputs: [Rect]
  let units: [Rect]
  private let area: Rect

  private static let height = 3
  private static let leastWidth = 8

  /// Inputs at the left, neurons further to the right the deeper they are.
  init(_ setup: GateSetup, area: Rect) {
    let depths = ThresholdDepths(setup.network)
    let width = max(Self.leastWidth, (setup.task.inputs.map(\.count).max() ?? 0) + 4)
    let gap = (area.width - width) / (depths.deepest + 1)
    let boxes = { (count: Int, column: Int) in
      (0..<count).map { place in
        Rect(
          x: area.x + column * gap,
          y: area.y + (2 * place + 1) * area.height / (2 * count) - Self.height / 2, width: width,
          height: Self.height)
      }
    }
    inputs = boxes(setup.task.inputs.count, 0)
    var units = setup.network.units.map { _ in area }
    for depth in 0...depths.deepest {
      let places = depths.units(at: depth)
      for (unit, box) in zip(places, boxes(places.count, depth + 1)) { units[unit] = box }
    }
    self.units = units
    self.area = area
  }

  /// The ends of a wire, in dots of the area: from a box's right side to one of the places at the
  /// other's left.
  func wire(from source: ThresholdNetwork.Source, to unit: Int, place: Int, of count: Int) -> (
    from: Dot, to: Dot
  ) {
    let box =
      switch source {
      case .input(let input): inputs[input]
      case .unit(let other): units[other]
      }
    let (across, down) = DotLayer.dotsPerCell
    let middle = { (box: Rect) in (box.y - area.y + 1) * down + down / 2 }
    let spread = 2 * (2 * place - (count - 1))
    return (
      Dot(x: (box.maxX - area.x) * across, y: middle(box)),
      Dot(x: (units[unit].x - area.x) * across - 1, y: middle(units[unit]) + spread)
    )
  }
}
