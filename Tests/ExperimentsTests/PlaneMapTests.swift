import DataSources
import Experiments
import Testing

@Suite struct PlaneMapTests {
  @Test func theTopRowIsTheUpperEdge() {
    let map = PlaneMap(feature: .y, width: 2, height: 3)
    #expect(map.values == [4, 4, 0, 0, -4, -4])
  }

  @Test func pointsLieInTheOrderOfTheValues() {
    let points = PlaneMap.points(width: 3, height: 2)
    #expect(points.map(\.x) == [-4, 0, 4, -4, 0, 4])
    #expect(points.map(\.y) == [3, 3, 3, -3, -3, -3])
  }
}
