import Experiments

/// What the program begins with.
package enum FirstScreen: Sendable {
  case playground
  /// A gate, or all sixteen functions of two inputs.
  case gates(GateSetup, showsAll: Bool)

  /// The layers over the playground.
  var layers: [Layer] {
    switch self {
    case .playground: []
    case .gates(let setup, let showsAll): [.gates(GatesScreen(setup, showsAll: showsAll))]
    }
  }
}
