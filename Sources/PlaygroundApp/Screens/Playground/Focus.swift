import Experiments

/// What the keys + - and Enter act on, and what the bottom line speaks of.
package enum Focus: Sendable, Hashable {
  /// A value of the settings line.
  case setting(Setting)
  /// A data set of the catalogue, by its place.
  case dataset(Int)
  /// A feature, a hidden neuron or the output.
  case place(NetworkPlace)

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
    case .place(.hidden(let layer, _)): .layer(layer)
    case .place(.output): .output
    }
  }
}

/// Which way an arrow key goes.
package enum Direction: Sendable {
  case up, down, left, right
}
