import TerminalUI

/// A screen with a list that is filtered as one types.
protocol FilteredList: Screen {
  /// What is typed.
  var field: TextField { get set }
  /// The place of the chosen row among those found.
  var selected: Int { get set }
  /// The place of the row that answers best what is typed.
  var best: Int { get }
}

extension FilteredList {
  var best: Int { 0 }

  /// Every letter is text; the best of what is found is then chosen.
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    if case .key(let key) = input, let command = Self.keys.command(for: key) {
      return perform(command, &lab)
    }
    let before = field.text
    if field.take(input) {
      if field.text != before { selected = best }
      return .handled()
    }
    return input.isGlobalControl ? .pass : .handled()
  }
}
