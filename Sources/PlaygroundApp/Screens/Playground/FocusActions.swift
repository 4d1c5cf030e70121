import DataSources
import Experiments

/// What arrows, + - and Enter do with what has the focus.
extension PlaygroundScreen {
  /// Moves the focus, or says that there is nothing that way.
  mutating func move(_ direction: Direction, _ lab: inout Lab) {
    let before = focus
    focus = Self.focusMap(lab).move(from: focus, direction)
    guard focus == before else { return }
    lab.message =
      focus.neuron == nil ? Sentences.edge(direction) : Sentences.lastParameter(direction)
  }

  /// Puts a cursor into the map of the output, where the table is the plane.
  mutating func drawPoints(_ lab: inout Lab) -> Response {
    guard lab.run.experiment.dataset.columns.count == 2 else {
      lab.message = Experiment.twoColumnsAlone
      return .handled()
    }
    (focus, plane) = (.place(.output), PlaneChoice())
    return .open(.points)
  }

  mutating func choose(_ index: Int, _ lab: inout Lab) -> [Effect] {
    let place = (index + lab.datasets.count) % lab.datasets.count
    if focus.panel == .data { focus = .dataset(place) }
    return lab.edit(.set(.dataset, .dataset(lab.datasets[place])))
  }

  mutating func stepFocused(by steps: Int, _ lab: inout Lab) -> [Effect] {
    switch focus {
    case .setting(let setting): return Self.step(setting, by: steps, &lab)
    case .dataset: return choose(lab.datasetIndex + steps, &lab)
    case .place(.hidden(let layer, let neuron)):
      return lab.edit(
        steps > 0 ? .addNeuron(layer: layer) : .removeNeuron(layer: layer, neuron: neuron))
    case .place(.feature(let feature)): return switchFeature(feature, on: steps > 0, &lab)
    case .place(.output):
      lab.message = Sentences.focusForMore
      return []
    case .bias, .link: return Self.nudge(focus, by: steps, &lab)
    }
  }

  private func switchFeature(_ feature: Feature, on isOn: Bool, _ lab: inout Lab) -> [Effect] {
    let experiment = lab.run.experiment
    if experiment.features.contains(feature) == isOn {
      let name = lab.run.snapshot.dataset.label(of: feature)
      lab.message = "feature \(name) is \(isOn ? "on" : "off") already."
      return []
    }
    return lab.edit(experiment.toggling(feature))
  }

  /// Moves a bias or a weight by some steps.
  static func nudge(_ focus: Focus, by steps: Int, _ lab: inout Lab) -> [Effect] {
    focus.parameter(hiddenLayers: lab.run.experiment.hidden.count)
      .map { lab.nudge($0, by: steps) } ?? []
  }

  mutating func activate(_ lab: inout Lab) -> Response {
    switch focus {
    case .setting(let setting):
      return .open(.prompt(PromptScreen(setting, lab.run.experiment)))
    case .dataset(let place): return .handled(choose(place, &lab))
    case .place(.feature(let feature)):
      return .handled(lab.edit(lab.run.experiment.toggling(feature)))
    case .place(.hidden(let layer, let neuron)):
      enter(.hidden(layer: layer, neuron: neuron), lab)
    case .place(.output): enter(.output(0), lab)
    case .bias, .link:
      if let parameter = focus.parameter(hiddenLayers: lab.run.experiment.hidden.count) {
        return .open(.prompt(PromptScreen(parameter, lab.run)))
      }
    }
    return .handled()
  }

  /// Goes to the first number of a neuron.
  private mutating func enter(_ neuron: FocusedNeuron, _ lab: Lab) {
    focus = Self.focusMap(lab).parameters(of: neuron).first ?? focus
  }
}
