import DataSources
import Experiments
import TerminalUI

/// What a key changed, from what to what.
extension ExperimentEdit {
  /// The change in words; nil where the key that made it says more.
  func sentence(
    from before: Experiment, to after: Experiment, features names: (Feature) -> String
  ) -> String? {
    switch self {
    case .set(.features, _): return Self.features(from: before, to: after, names)
    case .set(let setting, _):
      return Self.change(
        setting.title, setting.shownText(before), setting.shownText(after))
    case .addNeuron(let layer), .removeNeuron(let layer, _):
      return Self.change(
        "neurons of layer \(layer + 1):", "\(before.hidden[layer])", "\(after.hidden[layer])")
    case .addLayer, .removeLayer:
      return Self.change("hidden layers", "\(before.hidden.count)", "\(after.hidden.count)")
    case .newData:
      return Self.change(
        "new points: data seed", before.dataSeed ?? before.seed, after.dataSeed ?? after.seed)
    case .newWeights: return Self.change("new weights: seed", before.seed, after.seed)
    case .restart: return Sentences.sameWeights
    case .placePoint(let x, let y, let label):
      let names = after.placedPoints?.classNames ?? []
      let what =
        names.indices.contains(Int(label)) ? names[Int(label)] : SettingValue.number(label).text
      let place = [x, y].map { NumberText.trimmed($0, decimals: 2) }.joined(separator: ", ")
      return "\(what) placed at \(place): it trains; \(Self.points(after))"
    case .removePoint: return "a point removed; \(Self.points(after))"
    case .mergeLinearLayers, .setWeight, .setBias, .replace: return nil
    }
  }

  /// Why it changes nothing.
  func sentenceOfNothing(_ experiment: Experiment) -> String? {
    guard case .set(let setting, _) = self else { return nil }
    let shown = setting.shownText(experiment)
    switch setting.kind {
    case .number, .count, .form, .text, .optionalText, .widths:
      return "\(setting.title) \(shown) is the last: Enter on it types any."
    case .choice, .layerChoices, .toggle, .features, .dataset:
      return "\(setting.title) is \(shown) already."
    }
  }

  /// How many points there are.
  private static func points(_ experiment: Experiment) -> String {
    counted(experiment.placedPoints?.points.count ?? 0, "point")
  }

  private static func change(_ name: String, _ before: String, _ after: String) -> String? {
    before == after ? nil : "\(name) \(before) → \(after)"
  }

  /// One feature goes on or off; several are listed.
  private static func features(
    from before: Experiment, to after: Experiment, _ name: (Feature) -> String
  ) -> String? {
    let (old, new) = (before.features.map(name), after.features.map(name))
    let changed = Set(old).symmetricDifference(new)
    guard changed.count == 1, let name = changed.first else {
      return change("features", old.joined(separator: ","), new.joined(separator: ","))
    }
    return old.contains(name)
      ? change("feature \(name)", "on", "off") : change("feature \(name)", "off", "on")
  }
}
