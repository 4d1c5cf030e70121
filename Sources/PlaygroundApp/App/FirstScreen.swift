import Experiments

/// What the program begins with.
package enum FirstScreen: Sendable {
  case playground
  /// The playground under a note.
  case note(OpeningNote)
  /// A gate, or all sixteen functions of two inputs.
  case gates(GateSetup, showsAll: Bool)

  /// The layers over the playground.
  var layers: [Layer] {
    switch self {
    case .playground: []
    case .note(let note): [.note(NoteScreen(title: note.title, text: note.text))]
    case .gates(let setup, let showsAll): [.gates(GatesScreen(setup, showsAll: showsAll))]
    }
  }
}
