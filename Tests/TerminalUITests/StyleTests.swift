import Testing

@testable import TerminalUI

@Suite struct StyleTests {
  @Test func fluentChangesAddUp() {
    let style = Style.terminal.bold.underline.foreground(.indexed(3)).background(.rgb(0, 0, 1))
    #expect(style.attributes == [.bold, .underline])
    #expect("\(style)" == "3 on #000001 bold underline")
  }

  @Test func eachFluentAttributeIsItsOwn() {
    let plain = Style.terminal
    #expect(
      [plain.bold, plain.dim, plain.italic, plain.underline, plain.reverse].map(\.attributes)
        == [.bold, .dim, .italic, .underline, .reverse])
  }
}
