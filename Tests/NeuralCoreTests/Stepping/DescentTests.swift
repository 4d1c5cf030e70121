import Testing

@testable import NeuralCore

@Suite struct DescentTests {
  @Test func secantsBecomeTheTangent() {
    let curve = Parabola.fiveSquare
    for (h, wanted) in [(1.0, 25.0), (0.1, 20.5), (0.01, 20.05)] {
      #expect(abs(curve.secant(at: 2, distance: h) - wanted) < 1e-12)
      let plain = (curve.value(2 + h) - curve.value(2)) / h
      #expect(abs(plain - wanted) < 1e-10, "as the two points say")
    }
    #expect(curve.slope(2) == 20 && Parabola.square.slope(2) == 4)
  }

  @Test func aGoodRateArrivesWithinTenSteps() {
    var descent = Descent(.square, rate: 0.3, start: 2)
    descent.roll(steps: 10)
    #expect(descent.places[1] == 2 - 0.3 * 4)
    #expect(descent.stepsToReach(0.001) == 9 && !descent.diverges)
    var slow = Descent(.square, rate: 0.1, start: 2)
    slow.roll(steps: 10)
    #expect(slow.stepsToReach(0.001) == nil && slow.stepCount == 10)
  }

  @Test func aLargeRateDiverges() {
    var descent = Descent(.fiveSquare, rate: 0.21, start: 2)
    descent.roll(steps: 20)
    #expect(descent.diverges && abs(descent.place) > 2)
    #expect(!Descent(.fiveSquare, rate: 0.19, start: 2).diverges)
    #expect(!Descent(.square, rate: 5, start: 0).diverges, "at the lowest point it stays")
  }
}
