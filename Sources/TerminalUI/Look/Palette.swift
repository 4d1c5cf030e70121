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
  /// Colours of points that stand out from the map on their own class's side.
  package let pointInks: [Color]
  /// Numbers of the 256-colour palette.
  let indexed: IndexedRamps
  /// The eight-colour palette's numbers, in five equal bins.
  let eight: [UInt8]
  /// The sixteen-colour palette's numbers, in five equal bins.
  let sixteen: [UInt8]
  /// The colours of more than two classes.
  let classes: ClassColors

  /// Orange, grey and blue, as the playground on the web shows them.
  package static let standard = Palette(
    name: "standard", summary: "orange and blue",
    anchors: [.rgb(0xF5, 0x93, 0x22), .rgb(0xE8, 0xEA, 0xEB), .rgb(0x08, 0x77, 0xBD)],
    lightInks: [.rgb(0xFF, 0x9F, 0x33), .rgb(0x52, 0xAC, 0xF5)],
    pointInks: [.rgb(0x7A, 0x34, 0x00), .rgb(0x04, 0x2C, 0x54)],
    indexed: IndexedRamps(
      full: [208, 214, 215, 222, 223, 255, 153, 110, 74, 32, 25],
      soft: [215, 215, 222, 222, 223, 255, 153, 117, 110, 74, 74],
      inactiveOnDark: [241, 240, 239, 239, 238, 237, 236, 236, 235, 235, 234],
      inactiveOnLight: [223, 223, 230, 230, 255, 255, 255, 195, 195, 153, 153],
      linksOnDark: [[94, 130, 172, 208], [24, 31, 32, 39]],
      linksOnLight: [[223, 215, 208, 166], [153, 110, 32, 25]],
      points: [94, 17]),
    eight: [3, 3, 7, 4, 4], sixteen: [3, 11, 15, 12, 4], classes: .standard)

  /// Orange and purple, told apart with each kind of colour blindness.
  package static let colourBlind = Palette(
    name: "colour-blind", summary: "orange and purple, for colour-blind eyes",
    anchors: [.rgb(0xE6, 0x78, 0x00), .rgb(0xF0, 0xEE, 0xF2), .rgb(0x5D, 0x3A, 0x9B)],
    lightInks: [.rgb(0xFF, 0x9E, 0x3D), .rgb(0xB3, 0x94, 0xF0)],
    pointInks: [.rgb(0x6B, 0x30, 0x00), .rgb(0x2A, 0x12, 0x55)],
    indexed: IndexedRamps(
      full: [172, 208, 215, 222, 223, 255, 189, 146, 104, 61, 55],
      soft: [215, 215, 222, 222, 223, 255, 189, 189, 146, 146, 104],
      inactiveOnDark: [241, 240, 239, 239, 238, 237, 236, 236, 235, 235, 234],
      inactiveOnLight: [223, 223, 230, 230, 255, 255, 255, 189, 189, 183, 183],
      linksOnDark: [[94, 130, 172, 208], [54, 61, 98, 141]],
      linksOnLight: [[223, 215, 208, 166], [189, 146, 97, 55]],
      points: [94, 53]),
    eight: [3, 3, 7, 5, 5], sixteen: [3, 11, 15, 13, 5], classes: .colourBlind)

  /// Yellow to navy by way of grey: the lightness alone tells the value.
  package static let highContrast = Palette(
    name: "high-contrast", summary: "yellow to navy, told apart by lightness alone",
    anchors: [.rgb(0xFF, 0xD4, 0x00), .rgb(0x9A, 0x9A, 0x9A), .rgb(0x0A, 0x1E, 0x78)],
    lightInks: [.rgb(0xFF, 0xE0, 0x4D), .rgb(0x8F, 0xA6, 0xFF)],
    pointInks: [.rgb(0x4A, 0x3C, 0x00), .rgb(0xFF, 0xFF, 0xFF)],
    indexed: IndexedRamps(
      full: [220, 220, 221, 186, 144, 145, 103, 61, 19, 18, 17],
      soft: [221, 221, 221, 186, 144, 145, 103, 103, 61, 61, 61],
      inactiveOnDark: [241, 240, 239, 239, 238, 237, 236, 236, 235, 235, 234],
      inactiveOnLight: [229, 229, 230, 255, 254, 254, 254, 253, 189, 146, 146],
      linksOnDark: [[58, 100, 142, 226], [60, 61, 69, 111]],
      linksOnLight: [[186, 179, 136, 94], [146, 68, 19, 17]],
      points: [58, 231]),
    eight: [3, 3, 7, 4, 4], sixteen: [11, 3, 8, 12, 4], classes: .highContrast)

  /// Every palette, in the order they are offered.
  package static let all = [standard, colourBlind, highContrast]
}

/// A palette's ramps as numbers of the 256-colour palette, chosen by eye.
///
/// The nearest colours by any metric give salmon, teal and violet rings.
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
}
