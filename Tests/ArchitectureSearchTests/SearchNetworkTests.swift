@testable import ArchitectureSearch
import DataSources
import Experiments
import Testing

@Suite struct SearchNetworkTests {
  @Test(arguments: [[], [1], [8], [4, 2], [1, 2, 3]])
  func countsTheParametersOfTheNetwork(hidden: [Int]) {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = hidden
    for features in [[Feature.x], [.x, .y], Feature.plane] {
      experiment.features = features
      #expect(
        SearchNetwork.parameters(inputs: features.count, hidden: hidden)
          == experiment.start().network.parameterCount)
    }
  }

  @Test func isNamedAsTheOptionTakesIt() {
    #expect(
      SearchNetwork(hidden: [4, 2], parameters: 0, variation: 0, values: []).hiddenText == "4,2")
    #expect(SearchNetwork(hidden: [], parameters: 0, variation: 0, values: []).hiddenText == "none")
  }
}
