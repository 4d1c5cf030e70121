import DataSources
import NeuralCore

extension PlaygroundLink {
  /// Settings under which the page would show another run than this one.
  package var lostSettings: [Setting] {
    guard let held = try? PlaygroundLink("#\(fragment)").experiment else { return [.features] }
    let wanted = experiment.leavingOutWhatFits
    return Setting.all.filter { setting in
      setting.value(wanted) != setting.value(held) || Self.differsOnPage(setting, wanted)
    }
  }

  /// What a link cannot hold of a run, perhaps one that was edited while it went on, in a sentence; nil
  /// where the page shows the same.
  package func losses(isEdited: Bool) -> String? {
    let names = lostSettings.map(\.title) + (isEdited ? ["changes during the run"] : [])
    guard !names.isEmpty else { return nil }
    return "A link cannot hold all of this; the page goes without: "
      + names.joined(separator: ", ") + "."
  }

  /// Whether the page runs a value otherwise, though a link can have it.
  private static func differsOnPage(_ setting: Setting, _ experiment: Experiment) -> Bool {
    guard case .generator(let generator) = experiment.dataset else { return false }
    let layout = experiment.layout()
    return switch setting {
    // The page has no batch that is larger than all points, and never makes a step.
    case .batchSize: experiment.batchSize > generator.count * experiment.trainPercent / 100
    case .trainPercent: experiment.trainPercent == 100
    case .precision: layout.precision != .double || layout.path != .small
    default: false
    }
  }
}

extension Experiment {
  /// The same without choices of what would be taken anyway.
  fileprivate var leavingOutWhatFits: Experiment {
    var plain = self
    (plain.outputChoice, plain.lossChoice, plain.precision) = (nil, nil, nil)
    if plain.outputActivation != outputActivation || plain.loss != loss {
      (plain.outputChoice, plain.lossChoice) = (outputChoice, lossChoice)
    }
    if plain.layout() != layout() { plain.precision = precision }
    if dataSeed == seed { plain.dataSeed = nil }
    if case .generator(let generator) = dataset, points == generator.count { plain.points = nil }
    let used = Set(hidden.indices.map(activation(ofHidden:)))
    if used.count == 1 { plain.activations = Array(used) }
    return plain
  }
}

extension Recording {
  /// Whether the run is another than the one that its present experiment begins.
  package var isEdited: Bool {
    entries.contains { $0.epoch > 0 || $0.position > 0 || !$0.edit.isAsFromTheStart }
  }
}

extension ExperimentEdit {
  /// Whether made before the first epoch it leads to the run that its outcome begins.
  fileprivate var isAsFromTheStart: Bool {
    guard case .set(let setting, _) = self else { return false }
    switch setting.keeps {
    case .run, .livingLinks, .weights, .nothing: return true
    case .biases, .targets, .otherInputs, .otherLayers, .network: return false
    }
  }
}
