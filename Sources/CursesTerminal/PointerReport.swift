import TerminalUI

/// A terminal's report of its mouse in the SGR encoding (mode 1006): `[<` button `;` column `;` row,
/// then `M`, or `m` for a button that was let go.
///
/// The button's number is that of xterm's control sequences: two bits for the button, 4, 8 and 16 for
/// Shift, Alt and Ctrl, 32 for motion, 64 for the wheel.
enum PointerReport {
  /// The report of a complete sequence, without its escape; nil for other sequences, and for buttons
  /// and wheels that the program has no use for.
  static func pointer(_ scalars: [Unicode.Scalar]) -> Pointer? {
    guard scalars.starts(with: ["[", "<"]), let final = scalars.last, final == "M" || final == "m"
    else { return nil }
    let texts = String(String.UnicodeScalarView(scalars.dropFirst(2).dropLast())).split(
      separator: ";", omittingEmptySubsequences: false)
    let numbers = texts.compactMap { UInt16($0).map(Int.init) }
    guard texts.count == 3, numbers.count == 3, numbers[1] > 0, numbers[2] > 0,
      let kind = kind(numbers[0], isRelease: final == "m")
    else { return nil }
    return Pointer(
      x: numbers[1] - 1, y: numbers[2] - 1, kind,
      modifiers: Pointer.Modifiers(rawValue: UInt8(numbers[0] >> 2 & 7)))
  }

  private static func kind(_ code: Int, isRelease: Bool) -> Pointer.Kind? {
    let button = buttons[code & 3]
    switch (code & ~0b11111, button) {
    case (0, let button?): return isRelease ? .release(button) : .press(button)
    case (32, let button): return button.map { .drag($0) } ?? .move
    case (64, .left): return .wheelUp
    case (64, .middle): return .wheelDown
    default: return nil
    }
  }

  private static let buttons: [Pointer.Button?] = [.left, .middle, .right, nil]
}
