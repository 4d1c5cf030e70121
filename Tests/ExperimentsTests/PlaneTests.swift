import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct PlaneTests {
  private static let dataset = Dataset(
    name: "four", title: "four",
    columns: ["a", "b", "c", "d"].map { Column(name: $0, scale: .span(0...1, reach: 6)) },
    rows: Rows(width: 4, [1, 2, 3, 4, 5, 6, 7, 10]), target: .numbers([0, 1]))

  private static func values(_ plane: Plane) -> [Double] {
    (0..<4).map { plane.value(of: .column($0), at: PlanePlace(x: -1, y: -2)) }
  }

  @Test func theFirstTwoColumnsAreDrawnAndTheOthersHeldAtTheirMeans() {
    let plane = Plane(Self.dataset)
    #expect(plane.xColumn.name == "a" && plane.yColumn.name == "b")
    #expect(Self.values(plane) == [-1, -2, 5, 7])
    #expect(plane.place(of: 1, in: Self.dataset.rows) == PlanePlace(x: 5, y: 6))
  }

  @Test func anyTwoColumnsAreDrawnAndTheOthersHeldAtARow() {
    let plane = Plane(Self.dataset, x: 3, y: 1, holding: .row(0))
    #expect(plane.xColumn.name == "d" && plane.yColumn.name == "b")
    #expect(Self.values(plane) == [1, -2, 3, -1])
    #expect(plane.place(of: 1, in: Self.dataset.rows) == PlanePlace(x: 10, y: 6))
    #expect(plane.value(of: .xTimesY, at: PlanePlace(x: -1, y: -2)) == -2)
  }

  @Test func aTableOfTwoColumnsHoldsNothing() {
    var stream = RandomStream(seed: "1")
    let drawn = DatasetGenerator.xor.generate(noise: 0, stream: &stream)
    #expect(Plane(drawn) == Plane(drawn, x: 0, y: 1, holding: .row(0)))
    #expect(Plane(drawn).xColumn == .plane("x") && Plane(drawn).yColumn == .plane("y"))
  }
}
