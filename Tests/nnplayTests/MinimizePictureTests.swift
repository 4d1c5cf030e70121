import Testing

@testable import nnplay

@Suite struct MinimizePictureTests {
  @Test func everyShareHasItsPlaceAndBar() {
    let text = MinimizePicture(curves: SuccessCurves(InventedReports.report(variations: 1))).text
    let circles = text.matches(of: /<circle cx="([0-9.]+)" cy="([0-9.]+)" r="4"\/>/)
    #expect(circles.map { Double($0.output.2) } == [320, 180, 40])
    #expect(Set(circles.map(\.output.1)).count == 3)
    #expect(text.matches(of: /<path\b/).count == 3)
  }

  @Test func textsAreEscaped() {
    let text = MinimizePicture(curves: SuccessCurves(InventedReports.report(variations: 2))).text
    #expect(text.contains("activation=&lt;tanh&gt;") && text.contains("test-accuracy&gt;=0.99"))
    #expect(!text.contains("<tanh"))
    #expect(text.matches(of: /<polyline\b/).count == 2)
  }
}
