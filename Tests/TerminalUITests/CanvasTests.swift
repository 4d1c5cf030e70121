import Testing

@testable import TerminalUI

@Suite struct CanvasTests {
  @Test func everythingOutsideIsClipped() {
    var canvas = Canvas(size: Size(columns: 3, rows: 2))
    for (x, y) in [(-1, 0), (3, 0), (0, -1), (0, 2), (Int.max, Int.min)] {
      canvas[x, y] = Cell("x")
      #expect(canvas[x, y] == .blank)
    }
    canvas.fill(Rect(x: -5, y: -5, width: 6, height: 6), Cell("a"))
    canvas.fill(Rect(x: 2, y: 1, width: 9, height: 9), Cell("b"))
    #expect(canvas.text == "a  \n  b")
  }

  @Test func writesAndTellsTheColumns() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    #expect(canvas.write("ab", x: 1, y: 0) == 2)
    #expect(canvas.text == " ab   ")
    #expect(canvas.write("tab\u{9}字", x: 0, y: 0) == 6)
    #expect(canvas.text == "tab?字")
  }

  @Test(arguments: [
    ("字字a", 0, 5, "字字a "), ("字字字", 0, 4, "字 …  "), ("a字字", 0, 4, "a字…  "),
    ("字字", -1, 9, " 字   "), ("字", 5, 9, "     …"), ("字", 0, 1, "…     "),
    ("größe", 0, 9, "größe "), ("gro\u{308}ße", 0, 9, "größe "), ("a🙂b", 0, 9, "a🙂b  "),
  ])
  func noHalfOfAWideCharacterIsShown(text: String, x: Int, width: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write(text, x: x, y: 0, width: width)
    #expect(canvas.text == expected)
  }

  @Test func whatCoversHalfOfAWideCharacterClearsTheOther() {
    for (x, expected) in [(0, "x 字字"), (1, " x字字"), (3, "字 x字")] {
      var canvas = Canvas(size: Size(columns: 6, rows: 1))
      canvas.write("字字字", x: 0, y: 0)
      canvas[x, 0] = Cell("x")
      #expect(canvas.text == expected)
    }
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("字字字", x: 0, y: 0)
    canvas.fill(Rect(x: 1, y: 0, width: 4, height: 1), Cell("."))
    #expect(canvas.text == " .... ")
    canvas.write("字字字", x: 0, y: 0)
    canvas[2, 0].style = .terminal.bold
    #expect(canvas.text == "字字字")
  }

  @Test func wideTextEndsBeforeItsColumn() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.writeTrailing("字a", before: 5, y: 0)
    #expect(canvas.text == "  字a ")
  }

  @Test(arguments: [
    ("abcde", 5, "abcde"), ("abcde", 4, "abc… "), ("abcdef", 9, "abcd…"), ("abcde", 1, "…    "),
    ("abcde", 0, "     "), ("abcde", -3, "     "), ("", 3, "     "),
  ])
  func endsInAnEllipsisWhereCut(text: String, width: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    let columns = canvas.write(text, x: 0, y: 0, width: width)
    #expect(canvas.text == expected)
    #expect(columns == expected.filter { $0 != " " }.count)
  }

  @Test func startsLeftOfTheCanvas() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abcd", x: -2, y: 0)
    #expect(canvas.text == "cd ")
  }

  @Test func writesUpToAColumn() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.writeTrailing("0.5", before: 5, y: 0, style: .terminal.bold)
    #expect(canvas.text == "  0.5 ")
    #expect(canvas[4, 0].style == .terminal.bold)
    #expect(canvas[5, 0].style == .terminal)
  }

  @Test func restylesWithoutTouchingCharacters() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abc", x: 0, y: 0, style: .terminal.bold)
    canvas.restyle(Rect(x: 1, y: 0, width: 1, height: 5)) { $0.reverse }
    #expect(canvas.text == "abc")
    #expect((0..<3).map { canvas[$0, 0].style.attributes } == [.bold, [.bold, .reverse], .bold])
  }

  @Test func anEmptyCanvasTakesEverything() {
    var canvas = Canvas(size: Size(columns: 0, rows: -4))
    canvas.write("abc", x: 0, y: 0)
    canvas.fill(Rect(x: 0, y: 0, width: 9, height: 9), Cell("a"))
    #expect(canvas.cells.isEmpty && canvas.text == "")
  }
}
