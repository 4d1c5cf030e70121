import DataSources
import Experiments
import NeuralCore
import TerminalUI

extension Scene {
  /// The line about what is in focus, in words and numbers; a message takes its place, and where there
  /// is none, what to do about a loss that is no longer a number.
  func drawFocusLine(on canvas: inout Canvas) {
    let area = layout.focusLine
    let sentence = lab.message ?? divergence(width: area.width - 2)
    let spans = sentence.map { [Span($0, theme.warning)] } ?? readingSpans ?? focusSpans
    write(spans, x: 1, y: area.y, before: area.maxX, on: &canvas)
  }

  /// The fullest wording that there is room for.
  func divergence(width: Int) -> String? {
    guard let rate = snapshot.divergedRate else { return nil }
    let wordings = Sentences.diverged(at: rate)
    return wordings.first { $0.count <= width } ?? wordings.last
  }

  private var focusSpans: [Span] {
    if case .link(let link, _) = screen.hovered { return spans(of: link) }
    switch screen.spokenOf {
    case .setting(let setting):
      return [Span(setting.title, theme.strong)] + explanation(setting.help)
    case .dataset(let place):
      let source = lab.datasets[place]
      return [Span(source.shortName, theme.strong)] + explanation(source.summary)
    case .place(.feature(let feature)): return featureSpans(feature)
    case .place(.hidden(let layer, let neuron)): return neuronSpans(layer, neuron)
    case .place(.output): return outputSpans
    case .bias(let neuron), .link(let neuron, _):
      return parameterSpans(of: neuron, width: layout.focusLine.width - 2)
    }
  }

  /// What something is, unless a link hides what explains.
  private func explanation(_ text: String) -> [Span] {
    lab.extras.hidesText ? [] : [Span(": \(text)", theme.text)]
  }

  private func featureSpans(_ feature: Feature) -> [Span] {
    let isOn = snapshot.features.contains(feature)
    let formula = snapshot.dataset.formula(of: feature, isUnicode: theme.glyphs.isUnicode)
    let head = [
      Span("feature \(snapshot.dataset.label(of: feature))", theme.strong),
      Span(" = \(formula)", theme.text),
    ]
    guard isOn, let source = snapshot.features.firstIndex(of: feature) else {
      return head + [Span("  off: Enter gives it to the network", theme.dim)]
    }
    return head + [Span("  weights out", theme.dim)] + outgoing(layer: 0, source: source)
  }

  private func neuronSpans(_ layer: Int, _ neuron: Int) -> [Span] {
    guard layer < snapshot.network.hidden.count, neuron < snapshot.network.hidden[layer] else {
      return []
    }
    return [Span("layer \(layer + 1) neuron \(neuron + 1)", theme.strong)]
      + incoming(layer: layer, neuron: neuron)
      + [Span("  out", theme.dim)] + outgoing(layer: layer + 1, source: neuron)
  }

  private var outputSpans: [Span] {
    let last = snapshot.network.layers.count - 1
    let head =
      snapshot.network.outputCount == 1
      ? [Span("output", theme.strong)] + incoming(layer: last, neuron: 0) : classOutputSpans
    return head
      + [Span("  \(snapshot.network.parameterCount) parameters", theme.dim)] + zeroSpans + heldSpans
  }

  /// How many weights the penalty that does so has driven to 0.
  private var zeroSpans: [Span] {
    let layers = snapshot.network.layers
    guard run.experiment.optimizer.regularization == .l1 else { return [] }
    let count = layers.reduce(0) { $0 + $1.weights.count }
    let zeros = layers.reduce(0) { $0 + $1.weights.count { $0 == 0 } }
    guard zeros > 0 else { return [] }
    let share = NumberText.fixed(100 * Double(zeros) / Double(count), decimals: 0)
    return [Span(", \(share) % of the weights 0", theme.dim)]
  }

  /// Where the columns that are not drawn are held.
  private var heldSpans: [Span] {
    guard snapshot.dataset.columns.count > 2 else { return [] }
    let place = screen.plane.row.map { "as in row \($0 + 1)" } ?? "at their means"
    return [Span("  other columns \(place)", theme.dim)]
  }

  /// What several outputs are of: their classes by shape and colour, where no legend names them in
  /// full.
  private var classOutputSpans: [Span] {
    let (names, head) = (snapshot.dataset.target.names, Span("outputs", theme.strong))
    guard !legendNamesClasses else {
      return [
        head, Span(" of \(names.count) classes: the largest is the answer", theme.text),
      ]
    }
    return [head, Span("  ", theme.text)]
      + classSpans(names, width: layout.focusLine.width - head.text.count - 4)
  }

  private func incoming(layer: Int, neuron: Int) -> [Span] {
    incomingItems(layer: layer, neuron: neuron).flatMap { [Span("  ", theme.dim)] + $0 }
  }

  /// The bias and the weights of a neuron's links, each by its name.
  private func incomingItems(layer: Int, neuron: Int) -> [[Span]] {
    let dense = snapshot.network.layers[layer]
    let names =
      layer == 0
      ? snapshot.features.map { snapshot.dataset.label(of: $0) }
      : (0..<dense.inputCount).map { "n\($0 + 1)" }
    let bias = value(of: .bias(layer: layer, neuron: neuron))
    return [[Span("bias ", theme.dim), weight(bias)]]
      + names.indices.map { source in
        let value = value(of: .weight(layer: layer, neuron: neuron, source: source))
        return [Span("\(names[source]) ", theme.dim), weight(value)]
      }
  }

  /// A number as it was set just now, or as the picture's network has it.
  func value(of parameter: Parameter) -> Double {
    run.value(of: parameter) ?? snapshot.network[parameter]
  }

  /// A neuron's numbers with the focused one set off; where not all fit, those around it.
  private func parameterSpans(of place: FocusedNeuron, width: Int) -> [Span] {
    let (layer, neuron) = (
      place.layer(hiddenLayers: snapshot.network.hidden.count), place.index
    )
    guard snapshot.network.has(.bias(layer: layer, neuron: neuron)) else { return [] }
    let head = Span(run.neuronName(layer: layer, neuron: neuron), theme.strong)
    let items = incomingItems(layer: layer, neuron: neuron)
    let focused = if case .link(_, let source) = screen.focus { source + 1 } else { 0 }
    let gap = 2
    let available = width - ColumnWidth.cells(of: head.text) - 2 * gap - 2
    let strip = ItemStrip(
      widths: items.map { $0.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) } }, gap: gap,
      width: available, inSight: min(focused, items.count - 1))
    let arrows = theme.glyphs.arrows
    let shown = strip.shown.flatMap { place in
      [Span(place == strip.shown.lowerBound ? " " : "  ", theme.dim)]
        + items[place].map { Span($0.text, place == focused ? theme.selection : $0.style) }
    }
    return [head, Span(strip.hasMoreBefore ? " \(arrows.left)" : "  ", theme.accent)] + shown
      + (strip.hasMoreAfter ? [Span(" \(arrows.right)", theme.accent)] : [])
  }

  private func outgoing(layer: Int, source: Int) -> [Span] {
    let dense = snapshot.network.layers[layer]
    return (0..<dense.neuronCount).flatMap { neuron in
      [Span(" ", theme.dim), weight(dense[neuron: neuron, source: source])]
    }
  }

  private func weight(_ value: Double) -> Span {
    Span(NumberText.signed(value, decimals: 2), theme.sign(isPositive: value >= 0))
  }
}
