import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct VisibleChangeTests {
  private static func cell(
    _ red: UInt8, on blue: UInt8, _ scalar: Unicode.Scalar = "\u{2580}"
  ) -> Cell {
    Cell(scalar, style: Style(foreground: .rgb(red, 100, 100), background: .rgb(100, 100, blue)))
  }

  @Test func theGreaterStepOfBothColoursCounts() {
    let old = Self.cell(100, on: 100)
    #expect(VisibleChange.step(from: old, to: old) == 0)
    #expect(VisibleChange.step(from: old, to: Self.cell(114, on: 100)) == 4)
    #expect(VisibleChange.step(from: old, to: Self.cell(115, on: 100)) == 5)
    #expect(VisibleChange.step(from: old, to: Self.cell(100, on: 128)) == 4)
    #expect(VisibleChange.step(from: old, to: Self.cell(90, on: 200)) == 15)
    #expect(VisibleChange.step(from: old, to: Self.cell(101, on: 100)) == 1, "never none")
  }

  @Test func whatCannotBeComparedCannotWait() {
    let old = Self.cell(100, on: 100)
    let other = Self.cell(100, on: 100, "\u{2584}")
    #expect(VisibleChange.step(from: old, to: other) == VisibleChange.greatestStep)
    let text = { (red: UInt8) in Cell("a", style: Style(foreground: .rgb(red, 0, 0))) }
    #expect(VisibleChange.step(from: text(100), to: text(101)) == VisibleChange.greatestStep)
    let plain = Cell("\u{2580}", style: Style(foreground: .rgb(1, 2, 3)))
    #expect(VisibleChange.step(from: old, to: plain) == VisibleChange.greatestStep)
  }

  @Test func paletteColoursAreCompared() {
    let cell = { (index: UInt8) in
      Cell("\u{2580}", style: Style(foreground: .indexed(index), background: .indexed(25)))
    }
    let (near, far) = (
      VisibleChange.step(from: cell(214), to: cell(215)),
      VisibleChange.step(from: cell(208), to: cell(25))
    )
    #expect(0 < near && near < far && far < VisibleChange.greatestStep)
  }

  @Test func theGreatestStepsHaveTheRoom() {
    var counts = Array(repeating: 0, count: 256)
    for (step, count) in [(2, 900), (5, 100), (20, 50), (60, 10), (255, 5)] { counts[step] = count }
    let least = { VisibleChange.leastShown(counts, budget: $0) }
    #expect(least(1000) == 5, "all that is seen")
    #expect(least(165) == 5)
    #expect(least(164) == 6 && least(65) == 6)
    #expect(least(64) == 21)
    #expect(least(0) == 255, "what cannot wait does not")
  }
}
