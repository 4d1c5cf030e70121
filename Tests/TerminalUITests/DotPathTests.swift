import Testing

@testable import TerminalUI

@Suite struct DotPathTests {
  private static let ends: [(Dot, Dot)] = [
    (Dot(x: 0, y: 0), Dot(x: 13, y: 40)), (Dot(x: 13, y: 40), Dot(x: 0, y: 0)),
    (Dot(x: 0, y: 30), Dot(x: 20, y: 2)), (Dot(x: 3, y: 5), Dot(x: 30, y: 5)),
    (Dot(x: 3, y: 5), Dot(x: 3, y: 50)), (Dot(x: 1, y: 1), Dot(x: 1, y: 1)),
  ]

  @Test(arguments: ends) func pathsConnectTheirEnds(start: Dot, end: Dot) {
    let paths = [DotPath.line, DotPath.curve, DotPath.link, DotPath.corner]
    for path in paths.map({ $0(start, end) }) {
      #expect(path.first == start && path.last == end)
      for (dot, next) in zip(path, path.dropFirst()) {
        #expect(max(abs(dot.x - next.x), abs(dot.y - next.y)) == 1)
      }
    }
  }

  @Test(arguments: ends) func curvesHaveNoCorners(start: Dot, end: Dot) {
    for path in [DotPath.curve, DotPath.link, DotPath.corner].map({ $0(start, end) }) {
      Self.checkCorners(path)
    }
  }

  private static func checkCorners(_ path: [Dot]) {
    for (before, after) in zip(path, path.dropFirst(2)) {
      #expect(abs(before.x - after.x) != 1 || abs(before.y - after.y) != 1)
    }
  }

  @Test func curvesLeaveAndArriveHorizontally() {
    let path = DotPath.curve(from: Dot(x: 0, y: 0), to: Dot(x: 40, y: 40))
    #expect(path[1].y == 0 && path[2].y <= 1)
    #expect(path[path.count - 2].y == 40)
  }

  @Test func cornersLeaveHorizontallyAndArriveVertically() {
    let path = DotPath.corner(from: Dot(x: 0, y: 0), to: Dot(x: 40, y: 40))
    #expect(path[1].y == 0 && path[4].y <= 1)
    #expect(path[path.count - 2].x == 40 && path[path.count - 5].x >= 39)
  }

  /// Halfway the link is no steeper than twice the straight line.
  @Test func linksAreNearlyStraight() {
    let path = DotPath.link(from: Dot(x: 0, y: 0), to: Dot(x: 40, y: 80))
    let heights = path.filter { (18...22).contains($0.x) }.map(\.y)
    #expect((heights.max() ?? 0) - (heights.min() ?? 0) <= 4 * 4)
  }
}
