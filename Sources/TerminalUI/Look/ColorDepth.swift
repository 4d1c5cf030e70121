/// How many colours a terminal can show.
package enum ColorDepth: String, Sendable, Equatable, Hashable, CaseIterable {
  /// No colours, only attributes.
  case mono
  /// The eight colours of the palette.
  case eight
  /// The palette of 256 colours.
  case palette256
  /// Red, green and blue with 8 bits each.
  case trueColor
  /// The sixteen colours of the palette: eight and their bright twins.
  case sixteen
}

/// Whether the terminal's own background is dark or light.
package enum Appearance: String, Sendable, Equatable, Hashable, CaseIterable {
  /// Light text on a dark background.
  case dark
  /// Dark text on a light background.
  case light
}
