import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// Weights and biases that keys change.
extension Lab {
  /// Moves the present run's weight or bias by some steps of its ladder.
  mutating func nudge(_ parameter: Parameter, by steps: Int) -> [Effect] {
    guard let value = run.value(of: parameter) else {
      message = Sentences.numbersToCome
      return []
    }
    do throws(EditRefusal) {
      return try set(parameter, to: Ladders.nudged(value, by: steps))
    } catch {
      message = error.message
      return []
    }
  }

  /// Sets a weight or a bias of the present run.
  /// - Throws: `EditRefusal` where it cannot be that now.
  mutating func set(_ parameter: Parameter, to value: Double) throws(EditRefusal) -> [Effect] {
    let before = run.value(of: parameter)
    let effects = try editOrRefuse(.set(parameter, to: value))
    message = Sentences.changed(run.name(of: parameter), from: before, to: value)
    return effects
  }
}

extension Run {
  /// What the network's sources of a layer are called.
  func sourceNames(ofLayer layer: Int) -> [String] {
    layer == 0
      ? experiment.features.map { snapshot.dataset.label(of: $0) }
      : (0..<experiment.hidden[layer - 1]).map { "n\($0 + 1)" }
  }

  /// What a neuron is called: `n2` of one hidden layer, `n2 of layer 1` of several, the output, or
  /// that of a class.
  func neuronName(layer: Int, neuron: Int) -> String {
    if layer < experiment.hidden.count {
      return experiment.hidden.count == 1
        ? "n\(neuron + 1)" : "n\(neuron + 1) of layer \(layer + 1)"
    }
    let names = snapshot.dataset.target.names
    return experiment.dataset.outputCount > 1 && names.indices.contains(neuron)
      ? "output \(names[neuron])" : "output"
  }

  /// What a weight or a bias is called: `weight x1 → n2`, `bias of the output`.
  func name(of parameter: Parameter) -> String {
    let (layer, neuron) = parameter.place
    let target = neuronName(layer: layer, neuron: neuron)
    switch parameter {
    case .bias: return "bias of \(target)"
    case .weight(_, _, let source):
      return "weight \(sourceNames(ofLayer: layer)[source]) → \(target)"
    }
  }
}

extension Sentences {
  /// A number's change: as it was typed, or with two decimals where training has made it.
  static func changed(_ name: String, from before: Double?, to after: Double) -> String {
    guard let before else { return "\(name): \(number(after))" }
    return "\(name): \(number(before)) → \(number(after))"
  }

  private static func number(_ value: Double) -> String {
    let text = NumberText.fixed(value, decimals: 2)
    if Double(text) == value { return text }
    let exact = NumberText.trimmed(value, decimals: 4)
    return Double(exact) == value || abs(value) < 0.1 ? exact : text
  }
}
