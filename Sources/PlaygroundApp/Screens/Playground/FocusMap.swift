import DataSources
import Experiments

/// Where the focus can go: the settings line above, then columns from the data to the output.
///
/// What a link hides is not there.
struct FocusMap {
  /// The settings of the line.
  var settings = Setting.line
  /// What the table offers.
  var features = Feature.plane
  let hidden: [Int]
  let datasetCount: Int
  /// The place of the chosen data set, where the focus enters the data panel.
  let chosenDataset: Int
  /// How many of the features the network is given.
  var inputCount = 2
  var outputCount = 1
  /// Whether neurons have biases.
  var hasBiases = true

  /// Every panel in Tab's order.
  var panels: [Focus.Panel] {
    let all: [Focus.Panel] =
      [.settings, .data, .features] + hidden.indices.map { .layer($0) } + [.output]
    return all.filter { count($0) > 0 }
  }

  /// Places in a panel, in order.
  func count(_ panel: Focus.Panel) -> Int {
    switch panel {
    case .settings: settings.count
    case .data: datasetCount
    case .features: features.count
    case .layer(let layer): hidden[layer]
    case .output: 1
    }
  }

  /// A place in a panel; beyond the end is the end.
  func focus(_ panel: Focus.Panel, at index: Int) -> Focus {
    let place = max(0, min(count(panel) - 1, index))
    switch panel {
    case .settings: return .setting(settings[place])
    case .data: return .dataset(place)
    case .features: return .place(.feature(features[place]))
    case .layer(let layer): return .place(.hidden(layer: layer, neuron: place))
    case .output: return .place(.output)
    }
  }

  /// The place of a focus in its panel.
  func index(_ focus: Focus) -> Int {
    switch focus {
    case .setting(let setting): settings.firstIndex(of: setting) ?? 0
    case .dataset(let place): place
    case .place(.feature(let feature)): features.firstIndex(of: feature) ?? 0
    case .place(.hidden(_, let neuron)): neuron
    case .place(.output): 0
    case .bias(let neuron), .link(let neuron, _): neuron.index
    }
  }

  /// How many neurons are in the layer of one.
  func count(beside neuron: FocusedNeuron) -> Int {
    switch neuron {
    case .hidden(let layer, _): hidden.indices.contains(layer) ? hidden[layer] : 0
    case .output: outputCount
    }
  }

  /// The sources of a neuron's links.
  func sources(of neuron: FocusedNeuron) -> Range<Int> {
    let layer = neuron.layer(hiddenLayers: hidden.count)
    return 0..<(layer == 0 ? inputCount : hidden[layer - 1])
  }

  /// Everything of a neuron that can be set, in the order of the focus line.
  func parameters(of neuron: FocusedNeuron) -> [Focus] {
    (hasBiases ? [.bias(of: neuron)] : [])
      + sources(of: neuron).map { .link(into: neuron, source: $0) }
  }

  /// The next panel, or the one before; at the end it begins again.
  func tab(from focus: Focus, by steps: Int) -> Focus {
    let place = (panels.firstIndex(of: focus.panel) ?? 0) + steps
    let panel = panels[(place + panels.count) % panels.count]
    return self.focus(panel, at: entry(panel))
  }

  /// One arrow's move.
  func move(from focus: Focus, _ direction: Direction) -> Focus {
    if focus.panel == .settings { return moveInSettings(from: focus, direction) }
    if let neuron = focus.neuron { return moveAmongParameters(of: neuron, from: focus, direction) }
    let place = index(focus)
    switch direction {
    case .up where place == 0: return settings.isEmpty ? focus : self.focus(.settings, at: 0)
    case .up: return self.focus(focus.panel, at: place - 1)
    case .down: return self.focus(focus.panel, at: place + 1)
    case .left: return sideways(from: focus, by: -1)
    case .right: return sideways(from: focus, by: 1)
    }
  }

  /// The nearest place that still exists, after neurons, layers or features have gone.
  func clamped(_ focus: Focus) -> Focus {
    if case .place(.feature(let feature)) = focus, !features.contains(feature) {
      return self.focus(.features, at: 0)
    }
    if let neuron = focus.neuron {
      return has(neuron) && parameters(of: neuron).contains(focus) ? focus : clamped(focus.picture)
    }
    guard case .layer(let layer) = focus.panel else { return focus }
    guard !hidden.isEmpty else { return .place(.output) }
    return self.focus(.layer(min(layer, hidden.count - 1)), at: index(focus))
  }

  private func has(_ neuron: FocusedNeuron) -> Bool {
    (0..<count(beside: neuron)).contains(neuron.index)
  }

  /// Left and right along the line, up and down to the same of a neighbour.
  private func moveAmongParameters(
    of neuron: FocusedNeuron, from focus: Focus, _ direction: Direction
  ) -> Focus {
    let list = parameters(of: neuron)
    let place = list.firstIndex(of: focus) ?? 0
    let moved = { (steps: Int) in list[max(0, min(list.count - 1, place + steps))] }
    switch direction {
    case .left: return moved(-1)
    case .right: return moved(1)
    case .up, .down:
      let index = neuron.index + (direction == .up ? -1 : 1)
      guard (0..<count(beside: neuron)).contains(index) else { return focus }
      let neighbour = neuron.sibling(index)
      if case .link(_, let source) = focus { return .link(into: neighbour, source: source) }
      return .bias(of: neighbour)
    }
  }

  private func entry(_ panel: Focus.Panel) -> Int { panel == .data ? chosenDataset : 0 }

  private func moveInSettings(from focus: Focus, _ direction: Direction) -> Focus {
    switch direction {
    case .up: focus
    case .down: self.focus(.features, at: 0)
    case .left: self.focus(.settings, at: index(focus) - 1)
    case .right: self.focus(.settings, at: index(focus) + 1)
    }
  }

  /// A column to the side, at about the same height.
  private func sideways(from focus: Focus, by steps: Int) -> Focus {
    let columns = panels.filter { $0 != .settings }
    let column = (columns.firstIndex(of: focus.panel) ?? 0) + steps
    guard columns.indices.contains(column) else { return focus }
    let (from, to) = (count(focus.panel), count(columns[column]))
    let share = (Double(index(focus)) + 0.5) / Double(from)
    return self.focus(columns[column], at: Int(share * Double(to)))
  }
}
