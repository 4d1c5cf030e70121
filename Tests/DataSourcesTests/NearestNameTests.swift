import DataSources
import Testing

@Suite struct NearestNameTests {
  private let names = ["tanh", "relu", "sigmoid", "linear", "step"]

  @Test(arguments: [
    ("tanh", "tanh"), ("thn", "tanh"), ("RELU", "relu"), ("sigmod", "sigmoid"),
    ("sgmid", "sigmoid"), ("linaer", "linear"), ("stpe", "step"),
  ])
  func aFewTypingErrorsAreForgiven(typed: String, meant: String) {
    #expect(nearestName(to: typed, in: names) == meant)
  }

  @Test(arguments: ["", "swish", "x", "gaussian"]) func farNamesAreNotGuessed(typed: String) {
    #expect(nearestName(to: typed, in: names) == nil)
  }

  @Test func thereMayBeNoNames() {
    #expect(nearestName(to: "tanh", in: []) == nil)
  }

  @Test func endlessInputIsCutShort() {
    #expect(nearestName(to: String(repeating: "a", count: 1_000_000), in: names) == nil)
  }
}
