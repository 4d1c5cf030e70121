import NeuralCore
import Testing

@testable import Experiments

@Suite struct FormulaNumberTests {
  @Test(arguments: [
    (0.0, 6, "0"), (1, 6, "1"), (-2.5, 6, "-2.5"), (0.1 + 0.2, 6, "0.3"),
    (0.1 + 0.2, 17, "0.30000000000000004"), (123_456_789, 3, "123000000"),
    (0.000123456, 2, "0.00012"), (1.25e-9, 2, "1.3e-09"), (99.96, 3, "100"),
    (.nan, 3, "nan"), (-.infinity, 3, "-inf"), (1e300, 2, "1e+300"),
  ])
  func hasSoManyDigits(value: Double, digits: Int, text: String) {
    #expect(FormulaNumber.text(value, digits: digits) == text)
  }

  @Test func seventeenDigitsReadBack() {
    var stream = RandomStream(seed: "digits")
    for _ in 0..<1000 {
      let value = Double(bitPattern: UInt64(stream.next() * 0x1p62))
      #expect(Double(FormulaNumber.text(value, digits: 17)) == value)
    }
  }
}
