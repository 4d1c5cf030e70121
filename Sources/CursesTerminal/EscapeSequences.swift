import TerminalUI

/// The key sequences of terminals in general, for keys that a description leaves out.
///
/// After an escape: `[` parameters and a final character (CSI), or `O` and one character (SS3).
enum EscapeSequences {
  static let escape: UInt32 = 27

  /// What one more character makes of a sequence.
  enum Step: Equatable {
    /// More is to come.
    case unfinished
    /// The sequence is complete; nil if it is no key of ours.
    case finished(Key?)
    /// The character is not part of any sequence.
    case broken
  }

  /// Continues what followed an escape by a character.
  static func advance(_ pending: [Unicode.Scalar], by next: Unicode.Scalar) -> Step {
    guard let kind = pending.first else {
      return next == "[" || next == "O" ? .unfinished : .broken
    }
    if pending == ["["], next == "[" { return .unfinished }  // The Linux console's F1 to F5.
    switch next.value {
    case 0x40...0x7E:
      let parameters = pending.dropFirst()
      return .finished(
        kind == "O" ? keypadKeys[next] ?? cursorKeys[next] : key(parameters, final: next))
    case 0x20...0x3F: return .unfinished
    default: return .broken
    }
  }

  private static func key(_ parameters: ArraySlice<Unicode.Scalar>, final: Unicode.Scalar) -> Key? {
    if parameters.first == "[" { return nil }
    guard final == "~" else { return cursorKeys[final] }
    // What follows a semicolon are Shift, Alt and Ctrl.
    let number = parameters.prefix { $0 != ";" }
    return numberedKeys[String(String.UnicodeScalarView(number))]
  }

  private static let cursorKeys: [Unicode.Scalar: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
  ]

  private static let numberedKeys: [String: Key] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]

  /// The number pad in application mode, which ncurses turns on.
  private static let keypadKeys: [Unicode.Scalar: Key] = [
    "M": .enter, "j": .character("*"), "k": .character("+"), "l": .character(","),
    "m": .character("-"), "n": .character("."), "o": .character("/"), "p": .character("0"),
    "q": .character("1"), "r": .character("2"), "s": .character("3"), "t": .character("4"),
    "u": .character("5"), "v": .character("6"), "w": .character("7"), "x": .character("8"),
    "y": .character("9"),
  ]
}
