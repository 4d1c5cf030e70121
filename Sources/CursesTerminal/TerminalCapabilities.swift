import TerminalUI

/// What the terminal can show, as far as it can be known.
package struct TerminalCapabilities: Sendable, Equatable {
  /// How many colours it shows.
  package var colorDepth: ColorDepth
  /// Whether characters beyond ASCII arrive as such.
  package var isUnicode: Bool
  /// Whether its background is dark or light; nil where it does not say.
  package var appearance: Appearance?
  /// The finest pixels of a cell that it is known to show.
  package var pixels: CellPixels
  /// Whether it is the console of Linux.
  package var isConsole: Bool

  /// Makes a description.
  package init(
    colorDepth: ColorDepth, isUnicode: Bool, appearance: Appearance?, pixels: CellPixels = .half,
    isConsole: Bool = false
  ) {
    self.pixels = pixels
    self.isConsole = isConsole
    self.colorDepth = colorDepth
    self.isUnicode = isUnicode
    self.appearance = appearance
  }

  /// The best use of a terminal whose description counts so many colours.
  ///
  /// NO_COLOR rules out all colours. COLORTERM promises 24 bits beyond the description, and is
  /// believed except where it may be meant of another terminal: on the Linux console, and inside tmux
  /// and GNU screen, which inherit the variable from the terminal around them and turn such colours
  /// into others. Inside those the description itself must promise 24 bits (`RGB` or `Tc`).
  package static func colorDepth(
    describedColors: Int, describesDirectColor: Bool = false, environment: [String: String]
  ) -> ColorDepth {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return .mono }
    switch describedColors {
    case ..<8: return .mono
    case _ where promisesTrueColor(environment) && (describesDirectColor || !isInside(environment)):
      return .trueColor
    case ..<16: return .eight
    case ..<256: return .sixteen
    default: return .palette256
    }
  }

  /// What COLORFGBG says of the background: it ends with the number of its palette colour.
  static func appearance(environment: [String: String]) -> Appearance? {
    guard
      let last = environment["COLORFGBG"]?
        .split(separator: ";", omittingEmptySubsequences: false).last,
      let background = Int(last), (0...15).contains(background)
    else { return nil }
    // Of the dark half white is light, of the bright half dark grey is dark.
    return background == 8 || background < 7 ? .dark : .light
  }

  private static func promisesTrueColor(_ environment: [String: String]) -> Bool {
    ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased())
      && !(environment["TERM"] ?? "").hasPrefix("linux")
  }

  /// Whether the terminal is one inside another.
  static func isInside(_ environment: [String: String]) -> Bool {
    let type = environment["TERM"] ?? ""
    return environment["TMUX"] != nil || environment["STY"] != nil
      || ["tmux", "screen"].contains { type.hasPrefix($0) }
  }
}
