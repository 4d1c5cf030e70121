import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct TypingPaceTests {
  private static let start = ContinuousClock.now

  @Test func aPersonMayTypeForEver() {
    var pace = TypingPace()
    for press in 0..<10_000 {
      let now = Self.start + .milliseconds(press * 16)
      let key = Key.character(press / 100 % 2 == 0 ? "+" : Character("\(press % 10)"))
      let isAdmitted = pace.admits(key, at: now)
      #expect(isAdmitted)
    }
    #expect(pace.deadline == nil)
  }

  @Test func whatAScriptWritesAtOnceIsTyped() {
    var pace = TypingPace()
    let admitted = (0..<100).filter {
      pace.admits(.character(Character("\($0 % 7)")), at: Self.start)
    }
    #expect(admitted.count == 100)
  }

  @Test func heldKeysDoNotQueueUp() {
    var pace = TypingPace()
    let admitted = (0..<200_000).filter { _ in pace.admits(.character("r"), at: Self.start) }
    #expect(admitted.count < 200)
    let otherIsAdmitted = pace.admits(.character("q"), at: Self.start)
    #expect(otherIsAdmitted, "another key is no flood")
    #expect(pace.deadline == nil)
  }

  @Test func moreThanAnybodyTypesIsAPaste() {
    var pace = TypingPace()
    let keys = (0..<100_000).map { Key.character(Character("\($0 % 7)")) } + [.up]
    let admitted = keys.filter { pace.admits($0, at: Self.start) }
    #expect(admitted.count < 200)
    let early = pace.takePaste(at: Self.start)
    #expect(early == nil, "it may go on")
    #expect(pace.deadline == Self.start + TypingPace.pause)
    let text = pace.takePaste(at: Self.start + TypingPace.pause)
    #expect(text?.utf8.count == PasteText.longest)
    #expect(pace.deadline == nil)
    let isAdmitted = pace.admits(.character("q"), at: Self.start + .seconds(1))
    #expect(isAdmitted)
  }
}
