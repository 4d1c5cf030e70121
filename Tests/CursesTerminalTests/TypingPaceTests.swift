import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct TypingPaceTests {
  private static let start = ContinuousClock.now

  /// The keys that a pace lets through when they come at a time.
  private func admitted(_ keys: [Key], by pace: inout TypingPace, at time: Duration = .zero)
    -> [Key]
  {
    pace.admit(keys.map { .key($0) }, at: Self.start + time).compactMap {
      if case .key(let key) = $0 { key } else { nil }
    }
  }

  private static func digit(_ number: Int) -> Key { .character(Character("\(number % 7)")) }

  @Test func aPersonMayTypeForEver() {
    var pace = TypingPace()
    for press in 0..<10_000 {
      let key = press / 100 % 2 == 0 ? Key.character("+") : Self.digit(press)
      #expect(admitted([key], by: &pace, at: .milliseconds(press * 16)) == [key])
    }
    #expect(pace.deadline == nil)
  }

  @Test func whatAScriptWritesAtOnceIsTyped() {
    var pace = TypingPace()
    let keys = (0..<100).map(Self.digit)
    #expect(admitted(keys, by: &pace) == keys)
  }

  @Test func heldKeysDoNotQueueUp() {
    var pace = TypingPace()
    let keys = Array(repeating: Key.character("r"), count: 20_000)
    let count = (0..<10).map { _ in admitted(keys, by: &pace).count }.reduce(0, +)
    #expect(count > 0 && count < 200)
    #expect(admitted([.character("q")], by: &pace) == [.character("q")], "another key is no flood")
    #expect(pace.deadline == nil)
  }

  @Test func moreThanAnybodyTypesIsAPaste() {
    var pace = TypingPace()
    #expect(admitted((0..<100_000).map(Self.digit) + [.up], by: &pace) == [], "none is played")
    #expect(admitted([.character("q")], by: &pace) == [], "nor what follows")
    let early = pace.takePaste(at: Self.start)
    #expect(early == nil, "it may go on")
    #expect(pace.deadline == Self.start + TypingPace.pause)
    let text = pace.takePaste(at: Self.start + TypingPace.pause)
    #expect(text?.utf8.count == PasteText.longest)
    #expect(pace.deadline == nil)
    #expect(admitted([.character("q")], by: &pace, at: .seconds(1)) == [.character("q")])
  }

  @Test func aPasteInSmallPiecesIsSoonOne() {
    var pace = TypingPace()
    let count = (0..<1000).map { admitted([Self.digit($0), .up], by: &pace).count }.reduce(0, +)
    #expect(count < 200 && pace.deadline != nil)
  }
}
