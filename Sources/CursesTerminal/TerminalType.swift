import CNcurses
import Glibc
import TerminalUI

/// A terminal that has been found fit to draw on.
struct TerminalType {
  let name: String
  let colorDepth: ColorDepth
  /// The description that comes with the program, where it is to be used.
  private let ownDescription: OwnDescription?

  /// The descriptors that a screen takes at most, those of the trainer included.
  private static let neededDescriptors: Int32 = 10

  /// Looks at standard input, standard output and TERM; what the user says of colours goes before.
  init(environment: [String: String], depth: ColorDepth?) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    guard let name = environment["TERM"], !name.isEmpty else { throw .typeIsUnset }
    guard nc_can_open(Self.neededDescriptors) else { throw .tooFewDescriptors }
    let description = nc_describe(name)
    if name == "dumb" { throw .unusableType(name) }
    guard description.known else { throw .unknownType(name) }
    guard description.places_cursor else { throw .unusableType(name) }
    self.name = name
    let described = Int(description.colors)
    colorDepth =
      depth
      ?? TerminalCapabilities.colorDepth(
        describedColors: described, describesDirectColor: description.direct_color,
        environment: environment)
    ownDescription = OwnDescription.needed(for: colorDepth, describedColors: described)
  }

  /// Opens the screen; returns whether that worked.
  func openScreen() -> Bool {
    guard let ownDescription else { return openScreen(of: name) }
    return TerminalEnvironment.with("TERMINFO", setTo: ownDescription.compiled) {
      openScreen(of: ownDescription.name)
    }
  }

  /// ncurses would ask the system itself and believe any size; by the variables it hears of the
  /// bounded one.
  private func openScreen(of type: String) -> Bool {
    guard let size = WindowSize.current else { return nc_open_screen(type, false) }
    return TerminalEnvironment.with("LINES", setTo: String(size.rows)) {
      TerminalEnvironment.with("COLUMNS", setTo: String(size.columns)) {
        nc_open_screen(type, true)
      }
    }
  }
}
