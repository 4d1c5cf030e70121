import DataSources
import Testing

@Suite struct AxisTests {
  @Test func valuesRunFromEndToEnd() {
    let axis = Axis(name: "height", lower: 10, upper: 22)
    #expect([-6, -3, 0, 6].map(axis.value(at:)) == [10, 13, 16, 22])
    #expect(Axis.plane("x").value(at: -2.5) == -2.5)
  }
}
