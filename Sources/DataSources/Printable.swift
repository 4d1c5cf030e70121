extension Unicode.Scalar {
  /// Whether a terminal may take it for a command, or show nothing or another order of characters
  /// for it: controls, formats such as U+202E, separators of lines, and what means nothing.
  package var steersTerminals: Bool {
    if value < 0x7F { return value < 0x20 }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}

/// Makes text from outside fit for a sentence: cut short, and without what would steer a terminal.
///
/// - Parameters:
///   - text: What was typed, read or inherited.
///   - limit: The most scalars to keep; `.max` keeps all.
///   - keepsLines: Whether line feeds stay.
/// - Returns: The text with U+FFFD for each scalar that steers terminals, and "..." where it was cut.
package func printable(_ text: String, limit: Int = 40, keepsLines: Bool = false) -> String {
  let scalars = text.unicodeScalars
  let part = String(scalars.prefix(limit))
  let isCut = limit < .max && scalars.dropFirst(limit).first != nil
  return tamed(part, keepsLines: keepsLines) + (isCut ? "..." : "")
}

/// Puts U+FFFD in the place of what would steer a terminal.
private func tamed(_ text: String, keepsLines: Bool) -> String {
  let isWild = { (scalar: Unicode.Scalar) in
    scalar.steersTerminals && !(keepsLines && scalar == "\n")
  }
  guard text.unicodeScalars.contains(where: isWild) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { isWild($0) ? "\u{FFFD}" : $0 }))
}
