/// What a program can switch on and off in a terminal, and has to leave as it was.
package struct TerminalModes: Sendable, Equatable {
  /// The second screen, which full-screen programs draw on.
  package var alternateScreen = false
  /// Whether the cursor shows.
  package var cursorVisible = true
  /// The kinds of mouse reports that are on.
  package var mouse: Set<Int> = []
  /// Whether cursor keys send application sequences.
  package var cursorKeys = false
  /// Whether the number pad sends application sequences.
  package var keypad = false
  /// Whether text is continued on the next row.
  package var wrap = true
  /// Whether characters push others to the right.
  package var insert = false
  /// Whether pasted text is marked.
  package var bracketedPaste = false
  /// Whether gaining and losing focus is reported.
  package var focusReports = false

  /// Whether what comes is shown at its end.
  package var synchronizedOutput = false

  /// Switches a private mode; returns whether it is known.
  mutating func setPrivate(_ mode: Int, _ on: Bool) -> Bool {
    switch mode {
    case 1: cursorKeys = on
    case 7: wrap = on
    case 12: break  // The cursor's blinking.
    case 25: cursorVisible = on
    case 47, 1047, 1049: alternateScreen = on
    case 1000, 1002, 1003, 1005, 1006, 1015:
      if on { mouse.insert(mode) } else { mouse.remove(mode) }
    case 1004: focusReports = on
    case 2004: bracketedPaste = on
    case 2026: synchronizedOutput = on
    default: return false
    }
    return true
  }

  /// What differs from a terminal that nobody has touched, in words.
  package var leftovers: [String] {
    [
      (alternateScreen, "alternate screen on"), (!cursorVisible, "cursor hidden"),
      (!mouse.isEmpty, "mouse on"), (cursorKeys, "cursor keys in application mode"),
      (keypad, "number pad in application mode"), (!wrap, "wrap off"), (insert, "insert on"),
      (bracketedPaste, "bracketed paste on"), (focusReports, "focus reports on"),
      (synchronizedOutput, "synchronized output on"),
    ].filter(\.0).map(\.1)
  }
}
