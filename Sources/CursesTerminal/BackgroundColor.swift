import TerminalUI

/// What a terminal says of the colour behind its text (xterm's control sequences, OSC 11).
enum BackgroundColor {
  /// The question.
  static let question = "\u{1B}]11;?\u{1B}\\"

  private static let opening = "]11;rgb:"

  /// Whether a text sequence, without its escape and its end, says that the background is dark or
  /// light; nil of others.
  ///
  /// The components follow each other as hexadecimal numbers of one to four digits.
  static func appearance(_ scalars: [Unicode.Scalar]) -> Appearance? {
    let text = String(String.UnicodeScalarView(scalars))
    guard text.hasPrefix(opening) else { return nil }
    let shares = text.dropFirst(opening.count).split(separator: "/").compactMap(share)
    guard shares.count == 3 else { return nil }
    let color = Color.rgb(shares[0], shares[1], shares[2])
    return color.luminance ?? 0 < middle ? .dark : .light
  }

  /// The luminance at which black and white are equally far away.
  private static let middle = 0.18

  /// A component in 8 bits.
  private static func share(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = UInt32(digits, radix: 16) else { return nil }
    let most = UInt32(1) << (4 * digits.count) - 1
    return UInt8(value * 255 / most)
  }
}
