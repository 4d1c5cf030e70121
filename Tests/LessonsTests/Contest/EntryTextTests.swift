import Testing

@testable import Lessons

@Suite struct EntryTextTests {
  private let text = EntryText([
    .init("dataset", "r\u{E9}sum\u{E9} 1;=%.csv"), .init("target", "test-accuracy>=0.99"),
    .init("activation", "tanh,relu,sigmoid,linear,elu,softplus,leaky-relu,gelu,swish,sine"),
    .init("epochs", "300"),
  ])

  private func read(_ lines: String) throws -> EntryText {
    let found = EntryText.all(in: lines)
    #expect(found.count == 1)
    return try found[0].text.get()
  }

  @Test func theLinesAreShortAndPlain() {
    #expect(text.lines.utf8.allSatisfy { $0 == 10 || (32...126).contains($0) })
    let lines = text.lines.split(separator: "\n")
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 78 })
    #expect(lines[0].hasPrefix("nnplay-entry=1; dataset=r%C3%A9sum%C3%A9%201%3B=%25.csv;"))
    #expect(lines[lines.count - 1].contains("sum=\(text.sum)"))
  }

  @Test func itReadsBackAsItWas() throws {
    #expect(try read(text.lines) == text)
    #expect(try read(text.compact) == text)
    #expect(text.isWhole)
  }

  /// Wherever a line ends, within words too.
  @Test func whiteSpaceMeansNothing() throws {
    for width in 1...40 {
      var wrapped = ""
      for (place, character) in text.compact.enumerated() {
        // The beginning is looked for as it stands.
        if place > 13, place % width == 0 { wrapped += place % 2 == 0 ? "\r\n  " : "\u{A0}\n" }
        wrapped.append(character)
      }
      #expect(try read("Dear all,\n\n" + wrapped + "\nBest, Ada") == text, "\(width)")
    }
  }

  @Test func quotationsAndWebPagesAreUndone() throws {
    let quoted = text.lines.split(separator: "\n").map { "> > \($0)\n" }.joined()
    #expect(try read("On Monday Ada wrote:\n" + quoted) == text)
    #expect(try read(text.lines.replacing(">", with: "&gt;")) == text)
    #expect(try read(text.lines.replacing("nnplay-entry", with: "Nnplay-Entry")) == text)
  }

  /// Its sum says that it was changed, not that it ends too early.
  @Test func aQuotationOfAChangedEntryIsReadToo() throws {
    let quoted = text.lines.replacing("epochs=300", with: "epochs=301")
      .split(separator: "\n").map { "> \($0)\n" }.joined()
    let changed = try read(quoted)
    #expect(!changed.isWhole && changed["epochs"] == "301")
  }

  @Test func noMoreAreReadThanAreAskedFor() {
    let many = String(repeating: "nnplay-entry=", count: 9)
    #expect(EntryText.all(in: many).count == 9 && EntryText.all(in: many, limit: 4).count == 4)
  }

  @Test func severalAreFoundWithTheirLines() throws {
    let other = EntryText([.init("epochs", "5")])
    let found = EntryText.all(in: "hello\n\(text.lines)and\n\(other.lines)")
    #expect(try found.map { try $0.text.get() } == [text, other])
    let lines = text.lines.split(separator: "\n").count
    #expect(found.map(\.line) == [2, 3 + lines])
    #expect(EntryText.all(in: "no entry\nnnplay-entry or so\n").isEmpty)
  }

  @Test func everyChangedCharacterIsSeen() throws {
    let compact = Array(text.compact)
    // What stands behind the sum is none of the entry's.
    for place in 15..<compact.count {
      var changed = compact
      changed[place] = changed[place] == "7" ? "8" : "7"
      let found = try #require(EntryText.all(in: String(changed)).first)
      #expect((try? found.text.get().isWhole) != true, "\(place)")
    }
  }

  @Test(arguments: [
    ("nnplay-entry=1; epochs=300; sum=0123", "its last digits are missing"),
    ("nnplay-entry=1; epochs=300", "its end is missing"),
    ("nnplay-entry=2; sum=0123456789abcdef", "its version is \"2\""),
    ("nnplay-entry=1; epochs; sum=0123456789abcdef", "\"epochs\" is no field"),
    ("nnplay-entry=1; by=%FF; sum=0123456789abcdef", "is no field"),
    ("nnplay-entry=1; by=%+1; sum=0123456789abcdef", "is no field"),
    ("nnplay-entry=1; by=a; by=b; sum=0123456789abcdef", "by is there twice"),
    ("nnplay-entry=1; \u{1B}]0;; sum=0123456789abcdef", "is no field"),
  ])
  func whatIsNoEntryIsSaidToBeNone(_ lines: String, _ reason: String) throws {
    let found = try #require(EntryText.all(in: lines).first)
    guard case .failure(let error) = found.text else {
      Issue.record("it was read")
      return
    }
    #expect(error.description.contains(reason), "\(error)")
    #expect(!error.description.contains("\u{1B}"))
  }

  @Test func whatIsLongerIsNotRead() throws {
    let long = EntryText([.init("by", String(repeating: "a", count: 1024))])
    let found = try #require(EntryText.all(in: long.compact).first)
    #expect((try? found.text.get()) == nil)
  }
}
