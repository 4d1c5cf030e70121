import CursesTerminal
import Glibc
import TerminalUI

/// Colours of what is printed rather than drawn on the screen.
enum OutputColors {
  /// How many colours standard output shows, as far as the environment says; none where it is no
  /// terminal.
  static var depth: ColorDepth {
    guard isatty(STDOUT_FILENO) == 1 else { return .mono }
    let environment = TerminalEnvironment.current
    return TerminalCapabilities.colorDepth(
      describedColors: describedColors(environment["TERM"] ?? ""), environment: environment)
  }

  /// Black text on a colour.
  static func cell(_ text: String, on color: Color) -> String {
    let background =
      switch color.kind {
      case .terminal: "49"
      case .indexed(let index) where index < 8: "\(40 + index)"
      case .indexed(let index) where index < 16: "\(100 + index - 8)"
      case .indexed(let index): "48;5;\(index)"
      case .rgb(let red, let green, let blue): "48;2;\(red);\(green);\(blue)"
      }
    return "\u{1B}[30;\(background)m\(text)\u{1B}[m"
  }

  /// What terminals of a name mostly show.
  private static func describedColors(_ type: String) -> Int {
    if type.isEmpty || type == "dumb" || type.hasPrefix("vt") { return 0 }
    return type.contains("256color") || type.contains("direct") ? 256 : 8
  }
}
