import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct HintLineTests {
  private static func frame(_ hints: [String]) -> Frame {
    var frame = Frame(size: Size(columns: 80, rows: 2), theme: Theme(depth: .mono))
    frame.drawHints(hints, in: frame.canvas.bounds)
    return frame
  }

  private static func key(_ frame: Frame, _ x: Int) -> Frame.Target? { frame.target(x: x, y: 1) }

  @Test func aHintOfOneKeyIsPressedAnywhere() {
    let frame = Self.frame(["space pause", "? all keys"])
    #expect(frame.canvas.text.contains(" space pause  ? all keys"))
    for x in 1...11 { #expect(Self.key(frame, x) == .key(" ")) }
    #expect(Self.key(frame, 12) == .cover)
    for x in 14...23 { #expect(Self.key(frame, x) == .key("?")) }
    #expect(Self.key(frame, 24) == .cover)
  }

  @Test func ofSeveralKeysEachIsPressedByItself() {
    let frame = Self.frame(["[ ] layers", "arrows focus", "up down choose"])
    #expect(Self.key(frame, 1) == .key("[") && Self.key(frame, 3) == .key("]"))
    for x in [2, 5, 13, 18, 29, 35] { #expect(Self.key(frame, x) == .cover, "\(x)") }
    #expect(Self.key(frame, 27) == .key(.up) && Self.key(frame, 30) == .key(.down))
  }

  @Test func everyNameIsThatOfItsKey() {
    let keys: [Key] = ["a", " ", "?", .up, .enter, .escape, .backTab, .pageUp, .delete, .redraw]
    for key in keys { #expect(Key.named(key.name) == key) }
    #expect(Key.named("arrows") == nil && Key.named("layers") == nil)
  }
}
