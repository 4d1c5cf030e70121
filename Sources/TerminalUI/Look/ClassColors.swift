/// The colours of up to ten classes, told apart by their characters where they are not by colour.
struct ClassColors: Sendable, Equatable {
  /// In 24 bits.
  let rgb: [Color]
  /// Numbers of the 256-colour palette, of each class from pale to full.
  let indexed: [[UInt8]]
  /// Numbers of the palette of eight and of sixteen colours.
  let eight: [UInt8]
  let sixteen: [UInt8]

  /// How many classes have a colour of their own.
  static let count = 10
  /// What no class is sure of.
  private static let neutral = Color.rgb(0xE8, 0xEA, 0xEB)
  /// Colours of a class in 24 bits, from unsure to sure.
  private static let trueColorLevels = 17

  /// Each class's colours from unsure to sure; none without colours.
  func levels(_ depth: ColorDepth, saturation: Float) -> [[Color]] {
    switch depth {
    case .mono: return []
    case .eight: return eight.map { [.indexed($0)] }
    case .sixteen: return sixteen.map { [.indexed($0)] }
    case .palette256: return indexed.map { $0.map(Color.indexed) }
    case .trueColor:
      let last = Float(Self.trueColorLevels - 1)
      return rgb.map { color in
        (0..<Self.trueColorLevels).map { level in
          Self.neutral.blended(with: color, amount: saturation * Float(level) / last)
        }
      }
    }
  }

  /// The two sides' orange and blue come first, as the web page has them.
  static let standard = ClassColors(
    rgb: [
      .rgb(0xF5, 0x93, 0x22), .rgb(0x08, 0x77, 0xBD), .rgb(0x2E, 0x9D, 0x4A),
      .rgb(0xD1, 0x3F, 0x8A), .rgb(0x7B, 0x5F, 0xC4), .rgb(0x8C, 0x5A, 0x2B),
      .rgb(0x17, 0xA5, 0xA8), .rgb(0xC4, 0xB0, 0x00), .rgb(0x6E, 0x74, 0x7B),
      .rgb(0xA0, 0x1E, 0x1E),
    ],
    indexed: [
      [223, 215, 208], [153, 74, 32], [151, 114, 71], [218, 211, 168], [183, 141, 97],
      [180, 137, 94], [152, 80, 37], [229, 227, 184], [252, 247, 242], [217, 174, 124],
    ],
    eight: [3, 4, 2, 5, 6, 1, 7, 3, 4, 2], sixteen: [11, 12, 10, 13, 5, 3, 14, 2, 7, 9])

  /// Okabe and Ito's eight colours (Color Universal Design, 2008), and two more.
  static let colourBlind = ClassColors(
    rgb: [
      .rgb(0xE6, 0x9F, 0x00), .rgb(0x00, 0x72, 0xB2), .rgb(0x00, 0x9E, 0x73),
      .rgb(0xCC, 0x79, 0xA7), .rgb(0x56, 0xB4, 0xE9), .rgb(0xD5, 0x5E, 0x00),
      .rgb(0xF0, 0xE4, 0x42), .rgb(0x33, 0x33, 0x33), .rgb(0x99, 0x99, 0x99),
      .rgb(0x5D, 0x3A, 0x9B),
    ],
    indexed: [
      [223, 215, 178], [153, 74, 25], [151, 79, 36], [225, 182, 175], [195, 117, 74],
      [216, 209, 166], [230, 229, 227], [250, 243, 237], [254, 249, 246], [189, 104, 55],
    ],
    eight: [3, 4, 2, 5, 6, 1, 7, 3, 4, 2], sixteen: [11, 12, 10, 13, 14, 9, 15, 8, 7, 5])

  /// As far apart in lightness as ten colours can be.
  static let highContrast = ClassColors(
    rgb: [
      .rgb(0xFF, 0xD4, 0x00), .rgb(0x0A, 0x1E, 0x78), .rgb(0x00, 0xB3, 0x7A),
      .rgb(0x9E, 0x00, 0x52), .rgb(0x7F, 0xD4, 0xFF), .rgb(0x6B, 0x3E, 0x00),
      .rgb(0xFF, 0x8F, 0xC7), .rgb(0x3C, 0x3C, 0x3C), .rgb(0xB4, 0xB4, 0xB4),
      .rgb(0x5A, 0x00, 0xA8),
    ],
    indexed: [
      [230, 227, 220], [104, 61, 18], [121, 78, 35], [175, 132, 89], [195, 153, 117],
      [180, 137, 58], [225, 218, 212], [244, 240, 237], [255, 252, 249], [141, 98, 55],
    ],
    eight: [3, 4, 2, 5, 6, 1, 7, 3, 4, 2], sixteen: [11, 4, 10, 5, 14, 3, 13, 8, 15, 1])
}
