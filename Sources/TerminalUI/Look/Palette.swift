/// A pair of opposite colours with a neutral one between: what -1, 0 and +1 look like.
///
/// Each palette is one entry of `Palette.all`; its name is what a user types.
package struct Palette: Sendable, Equatable {
  /// The name by which it is chosen.
  package let name: String
  /// Whom it serves, in one line.
  package let summary: String
  /// The colours of -1, 0 and +1 in 24 bits.
  package let anchors: [Color]
  /// Readable line colours of -1 and +1 on a dark background.
  package let lightInks: [Color]
  /// The same on a light background.
  package let darkInks: [Color]
  /// Colours of points that stand out from the map on their own class's side.
  package let pointInks: [Color]
  /// Numbers of the 256-colour palette.
  let indexed: IndexedRamps
  /// The eight-colour palette's numbers from -1 to +1; characters shade from each to the next.
  let eight: [UInt8]
  /// The same of the sixteen-colour palette.
  let sixteen: [UInt8]
  /// How far text and lines are to stand out from the background.
  var contrast = Contrast.standard
  /// The colours of more than two classes.
  let classes: ClassColors

  /// Orange, grey and blue, as the playground on the web shows them.
  package static let standard = Palette(
    name: "standard", summary: "orange and blue",
    anchors: [.rgb(0xF5, 0x93, 0x22), .rgb(0xE8, 0xEA, 0xEB), .rgb(0x08, 0x77, 0xBD)],
    lightInks: [.rgb(0xFF, 0x9F, 0x33), .rgb(0x52, 0xAC, 0xF5)],
    darkInks: [.rgb(0xD7, 0x81, 0x1E), .rgb(0x07, 0x69, 0xA6)],
    pointInks: [.rgb(0x92, 0x40, 0x00), .rgb(0x06, 0x42, 0x82)],
    indexed: IndexedRamps(
      full: [208, 215, 223, 255, 153, 75, 32], soft: [215, 223, 255, 153, 75],
      inactiveOnDark: [241, 240, 239, 238, 237, 236, 235],
      inactiveOnLight: [223, 230, 231, 195, 153],
      linksOnDark: [[94, 130, 172, 208], [24, 31, 32, 39]],
      linksOnLight: [[223, 215, 208, 166], [153, 75, 32, 25]],
      points: [94, 18], testPoints: [137, 67], numbers: [166, 172, 180, 250, 110, 67, 25]),
    eight: [3, 7, 4], sixteen: [3, 15, 4], classes: .standard)

  /// Orange and purple, told apart with each kind of colour blindness.
  package static let colourBlind = Palette(
    name: "colour-blind", summary: "orange and purple, for colour-blind eyes",
    anchors: [.rgb(0xE6, 0x78, 0x00), .rgb(0xF0, 0xEE, 0xF2), .rgb(0x5D, 0x3A, 0x9B)],
    lightInks: [.rgb(0xFF, 0x9E, 0x3D), .rgb(0xB3, 0x94, 0xF0)],
    darkInks: [.rgb(0xCA, 0x6A, 0x00), .rgb(0x52, 0x33, 0x88)],
    pointInks: [.rgb(0x84, 0x3A, 0x00), .rgb(0x34, 0x16, 0x6E)],
    indexed: IndexedRamps(
      full: [208, 215, 223, 255, 183, 140, 97], soft: [215, 223, 255, 183, 140],
      inactiveOnDark: [241, 240, 239, 238, 237, 236, 235],
      inactiveOnLight: [223, 230, 231, 225, 189],
      linksOnDark: [[94, 130, 172, 208], [54, 61, 98, 141]],
      linksOnLight: [[223, 215, 208, 166], [189, 146, 97, 55]],
      points: [94, 54], testPoints: [137, 97], numbers: [166, 172, 180, 250, 139, 98, 54]),
    eight: [3, 7, 5], sixteen: [3, 15, 5], classes: .colourBlind)

  /// Yellow to navy by way of grey: the lightness alone tells the value.
  package static let highContrast = Palette(
    name: "high-contrast", summary: "yellow to navy, told apart by lightness alone",
    anchors: [.rgb(0xFF, 0xD4, 0x00), .rgb(0x9A, 0x9A, 0x9A), .rgb(0x0A, 0x1E, 0x78)],
    lightInks: [.rgb(0xFF, 0xE0, 0x4D), .rgb(0x9F, 0xB4, 0xFF)],
    darkInks: [.rgb(0x5E, 0x46, 0x00), .rgb(0x0A, 0x1E, 0x78)],
    pointInks: [.rgb(0x5E, 0x4C, 0x00), .rgb(0xFF, 0xFF, 0xFF)],
    indexed: IndexedRamps(
      full: [220, 186, 144, 246, 61, 19, 17], soft: [221, 187, 248, 103, 61],
      inactiveOnDark: [241, 240, 239, 238, 237, 236, 235], inactiveOnLight: [231, 254, 251],
      linksOnDark: [[178, 184, 220, 226], [69, 105, 111, 153]],
      linksOnLight: [[94, 94, 58, 52], [26, 20, 19, 17]],
      points: [58, 231], testPoints: [101, 146], numbers: [178, 143, 101, 241, 104, 62, 63]),
    eight: [3, 4], sixteen: [11, 7, 4], contrast: .high, classes: .highContrast)

  /// Every palette, in the order they are offered.
  package static let all = [standard, colourBlind, highContrast]
}

/// How far text and lines stand out from the background.
package enum Contrast: Sendable, Equatable {
  /// As is pleasant: captions and weak links are faint.
  case standard
  /// Text at a contrast ratio of at least 7 and lines of at least 3 on dark and on light, which is
  /// what WCAG 2.1 asks for (1.4.6 and 1.4.11).
  case high
}

/// A palette's ramps as numbers of the 256-colour palette, chosen by eye.
///
/// The nearest colours by any metric give salmon, teal and violet rings. Each step here keeps the hue
/// of its side and is darker than the one before it, seen from the middle.
struct IndexedRamps: Sendable, Equatable {
  /// From -1 to +1 in equal bins.
  var full: [UInt8]
  /// The same, paler, so that points stand out.
  var soft: [UInt8]
  /// The same for what takes no part, on a dark background.
  var inactiveOnDark: [UInt8]
  /// The same for what takes no part, on a light background.
  var inactiveOnLight: [UInt8]
  /// Lines of negative and of positive weight from weak to strong, on a dark background.
  var linksOnDark: [[UInt8]]
  /// Lines of negative and of positive weight from weak to strong, on a light background.
  var linksOnLight: [[UInt8]]
  /// Points of the negative and of the positive class.
  var points: [UInt8]
  /// The same of points that test.
  var testPoints: [UInt8]
  /// Points of numbers from -1 to +1 in equal bins: next to the map's colours and none of them.
  var numbers: [UInt8]
}
