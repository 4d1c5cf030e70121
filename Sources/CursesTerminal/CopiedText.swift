import CNcurses
import TerminalUI

extension CursesScreen {
  /// Gives the clipboard a text, where the terminal allows that.
  ///
  /// The Linux console has no clipboard, and some of its versions would show the text.
  package func copy(_ text: String) {
    guard isOpen, !capabilities.isConsole, Self.speaksANSI, let sequence = Clipboard.sequence(text)
    else {
      return
    }
    nc_append(sequence)
    sendOn()
  }
}
