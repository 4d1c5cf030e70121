import Testing

@testable import CursesTerminal

@Suite struct ScalarDecoderTests {
  private func text(_ bytes: [UInt8]) -> String {
    var decoder = ScalarDecoder()
    var text = String.UnicodeScalarView()
    for byte in bytes { if let scalar = decoder.decode(byte) { text.append(scalar) } }
    return String(text)
  }

  @Test func charactersOfAnyLengthArePutTogether() {
    let sample = "aé€𝄞\u{1B}[A\u{9B}~"
    #expect(text(Array(sample.utf8)) == sample)
  }

  @Test func whatIsNoUTF8IsLeftOut() {
    #expect(text([0xE9, 0x71]) == "q")
    #expect(text([0xFF, 0xFE, 0xC0, 0xA9, 0x71]) == "q")
    #expect(text([0xE2, 0x82, 0xC3, 0xA9]) == "é")
  }

  @Test func eightBitControlCharactersStandAlone() {
    #expect(text([0x9B, 0x41]) == "\u{9B}A")
  }
}
