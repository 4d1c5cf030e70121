import TerminalUI

/// A screen that lets no key through to those below, but for what works everywhere: keys that change
/// the experiment wait until it is closed.
protocol ClosedScreen: Screen {}

extension ClosedScreen {
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    guard case .key(let key) = input else { return .pass }
    if let command = Self.keys.command(for: key) { return perform(command, &lab) }
    return GlobalKeys.keys.command(for: key) == nil ? .handled() : .pass
  }
}
