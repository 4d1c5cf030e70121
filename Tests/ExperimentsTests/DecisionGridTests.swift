import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct DecisionGridTests {
  private static let trainer = Trainer(Experiment(dataset: .generator(.circle)))

  private static func grid(_ shown: NetworkPlace) -> DecisionGrid {
    var trainer = trainer
    return trainer.decisionGrid(
      GridRequest(mapWidth: 12, mapHeight: 6, thumbnailSide: 4, shown: shown))
  }

  @Test func everyNeuronHasAPicture() {
    let grid = Self.grid(.output)
    #expect(grid.hidden.map(\.count) == [4, 2])
    #expect(grid.hidden.allSatisfy { $0.allSatisfy { $0.width == 4 && $0.values.count == 16 } })
    #expect(grid.map.width == 12 && grid.map.height == 6)
  }

  @Test func theMapShowsWhatIsAskedFor() {
    let neuron = Self.grid(.hidden(layer: 0, neuron: 3)).map
    let output = Self.grid(.output).map
    let places = PlaneMap.places(width: 12, height: 6)
    let outputs = Engine(network: Self.trainer.network)
      .neuronOutputs(SampleSet(inputCount: 2, inputs: places.flatMap { [$0.x, $0.y] }))
    #expect(neuron.values == outputs[0][3].map(Float.init) && neuron != output)
    #expect(Self.grid(.hidden(layer: 9, neuron: 0)).map == output, "a place that is gone")
    let feature = Self.grid(.feature(.x)).map
    #expect(feature.values[0] == -5.5 && feature.values[11] == 5.5)
  }

  @Test func valuesAreTheNetworksOutputs() {
    let places = PlaneMap.places(width: 12, height: 6)
    let outputs = Engine(network: Self.trainer.network)
      .neuronOutputs(SampleSet(inputCount: 2, inputs: places.flatMap { [$0.x, $0.y] }))
    #expect(Self.grid(.output).map.values == outputs[2][0].map(Float.init))
  }
}
