import Experiments
import NeuralCore

/// What the keys + - and Enter act on, and what the bottom line speaks of.
package enum Focus: Sendable, Hashable {
  /// A value of the settings line.
  case setting(Setting)
  /// A data set of the catalogue, by its place.
  case dataset(Int)
  /// A feature, a hidden neuron or the output.
  case place(NetworkPlace)
  /// The bias of a neuron.
  case bias(of: FocusedNeuron)
  /// The weight of the link into a neuron from a source, counted from 0.
  case link(into: FocusedNeuron, source: Int)

  /// Whole panels, in the order that Tab goes through them.
  package enum Panel: Sendable, Equatable {
    case settings, data, features
    case layer(Int)
    case output
  }

  /// The panel that this is in.
  package var panel: Panel {
    switch self {
    case .setting: .settings
    case .dataset: .data
    case .place(.feature): .features
    case .place(.hidden(let layer, _)), .bias(.hidden(let layer, _)),
      .link(.hidden(let layer, _), _):
      .layer(layer)
    case .place(.output), .bias(.output), .link(.output, _): .output
    }
  }

  /// The focus on the neuron itself where it is on a bias or a link of it, else the same.
  package var picture: Focus { neuron.map { .place($0.place) } ?? self }

  /// The neuron whose bias or link this is; nil for all else.
  package var neuron: FocusedNeuron? {
    switch self {
    case .bias(let neuron), .link(let neuron, _): neuron
    case .setting, .dataset, .place: nil
    }
  }

  /// The bias or weight that this is in a network of so many hidden layers; nil for all else.
  package func parameter(hiddenLayers: Int) -> Parameter? {
    switch self {
    case .bias(let neuron):
      .bias(layer: neuron.layer(hiddenLayers: hiddenLayers), neuron: neuron.index)
    case .link(let neuron, let source):
      .weight(
        layer: neuron.layer(hiddenLayers: hiddenLayers), neuron: neuron.index, source: source)
    case .setting, .dataset, .place: nil
    }
  }

  /// The bias of a neuron, or the link from a source into it.
  static func parameter(of neuron: FocusedNeuron, source: Int?) -> Focus {
    source.map { .link(into: neuron, source: $0) } ?? .bias(of: neuron)
  }
}

/// A neuron with a bias and weights: a hidden one, or one of the outputs; all counted from 0.
package enum FocusedNeuron: Sendable, Hashable {
  case hidden(layer: Int, neuron: Int)
  case output(Int)

  /// Its place among the pictures, where all outputs share one.
  package var place: NetworkPlace {
    switch self {
    case .hidden(let layer, let neuron): .hidden(layer: layer, neuron: neuron)
    case .output: .output
    }
  }

  /// Its place in its layer.
  package var index: Int {
    switch self {
    case .hidden(_, let neuron), .output(let neuron): neuron
    }
  }

  /// Its layer, where the one after the hidden layers is the output.
  package func layer(hiddenLayers: Int) -> Int {
    switch self {
    case .hidden(let layer, _): layer
    case .output: hiddenLayers
    }
  }

  /// Another neuron of its layer.
  func sibling(_ index: Int) -> FocusedNeuron {
    switch self {
    case .hidden(let layer, _): .hidden(layer: layer, neuron: index)
    case .output: .output(index)
    }
  }
}

/// Which way an arrow key goes.
package enum Direction: String, Sendable {
  case up, down, left, right
}
