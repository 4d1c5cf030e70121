import Testing

@testable import CursesTerminal

@Suite struct Palette256Tests {
  @Test(arguments: UInt8(16)...255)
  func everyColourIsNearestToItself(index: UInt8) {
    let (red, green, blue) = Palette256.components(index)
    let nearest = Palette256.nearest(red, green, blue)
    #expect(Palette256.components(nearest) == (red, green, blue))
  }

  @Test func cubeAndGreysHaveTheirComponents() {
    #expect(Palette256.components(208) == (255, 135, 0))
    #expect(Palette256.components(25) == (0, 95, 175))
    #expect(Palette256.components(232) == (8, 8, 8))
    #expect(Palette256.components(255) == (238, 238, 238))
  }

  @Test func noColourIsNearerThanTheNearest() {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 7, through: 255, by: 62) {
        for blue in stride(from: 3, through: 255, by: 63) {
          let color = (red, green, blue)
          let best = (16...255).map { distance(color, UInt8($0)) }.min()
          let nearest = Palette256.nearest(UInt8(red), UInt8(green), UInt8(blue))
          #expect(distance(color, nearest) == best)
        }
      }
    }
  }

  private func distance(_ color: (Int, Int, Int), _ index: UInt8) -> Int {
    let (red, green, blue) = Palette256.components(index)
    let differences = [color.0 - Int(red), color.1 - Int(green), color.2 - Int(blue)]
    return differences.reduce(0) { $0 + $1 * $1 }
  }
}
