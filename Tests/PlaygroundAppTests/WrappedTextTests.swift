import Testing

@testable import PlaygroundApp

@Suite struct WrappedTextTests {
  @Test func linesAreCutBetweenWords() {
    #expect(wrapped("one two three", width: 7) == ["one two", "three"])
    #expect(wrapped("one two three", width: 13) == ["one two three"])
    #expect(wrapped("one", width: 1) == ["one"])
    #expect(wrapped("", width: 5) == [""])
  }
}
