import TerminalUI
import Testing

@testable import CursesTerminal

/// Bytes and pauses, and what the decoder makes of them.
private struct Typist {
  private(set) var decoder: KeyDecoder
  private(set) var inputs: [Input] = []
  private var now = ContinuousClock.now

  init(_ decoder: KeyDecoder = KeyDecoder()) { self.decoder = decoder }

  mutating func type(_ bytes: some Collection<UInt8>) {
    inputs += decoder.decode(Array(bytes), at: now)
  }

  mutating func type(_ text: String) { type(Array(text.utf8)) }

  /// Lets time pass as the event loop does: it asks again when the decoder wants to be asked.
  mutating func pause(milliseconds: Int) {
    let end = now + .milliseconds(milliseconds)
    while let deadline = decoder.deadline, deadline <= end {
      now = max(now, deadline)
      inputs += decoder.decode([], at: now)
    }
    now = end
  }

  var keys: [Key] {
    inputs.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  var pastes: [String] {
    inputs.compactMap { if case .paste(let text) = $0 { text } else { nil } }
  }
}

@Suite struct KeyDecoderTests {
  /// The inputs of bytes that come without a pause, then silence.
  private func typed(_ text: String) -> Typist {
    var typist = Typist()
    typist.type(text)
    typist.pause(milliseconds: 10_000)
    return typist
  }

  private func keys(_ text: String) -> [Key] { typed(text).keys }

  // MARK: Plain keys

  @Test func lettersAreThemselves() {
    #expect(keys("a R?é ") == ["a", " ", "R", "?", "é", " "].map { .character($0) })
  }

  @Test(arguments: [
    ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{C}", .redraw), ("\u{1A}", .suspend),
  ])
  func controlCharactersWithAMeaning(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test func otherControlCharactersAreNoKeys() {
    #expect(keys("\u{1}\u{3}\u{13}\u{1F}\u{85}") == [])
  }

  @Test func aDescriptionHasTheFirstWord() {
    let described: [String: Key] = ["\u{1B}OA": .down, "\u{1B}A": .up, "\u{B}": .pageUp]
    var typist = Typist(KeyDecoder(described: described))
    typist.type("\u{1B}OA\u{1B}A\u{B}\u{1B}[B")
    #expect(typist.keys == [.down, .up, .pageUp, .down])
  }

  // MARK: Escape

  @Test func escapeAloneIsAKeyAfterAWaitThatNobodyFeels() {
    var typist = Typist()
    typist.type("\u{1B}")
    #expect(typist.keys == [])
    typist.pause(milliseconds: 100)
    #expect(typist.keys == [.escape])
    #expect(typist.decoder.deadline == nil, "nothing is to be waited for")
  }

  @Test func aHeldEscapeActsWhenItIsLetGo() {
    #expect(keys("\u{1B}\u{1B}\u{1B}") == [.escape])
  }

  @Test(arguments: ["[", "]", "O", "P", "X"])
  func keysThatBeginSequencesAreKeysSoonAfterEscape(key: String) {
    var typist = Typist()
    typist.type("\u{1B}")
    typist.pause(milliseconds: 200)
    typist.type(key)
    typist.pause(milliseconds: 100)
    #expect(typist.keys == [.escape, .character(Character(key))])
  }

  @Test func twoKeysAfterEscapeAreTwoKeys() {
    var typist = Typist()
    typist.type("\u{1B}")
    typist.pause(milliseconds: 150)
    typist.type("a[q")
    #expect(typist.keys == [.escape, .character("a"), .character("["), .character("q")])
  }

  // MARK: Sequences

  @Test(arguments: ForeignSequence.all + ForeignSequence.withAlt)
  func sequencesAreUnderstoodOrVanish(sequence: ForeignSequence) {
    var typist = Typist()
    typist.type(sequence.bytes + Array("a".utf8))
    #expect(typist.inputs == (sequence.keys + [.character("a")]).map { .key($0) })
  }

  @Test(arguments: ForeignSequence.all + ForeignSequence.withAlt)
  func sequencesMayBeCutAtAnyByte(sequence: ForeignSequence) {
    for pause in [0, 60] {
      for cut in 1..<sequence.bytes.count {
        var typist = Typist()
        typist.type(sequence.bytes.prefix(cut))
        typist.pause(milliseconds: pause)
        typist.type(sequence.bytes.dropFirst(cut) + Array("a".utf8))
        #expect(typist.keys == sequence.keys + [.character("a")], "cut at \(cut), \(pause) ms")
      }
    }
  }

  @Test(arguments: ForeignSequence.all)
  func sequencesMayComeInSingleBytes(sequence: ForeignSequence) {
    var typist = Typist()
    for byte in sequence.bytes {
      typist.type([byte])
      typist.pause(milliseconds: 60)
    }
    typist.type("a")
    #expect(typist.keys == sequence.keys + [.character("a")])
  }

  @Test(arguments: ForeignSequence.all)
  func aLongPauseMakesAtMostAnEscapeOfThem(sequence: ForeignSequence) {
    for cut in 1..<sequence.bytes.count {
      var typist = Typist()
      typist.type(sequence.bytes.prefix(cut))
      typist.pause(milliseconds: 400)
      typist.type(sequence.bytes.dropFirst(cut))
      typist.pause(milliseconds: 10_000)
      #expect(typist.keys.filter { $0 != .escape } == sequence.keys, "cut at \(cut)")
      #expect(typist.keys.filter { $0 == .escape }.count <= 1)
    }
  }

  @Test func sequencesCutShortAreNoKeys() {
    #expect(keys("\u{1B}[1;") == [])
    #expect(keys("\u{1B}[1;\u{1B}[A") == [.up])
    #expect(keys("\u{1B}]11;\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[1\r") == [.enter])
  }

  @Test(arguments: ["\u{1B}]", "\u{1B}P", "\u{1B}[", "\u{1B}_"])
  func whatNeverEndsIsGivenUp(start: String) {
    var typist = Typist()
    typist.type(start)
    typist.pause(milliseconds: 500)
    typist.type("a")
    #expect(typist.keys == [.character("a")], "after a pause")
    typist.type(start + String(repeating: "1", count: EscapeSequence.longest) + "a")
    #expect(typist.keys.last == .character("a"), "after its greatest length")
  }

  @Test func escapeEndsATextThatNeverEnds() {
    var typist = Typist()
    typist.type("\u{1B}]11;")
    typist.type("\u{1B}")
    typist.pause(milliseconds: 500)
    typist.type("a")
    #expect(typist.keys == [.character("a")])
  }

  // MARK: Mouse

  @Test func theMouseIsHeardWhereItWasAskedFor() {
    let bytes = Array("\u{1B}[<0;10;5M\u{1B}[<0;10;5mq".utf8)
    let expected: [Input] = [
      .pointer(Pointer(x: 9, y: 4, .press(.left))), .pointer(Pointer(x: 9, y: 4, .release(.left))),
      .key(.character("q")),
    ]
    for cut in 0..<bytes.count {
      var typist = Typist(KeyDecoder(takesPointer: true))
      typist.type(bytes.prefix(cut))
      typist.pause(milliseconds: 60)
      typist.type(bytes.dropFirst(cut))
      #expect(typist.inputs == expected, "cut at \(cut)")
    }
  }

  @Test func aMovingMouseIsNoPaste() {
    var typist = Typist(KeyDecoder(takesPointer: true))
    for x in 1...500 { typist.type("\u{1B}[<35;\(x);5M") }
    typist.type("\u{1B}[<35;501;5M" + String(repeating: "\u{1B}[<35;502;5M", count: 500) + "q")
    #expect(typist.inputs.count == 1002 && typist.keys == [.character("q")])
  }

  // MARK: Pastes

  @Test func aPasteIsOneInput() {
    let typist = typed("a\u{1B}[200~rm -r q\n\u{1B}[A\u{1B}[201~b")
    #expect(
      typist.inputs == [
        .key(.character("a")), .paste("rm -r q\n\u{1B}[A"), .key(.character("b")),
      ])
  }

  @Test func aPasteMayBeCutAtAnyByte() {
    let bytes = Array("\u{1B}[200~é\u{1B}[20q\u{1B}[201~b".utf8)
    for cut in 1..<bytes.count {
      for pause in [0, 90] {
        var typist = Typist()
        typist.type(bytes.prefix(cut))
        typist.pause(milliseconds: pause)
        typist.type(bytes.dropFirst(cut))
        #expect(typist.inputs == [.paste("é\u{1B}[20q"), .key(.character("b"))], "\(cut)")
      }
    }
  }

  @Test func aLargePasteIsKeptInPart() {
    let typist = typed("\u{1B}[200~" + String(repeating: "q", count: 1_000_000) + "\u{1B}[201~b")
    #expect(typist.pastes.map(\.utf8.count) == [PasteText.longest])
    #expect(typist.keys == [.character("b")])
  }

  @Test func aPasteThatNeverEndsIsGivenUp() {
    var typist = Typist()
    typist.type("\u{1B}[200~qqq")
    typist.pause(milliseconds: 2000)
    typist.type("a")
    #expect(typist.inputs == [.paste("qqq"), .key(.character("a"))])
  }

  @Test func anUnmarkedPasteIsNotPlayed() {
    let text = String(repeating: "drum ", count: 2000)
    var typist = Typist()
    for piece in 0..<10 {
      typist.type(text.utf8.dropFirst(piece * 1000).prefix(1000))
      typist.pause(milliseconds: 20)
    }
    #expect(typist.keys == [] && typist.pastes == [])
    typist.pause(milliseconds: 100)
    #expect(typist.pastes.count == 1)
    typist.type("q")
    #expect(typist.inputs.last == .key(.character("q")))
  }
}
