import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct LessonPaneTests {
  @Test(arguments: [
    (Size(columns: 120, rows: 40), Size(columns: 84, rows: 40)),
    (Size(columns: 80, rows: 24), Size(columns: 80, rows: 18)),
    (Size(columns: 60, rows: 16), Size(columns: 60, rows: 12)),
    (Size(columns: 100, rows: 50), Size(columns: 100, rows: 42)),
    (Size(columns: 40, rows: 15), Size(columns: 40, rows: 12)),
  ]) func theRestIsTheOtherScreens(size: Size, room: Size) throws {
    let pane = try #require(LessonPane(size))
    #expect(pane.room == room)
    let area = pane.rect.width * pane.rect.height + room.columns * room.rows
    #expect(area == size.columns * size.rows, "they fill the screen")
    #expect(pane.text.columns > 20 && pane.text.rows >= 2)
  }

  @Test(arguments: [
    Size(columns: 39, rows: 40), Size(columns: 80, rows: 14), Size(columns: 1, rows: 1),
  ])
  func aSmallScreenHasNone(size: Size) { #expect(LessonPane(size) == nil) }
}
