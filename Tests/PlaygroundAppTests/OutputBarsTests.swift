import NeuralCore
import Testing

@testable import PlaygroundApp

@Suite struct OutputBarsTests {
  private static func bars(_ outputs: [Double], _ function: Activation = .sigmoid) -> OutputBars {
    OutputBars(outputs, names: ["a", "b", "c"], target: nil, of: function)
  }

  @Test func theFirstOfTheLargestIsTheAnswer() {
    #expect(Self.bars([0.1, 0.8, 0.8]).answer == 1)
    #expect(Self.bars([0.1, .nan, 0.8]).answer == nil)
  }

  @Test func aSingleOutputSpeaksForBothClasses() {
    let bars = Self.bars([0.9])
    #expect(bars.outputs.count == 2 && abs(bars.outputs[0] - 0.1) < 1e-12 && bars.answer == 1)
    #expect(Self.bars([-0.5], .tanh).outputs == [0.5, -0.5])
  }

  @Test func outputsAreSummed() {
    #expect(Self.bars([0.9, 0.6, 0.02]).sumText == "sum 1.52")
  }
}
