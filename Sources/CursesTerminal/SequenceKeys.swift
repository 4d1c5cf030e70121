import TerminalUI

/// The keys that sequences stand for on terminals in general, whatever a description leaves out.
enum SequenceKeys {
  /// The key of a complete sequence, without its escape; nil if it is no key of ours.
  static func key(_ scalars: [Unicode.Scalar]) -> Key? {
    guard let final = scalars.last else { return nil }
    switch scalars[0] {
    case "[": return controlKey(scalars.dropFirst().dropLast(), final: final)
    case "O": return keypadKeys[final] ?? cursorKeys[final]
    default: return nil
    }
  }

  private static func controlKey(_ parameters: ArraySlice<Unicode.Scalar>, final: Unicode.Scalar)
    -> Key?
  {
    guard parameters.allSatisfy({ ("0"..."9").contains($0) || $0 == ";" }) else { return nil }
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
