import CNcurses

/// The modes in which a terminal reports its mouse (xterm's control sequences): presses and the wheel
/// (1000), drags (1002), every move (1003), all in the encoding that knows any column (1006).
enum PointerReports {
  private static let modes = [1000, 1002, 1003, 1006]

  /// What turns the reports on, or off in the opposite order.
  static func sequence(_ isOn: Bool) -> String {
    (isOn ? modes : modes.reversed()).map { "\u{1B}[?\($0)\(isOn ? "h" : "l")" }.joined()
  }

  /// Turns the reports on or off.
  ///
  /// Terminals that know fewer modes report what they can; those that speak another language are not
  /// asked.
  static func set(_ isOn: Bool) {
    guard CursesScreen.speaksANSI else { return }
    nc_append(sequence(isOn))
  }
}
