import CNcurses

/// The mode in which a terminal marks pasted text, so that it is not taken for keys.
enum BracketedPaste {
  /// Turns the mode on or off.
  ///
  /// Terminals that don't know it ignore it; those that speak another language are not asked.
  static func set(_ isOn: Bool) {
    guard CursesScreen.speaksANSI else { return }
    nc_append(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }
}

extension CursesScreen {
  /// Whether the terminal's own language is that of ECMA-48, so that it can be asked.
  static var speaksANSI: Bool {
    guard let text = tigetstr("cup"), Int(bitPattern: text) != -1 else { return false }
    return String(cString: text).hasPrefix("\u{1B}[")
  }
}
