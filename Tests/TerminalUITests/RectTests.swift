import Testing

@testable import TerminalUI

@Suite struct RectTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 4)

  @Test func itsEndsAreExclusive() {
    #expect(rect.maxX == 12 && rect.maxY == 7)
    #expect(rect.contains(x: 2, y: 3) && rect.contains(x: 11, y: 6))
    #expect(!rect.contains(x: 12, y: 3) && !rect.contains(x: 2, y: 7))
    #expect(!rect.contains(x: 1, y: 3) && !rect.contains(x: 2, y: 2))
  }

  @Test func insetsMayLeaveNothing() {
    #expect(rect.inset(horizontally: 1, vertically: 1) == Rect(x: 3, y: 4, width: 8, height: 2))
    #expect(rect.inset(horizontally: 2, vertically: 2).isEmpty)
    #expect(rect.inset(horizontally: 50, vertically: 50).width == 0)
    #expect(
      rect.inset(horizontally: 3, vertically: 0) == Rect(x: 5, y: 3, width: 4, height: 4))
  }

  @Test func intersectionsAreSymmetric() {
    let other = Rect(x: 8, y: 0, width: 10, height: 5)
    #expect(rect.intersection(other) == Rect(x: 8, y: 3, width: 4, height: 2))
    #expect(other.intersection(rect) == rect.intersection(other))
    #expect(rect.intersection(Rect(x: 12, y: 3, width: 4, height: 4)).isEmpty)
  }

  @Test func centersWithinItself() {
    #expect(
      rect.centered(width: 4, height: 2) == Rect(x: 5, y: 4, width: 4, height: 2))
    #expect(rect.centered(width: 40, height: 20) == rect)
  }
}
