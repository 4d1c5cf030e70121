/// The usual palette of 256 colours: 16 of the terminal's own, a cube of 6 x 6 x 6, 24 greys.
enum Palette256 {
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The components of the first 16 as xterm has them; users change them at will.
  private static let basic: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// Red, green and blue of a palette colour.
  static func components(_ index: UInt8) -> (UInt8, UInt8, UInt8) {
    switch Int(index) {
    case ..<16:
      let value = basic[Int(index)]
      return (
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value)
      )
    case ..<232:
      let cube = Int(index) - 16
      return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  /// The nearest of the cube and the greys by squared distance.
  static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let cube = 16 + 36 * nearestLevel(red) + 6 * nearestLevel(green) + nearestLevel(blue)
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    func distance(_ index: Int) -> Int {
      let (otherRed, otherGreen, otherBlue) = components(UInt8(index))
      return [(red, otherRed), (green, otherGreen), (blue, otherBlue)]
        .reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
    }
    return UInt8(distance(grey) < distance(cube) ? grey : cube)
  }

  /// The nearest of the first 16 by squared distance.
  static func nearestBasic(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let wanted = [red, green, blue].map(Int.init)
    func distance(_ index: UInt8) -> Int {
      let color = components(index)
      return zip(wanted, [color.0, color.1, color.2]).reduce(0) {
        $0 + ($1.0 - Int($1.1)) * ($1.0 - Int($1.1))
      }
    }
    return (0..<16).min { distance($0) < distance($1) } ?? 0
  }

  private static func nearestLevel(_ component: UInt8) -> Int {
    switch component {
    case ..<48: 0
    case ..<115: 1
    default: (Int(component) - 35) / 40
    }
  }
}
