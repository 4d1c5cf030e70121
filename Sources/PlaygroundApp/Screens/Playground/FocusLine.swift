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

  /// The keys that matter now.
  var hints: [String] {
    let (keys, global) = (PlaygroundScreen.keys, GlobalKeys.keys)
    return hint(.play, global.hint(.togglePlay, does: run.isPlaying ? "pause" : "play"))
      + [keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "focus")]
      + cursorHints + actionHints
      + hint(.layers, keys.hint(.removeLayer, .addLayer, does: "layers"))
      + hint(.setting(.activation), keys.hint(.step(.activation, by: 1), does: "activation"))
      + hint(.dataset, keys.hint(.dataset(by: 1), does: "data"))
      + hint(.step, keys.hint(.stepEpoch, does: "step"))
      + [
        global.hint(.help, does: "all keys"), global.hint(.palette, does: "by name"),
        keys.hint(.undo, does: "undo"),
      ]
  }

  /// A hint, unless a link hides what it is about.
  private func hint(_ control: PageControl, _ text: String) -> [String] {
    lab.extras.hides(control) ? [] : [text]
  }

  private var actionHints: [String] {
    let keys = PlaygroundScreen.keys
    return switch screen.focus {
    case .setting:
      [keys.hint(.more, .less, does: "change"), keys.hint(.activate, does: "type it")]
    case .dataset: [keys.hint(.activate, does: "choose")]
    case .place(.feature): [keys.hint(.activate, does: "on/off")]
    case .place(.hidden(let layer, _)):
      hint(.neurons(layer: layer), keys.hint(.more, .less, does: "neurons"))
    case .place(.output): hint(.reset, keys.hint(.startAgain, does: "again"))
    }
  }

  private var focusSpans: [Span] {
    switch screen.focus {
    case .setting(let setting):
      return [Span(setting.title, theme.strong)] + explanation(setting.help)
    case .dataset(let place):
      let source = lab.datasets[place]
      return [Span(source.shortName, theme.strong)] + explanation(source.summary)
    case .place(.feature(let feature)): return featureSpans(feature)
    case .place(.hidden(let layer, let neuron)): return neuronSpans(layer, neuron)
    case .place(.output): return outputSpans
    }
  }

  /// What something is, unless a link hides what explains.
  private func explanation(_ text: String) -> [Span] {
    lab.extras.hidesText ? [] : [Span(": \(text)", theme.text)]
  }

  private func featureSpans(_ feature: Feature) -> [Span] {
    let isOn = snapshot.features.contains(feature)
    let head = [
      Span("feature \(snapshot.dataset.label(of: feature))", theme.strong),
      Span(" = \(snapshot.dataset.formula(of: feature))", theme.text),
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
      + [Span("  \(snapshot.network.parameterCount) parameters", theme.dim)] + heldSpans
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
    let dense = snapshot.network.layers[layer]
    let names =
      layer == 0
      ? snapshot.features.map { snapshot.dataset.label(of: $0) }
      : (0..<dense.inputCount).map { "n\($0 + 1)" }
    let bias = [Span("  bias ", theme.dim), weight(dense.biases[neuron])]
    return bias
      + names.indices.flatMap { source in
        [Span("  \(names[source]) ", theme.dim), weight(dense[neuron: neuron, source: source])]
      }
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
