import DataSources
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct NeuronWallTests {
  private static let size = ImageSize(rows: 28, columns: 28)

  private static func wall(_ width: Int, _ height: Int, count: Int, chosen: Int = 0) -> NeuronWall {
    NeuronWall(
      in: Rect(x: 3, y: 2, width: width, height: height), of: size, count: count, chosen: chosen)
  }

  @Test func picturesAreLargeWhereAllFit() {
    let few = Self.wall(60, 31, count: 4)
    #expect(few.factor == 1 && few.columns == 2 && few.shown == 0..<4)
    let many = Self.wall(60, 31, count: 5)
    #expect(many.factor == 2 && many.columns == 4 && many.shown == 0..<5)
  }

  @Test func theChosenNeuronIsOnThePageInSight() {
    for chosen in 0..<30 {
      let wall = Self.wall(45, 17, count: 30, chosen: chosen)
      #expect(wall.capacity == 6 && wall.shown.contains(chosen))
      #expect(wall.shown.count == 6)
    }
    #expect(Self.wall(45, 17, count: 10, chosen: 9).shown == 6..<10)
  }

  @Test func picturesDoNotOverlapAndStayWithin() {
    let wall = Self.wall(45, 17, count: 30, chosen: 7)
    let rects = wall.shown.map(wall.rect)
    for (place, rect) in rects.enumerated() {
      #expect(rect.x >= 3 && rect.maxX <= 48 && rect.y >= 3 && rect.maxY <= 19)
      #expect(rects[(place + 1)...].allSatisfy { $0.intersection(rect).isEmpty })
    }
  }

  @Test func withoutRoomNoneIsShown() {
    #expect(Self.wall(10, 17, count: 30).shown.isEmpty && Self.wall(0, 0, count: 3).shown.isEmpty)
  }
}
