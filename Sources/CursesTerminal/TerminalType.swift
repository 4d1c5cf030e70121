import CNcurses
import Glibc
import TerminalUI

/// A terminal that has been found fit to draw on.
struct TerminalType {
  let name: String
  let colorDepth: ColorDepth

  /// Looks at standard input, standard output and TERM.
  init(environment: [String: String]) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    guard let name = environment["TERM"], !name.isEmpty else { throw .typeIsUnset }
    let description = nc_describe(name)
    if name == "dumb" { throw .unusableType(name) }
    guard description.known else { throw .unknownType(name) }
    guard description.places_cursor else { throw .unusableType(name) }
    self.name = name
    colorDepth = TerminalCapabilities.colorDepth(
      describedColors: Int(description.colors), environment: environment)
  }

  /// Opens the screen; returns whether that worked.
  func openScreen() -> Bool {
    guard colorDepth == .trueColor else { return nc_open_screen(name, true) }
    return TerminalEnvironment.with("TERMINFO", setTo: DirectColor.compiledDescription) {
      nc_open_screen(DirectColor.terminalType, true)
    }
  }
}
