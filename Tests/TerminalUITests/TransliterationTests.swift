import Testing

@testable import TerminalUI

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("x₁", "x1"), ("x₁x₂", "x1x2"), ("sin x₁", "sin x1"), ("← →", "< ->"), ("−0.3", "-0.3"),
    ("weights…", "weights..."), ("λ", "lambda"), ("Größe", "Gr??e"), ("plain", "plain"),
  ])
  func spellsInAscii(text: String, expected: String) {
    #expect(Transliteration.ascii(text) == expected)
  }
}
