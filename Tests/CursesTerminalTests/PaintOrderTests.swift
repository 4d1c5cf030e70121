import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct PaintOrderTests {
  private func places(_ order: PaintOrder, _ area: Size) -> [[Int]] {
    order.parts(of: area).flatMap { part in part.columns.map { [part.row, $0] } }
  }

  @Test(arguments: [(0, 0), (0, 2), (1, 1), (2, 3), (5, 0), (1, 9)])
  func everyCellComesOnce(row: Int, column: Int) {
    let area = Size(columns: 4, rows: 3)
    let all = places(PaintOrder(), area)
    #expect(all.count == 12)
    #expect(Set(places(PaintOrder(row: row, column: column), area)) == Set(all))
    #expect(places(PaintOrder(row: row, column: column), area).count == 12)
  }

  @Test func itGoesOnWhereItStopped() {
    let order = PaintOrder(row: 1, column: 2)
    let expected = [[1, 2], [0, 0], [0, 1], [0, 2], [1, 0], [1, 1]]
    #expect(places(order, Size(columns: 3, rows: 2)) == expected)
  }

  @Test func anEmptyAreaHasNoParts() {
    #expect(PaintOrder().parts(of: Size(columns: 0, rows: 5)).isEmpty)
    #expect(PaintOrder().parts(of: Size(columns: 5, rows: 0)).isEmpty)
  }

  @Test func mapsAndLinesArePicturesAndLettersAreNot() {
    let ground = Style(background: .indexed(208))
    for cell in [Cell("▀"), Cell("⣿"), Cell(" ", style: ground), Cell("●", style: ground)] {
      #expect(PaintOrder.isPicture(cell))
    }
    for cell in [Cell("a", style: ground), Cell(" "), Cell("7"), Cell("▶"), Cell("─")] {
      #expect(!PaintOrder.isPicture(cell))
    }
  }

  @Test func picturesAlwaysHaveAShare() {
    #expect(PaintOrder.pictureBudget(of: 100, afterText: 30) == 70)
    #expect(PaintOrder.pictureBudget(of: 100, afterText: 100) == 25)
    #expect(PaintOrder.pictureBudget(of: 1, afterText: 1) == 1)
  }
}
