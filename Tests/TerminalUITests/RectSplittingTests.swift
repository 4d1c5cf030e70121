import Testing

@testable import TerminalUI

@Suite struct RectSplittingTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 4)

  @Test func cutsOffEachSide() {
    #expect(rect.leading(3).part == Rect(x: 2, y: 3, width: 3, height: 4))
    #expect(rect.leading(3).rest == Rect(x: 5, y: 3, width: 7, height: 4))
    #expect(rect.trailing(3).part == Rect(x: 9, y: 3, width: 3, height: 4))
    #expect(rect.trailing(3).rest == Rect(x: 2, y: 3, width: 7, height: 4))
    #expect(rect.top(1).part == Rect(x: 2, y: 3, width: 10, height: 1))
    #expect(rect.top(1).rest == Rect(x: 2, y: 4, width: 10, height: 3))
    #expect(rect.bottom(1).part == Rect(x: 2, y: 6, width: 10, height: 1))
    #expect(rect.bottom(1).rest == Rect(x: 2, y: 3, width: 10, height: 3))
  }

  @Test(arguments: [-1, 0, 4, 10, 99])
  func partAndRestMakeTheWhole(amount: Int) {
    for (part, rest) in [rect.leading(amount), rect.trailing(amount)] {
      #expect(part.width + rest.width == 10)
      #expect(part.height == 4 && rest.height == 4)
    }
    for (part, rest) in [rect.top(amount), rect.bottom(amount)] {
      #expect(part.height + rest.height == 4)
      #expect(part.width == 10 && rest.width == 10)
    }
  }
}
