import DataSources
import NeuralCore
import Testing

@testable import Experiments

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

  @Test func oneColumnAloneLiesOnALineFromLeftToRight() {
    let dataset = Dataset(
      name: "one", title: "one", columns: [.plane("a")], rows: Rows(width: 1, [-3, 4]),
      target: .numbers([0, 1]))
    let plane = Plane(dataset)
    #expect(plane.isLine && !Plane(Self.dataset).isLine)
    let places = [0, 1].map { plane.place(of: $0, in: dataset.rows) }
    #expect(places == [PlanePlace(x: -3, y: 0), PlanePlace(x: 4, y: 0)])
    #expect(plane.value(of: .column(0), at: PlanePlace(x: 2, y: 5)) == 2)
  }

  @Test func aTableOfTwoColumnsHoldsNothing() {
    var stream = RandomStream(seed: "1")
    let drawn = DatasetGenerator.xor.generate(noise: 0, stream: &stream)
    #expect(Plane(drawn) == Plane(drawn, x: 0, y: 1, holding: .row(0)))
    #expect(Plane(drawn).xColumn == .plane("x") && Plane(drawn).yColumn == .plane("y"))
  }

  @Test func aChoiceBeyondTheTableIsItsLast() {
    var choice = PlaneChoice()
    (choice.x, choice.y, choice.row) = (9, 1, 9)
    let plane = Plane(Self.dataset, choice)
    #expect(plane == Plane(Self.dataset, x: 3, y: 1, holding: .row(1)))
    #expect(plane.has(.column(3)) && !plane.has(.column(4)) && plane.has(.xTimesY))
  }

  /// Numbers on another scale than the plane's fill it, and are told to the network as they are.
  @Test(arguments: [ScaleRule.standard, .none]) func numbersOfOtherScalesFillThePlane(
    rule: ScaleRule
  ) {
    let table = Dataset(
      name: "far", title: "far", columns: [Column(name: "a"), Column(name: "b")],
      rows: Rows(width: 2, [100, 7, 104, 7, 102, 7]), target: .numbers([0, 0, 1]), scaleRule: rule)
    let plane = Plane(table)
    let places = (0..<3).map { plane.place(of: $0, in: table.rows) }
    #expect(places.map(\.x) == [-5, 5, 0] && places.map(\.y) == [0, 0, 0])
    #expect(places.map { plane.value(of: .column(0), at: $0) } == [100, 104, 102])
    #expect(plane.xValue(at: 5) == 104 && plane.yValue(at: 0) == 7)
  }

  @Test func aTrainerLooksThroughThePlaneThatIsAskedFor() {
    var trainer = Trainer(Experiment(dataset: DatasetCatalog.all.first { $0.name == "iris" }!))
    var request = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 2, shown: .output)
    (request.plane.x, request.plane.y) = (2, 3)
    let snapshot = trainer.snapshot(version: 0, request: request)
    #expect(snapshot.plane.xColumn.name == "petal_length")
    #expect(snapshot.plane.yColumn.name == "petal_width")
    #expect(snapshot.grid.map.isOfClasses && snapshot.grid.map.values.allSatisfy { $0 < 3 })
  }
}
