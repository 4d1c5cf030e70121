import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct TextFieldTests {
  private static func typed(_ start: String, _ keys: Key...) -> TextField {
    var field = TextField(start)
    for key in keys { _ = field.take(.key(key)) }
    return field
  }

  @Test func whatIsTypedReplacesThePresentText() {
    #expect(Self.typed("0.03", "1", "0").text == "10")
    #expect(Self.typed("0.03", .backspace).text == "")
    #expect(Self.typed("0.03", .delete, "5").text == "5")
  }

  @Test func afterAMoveItIsEdited() {
    #expect(Self.typed("0.03", .right, "5").text == "0.035")
    #expect(Self.typed("0.03", .home, "1").text == "10.03")
    #expect(Self.typed("0.03", .left, .backspace, "1").text == "0.13")
    #expect(Self.typed("0.03", .home, .delete).text == ".03")
    #expect(Self.typed("0.03", .end, .backspace, .backspace).text == "0.")
  }

  @Test func theCursorStaysInTheText() {
    #expect(Self.typed("ab", .left, .left, .left, .left).cursor == 0)
    #expect(Self.typed("ab", .home, .backspace).text == "ab")
    #expect(Self.typed("ab", .right, .right, .right).cursor == 2)
  }

  @Test func otherKeysAreNotText() {
    var field = TextField()
    for key in [Key.enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .redraw] {
      let isTaken = field.take(.key(key))
      #expect(!isTaken, "\(key)")
    }
    #expect(field.text.isEmpty)
  }

  @Test func aPasteIsOneLineOfABoundedLength() {
    var field = TextField("x")
    let isTaken = field.take(.paste("a\nb"))
    #expect(isTaken)
    #expect(field.text == "a b")
    _ = field.take(.paste(String(repeating: "y", count: 5000)))
    #expect(field.text.count == TextField.limit)
  }

  @Test func theCursorIsInSightHoweverLongTheText() {
    for text in ["", "abc", String(repeating: "0123456789", count: 9), "数据数据数据数据数据"] {
      for glyphs in [GlyphSet.unicode, .ascii] {
        var frame = Frame(
          size: Size(columns: 12, rows: 1), theme: Theme(depth: .mono, glyphs: glyphs))
        let line = Rect(x: 1, y: 0, width: 10, height: 1)
        TextField(text).draw(in: line, on: &frame)
        #expect(frame.cursor.map { line.contains(x: $0.x, y: $0.y) } == true, "\(text)")
        #expect(frame.canvas[0, 0] == .blank && frame.canvas[11, 0] == .blank)
      }
    }
  }
}
