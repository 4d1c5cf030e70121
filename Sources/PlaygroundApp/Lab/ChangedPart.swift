import DataSources
import Experiments
import NeuralCore

/// What a change has changed, as far as it has a place on the screen: it lights up there for a second.
enum ChangedPart: Sendable, Hashable {
  case setting(Setting)
  case feature(Feature)
  /// How many layers and neurons there are in all.
  case shape
  /// How many neurons a hidden layer has, by its place.
  case layer(Int)
  /// A hidden neuron that came, or whose bias was set.
  case neuron(layer: Int, neuron: Int)
  case parameter(Parameter)
  /// The epochs, which began anew.
  case epoch
  /// How fast training runs.
  case speed

  /// How long it is lit.
  static let litTime = Duration.seconds(1)
}

extension ChangedPart {
  /// What is another in an experiment than before; `edit` made it so, unless undoing did.
  static func parts(
    from before: Experiment, to after: Experiment, by edit: ExperimentEdit? = nil
  ) -> Set<ChangedPart> {
    let settings = Setting.all.filter { $0.shownText(before) != $0.shownText(after) }
    let features = Set(before.features).symmetricDifference(after.features)
    var parts = Set(settings.map(ChangedPart.setting) + features.map(ChangedPart.feature))
    if before.hidden != after.hidden { parts.insert(.shape) }
    for (layer, count) in after.hidden.enumerated()
    where !before.hidden.indices.contains(layer) || before.hidden[layer] != count {
      parts.insert(.layer(layer))
    }
    return edit.map { parts.union($0.parts(after)) } ?? parts
  }
}

extension ExperimentEdit {
  /// What it alone knows that it has changed.
  fileprivate func parts(_ after: Experiment) -> Set<ChangedPart> {
    if let parameter {
      let (layer, neuron) = parameter.place
      let isHidden = layer < after.hidden.count
      return isHidden
        ? [.parameter(parameter), .neuron(layer: layer, neuron: neuron)] : [.parameter(parameter)]
    }
    if case .addNeuron(let layer) = self {
      return [.neuron(layer: layer, neuron: after.hidden[layer] - 1)]
    }
    return startsAnew ? [.epoch] : []
  }
}

extension Lab {
  /// Lights up what has changed.
  mutating func light(_ parts: Set<ChangedPart>) {
    for part in parts { lights[part] = time + ChangedPart.litTime }
  }

  /// When the next light goes out, since the program's start.
  var nextDimming: Duration? { lights.values.min() }

  /// Puts out the lights whose time is over.
  mutating func dimLights() { lights = lights.filter { $0.value > time } }
}
