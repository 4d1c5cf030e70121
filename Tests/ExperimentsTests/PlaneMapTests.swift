import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct PlaneMapTests {
  @Test func theTopRowIsTheUpperEdge() {
    var stream = RandomStream(seed: "1")
    let plane = Plane(DatasetGenerator.xor.generate(noise: 0, stream: &stream))
    let map = PlaneMap(feature: .y, on: plane, width: 2, height: 3)
    #expect(map.values == [4, 4, 0, 0, -4, -4])
  }

  @Test func placesLieInTheOrderOfTheValues() {
    let places = PlaneMap.places(width: 3, height: 2)
    #expect(places.map(\.x) == [-4, 0, 4, -4, 0, 4])
    #expect(places.map(\.y) == [3, 3, 3, -3, -3, -3])
  }
}
