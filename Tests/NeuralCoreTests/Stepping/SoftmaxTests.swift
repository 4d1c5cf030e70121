import Testing

@testable import NeuralCore

@Suite struct SoftmaxTests {
  @Test func theFormulaOverflowsWhereTheDistancesDoNot() {
    let softmax = Softmax([1000, 1001, 1002])
    #expect(softmax.naivePowers.allSatisfy { $0 == .infinity })
    #expect(softmax.naiveShares.allSatisfy { $0.isNaN })
    for (share, wanted) in zip(softmax.shares, [0.0900, 0.2447, 0.6652]) {
      #expect(abs(share - wanted) < 5e-5)
    }
    #expect(abs(softmax.shares.reduce(0, +) - 1) < 1e-15)
  }

  @Test func bothAgreeWhereTheFormulaCan() {
    let softmax = Softmax([-1, 0.5, 2])
    for (share, naive) in zip(softmax.shares, softmax.naiveShares) {
      #expect(abs(share - naive) < 1e-15)
    }
  }
}
