import Glibc

/// How light colours are, as WCAG 2.1 defines it.
extension Color {
  /// The relative luminance from 0, black, to 1, white; nil of the terminal's own colour.
  ///
  /// The first sixteen palette colours, which users may change, count as xterm has them.
  package var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    return 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of two colours, from 1 to 21; nil where one is the terminal's own.
  package func contrast(with other: Color) -> Double? {
    guard let first = luminance, let second = other.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Whether black would be hard to read on it.
  ///
  /// Of the palette's first sixteen these are dark whatever users make of them.
  var isDark: Bool {
    if case .indexed(let index) = kind, index < 16 { return [0, 1, 4, 5, 8].contains(index) }
    return luminance.map { $0 < 0.18 } ?? false
  }

  /// Red, green and blue; nil of the terminal's own colour.
  private var components: (UInt8, UInt8, UInt8)? {
    switch kind {
    case .terminal: return nil
    case .rgb(let red, let green, let blue): return (red, green, blue)
    case .indexed(let index) where index < 16:
      return Color(hexadecimal: Self.basic[Int(index)]).components
    case .indexed(let index) where index >= 232:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    case .indexed(let index):
      let cube = index - 16
      let level = { (step: UInt8) -> UInt8 in step == 0 ? 0 : 55 + 40 * step }
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    }
  }

  private static let basic: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// sRGB's transfer function, from a component of 8 bits to linear light.
  private static func linear(_ component: UInt8) -> Double {
    let share = Double(component) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
