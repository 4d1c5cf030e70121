/// The mode in which a terminal shows what comes as one picture, at its end (DEC private mode 2026).
enum SynchronizedOutput {
  /// Asks whether the terminal knows the mode (DECRQM).
  static let question = "\u{1B}[?2026$p"
  /// Opens a picture.
  static let opening = "\u{1B}[?2026h"
  /// Closes it, so that it shows.
  static let end = "\u{1B}[?2026l"

  private static let answer: [Unicode.Scalar] = ["[", "?", "2", "0", "2", "6", ";"]

  /// Whether a terminal's answer, without its escape, says that the mode can be switched; nil of
  /// other sequences.
  static func isKnown(_ scalars: [Unicode.Scalar]) -> Bool? {
    guard scalars.starts(with: answer), scalars.suffix(2) == ["$", "y"],
      scalars.count == answer.count + 3
    else { return nil }
    // 1 is switched on and 2 off; 0 is unknown, 3 and 4 cannot be switched.
    return ["1", "2"].contains(scalars[answer.count])
  }
}
