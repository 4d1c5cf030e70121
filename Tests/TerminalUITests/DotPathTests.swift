import Testing

@testable import TerminalUI

@Suite struct DotPathTests {
  private static let ends: [(Dot, Dot)] = [
    (Dot(x: 0, y: 0), Dot(x: 13, y: 40)), (Dot(x: 13, y: 40), Dot(x: 0, y: 0)),
    (Dot(x: 0, y: 30), Dot(x: 20, y: 2)), (Dot(x: 3, y: 5), Dot(x: 30, y: 5)),
    (Dot(x: 3, y: 5), Dot(x: 3, y: 50)), (Dot(x: 1, y: 1), Dot(x: 1, y: 1)),
  ]

  @Test(arguments: ends) func pathsConnectTheirEnds(start: Dot, end: Dot) {
    for path in [DotPath.line(from: start, to: end), DotPath.curve(from: start, to: end)] {
      #expect(path.first == start && path.last == end)
      for (dot, next) in zip(path, path.dropFirst()) {
        #expect(max(abs(dot.x - next.x), abs(dot.y - next.y)) == 1)
      }
    }
  }

  @Test(arguments: ends) func curvesHaveNoCorners(start: Dot, end: Dot) {
    let path = DotPath.curve(from: start, to: end)
    for (before, after) in zip(path, path.dropFirst(2)) {
      #expect(abs(before.x - after.x) != 1 || abs(before.y - after.y) != 1)
    }
  }

  @Test func curvesLeaveAndArriveHorizontally() {
    let path = DotPath.curve(from: Dot(x: 0, y: 0), to: Dot(x: 40, y: 40))
    #expect(path[1].y == 0 && path[2].y <= 1)
    #expect(path[path.count - 2].y == 40)
  }
}
