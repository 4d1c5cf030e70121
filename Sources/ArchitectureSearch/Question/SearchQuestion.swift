import DataSources
import Experiments

/// One way to set the options that vary.
package struct SearchVariation: Sendable, Equatable {
  /// The values, one for each option that varies, as they were given.
  package let values: [String]
  /// The experiment; its layers and seed are the search's to choose.
  package let experiment: Experiment

  /// A variation of given values.
  package init(values: [String] = [], experiment: Experiment) {
    self.values = values
    self.experiment = experiment
  }
}

/// Everything that decides a search's answer: equal questions give the same bytes.
package struct SearchQuestion: Sendable, Equatable {
  /// Names of the options that vary.
  package var variedOptions: [String] = []
  /// The ways to set them; one where nothing varies.
  package var variations: [SearchVariation]
  /// Hidden layers of each network.
  package var hidden: [[Int]]
  /// The runs of each network: seeds of weights, and of the data where they have none of their own.
  package var seeds: [String]
  /// Passes over the training points in each run.
  package var epochs = 1000
  /// What is to be reached.
  package var target = TrainingGoal.standard
  /// Whether a run solves the problem only if it still meets the target at its end.
  package var mustHold = false
  /// The share of seeds that makes a network reliable.
  package var reliability = 0.9
  /// What makes a network smaller than another.
  package var order = SearchOrder.neurons
  /// Whether seeds are left out that could no longer change a network's verdict.
  package var stopsEarly = false

  /// A question about one experiment.
  package init(_ experiment: Experiment, hidden: [[Int]], seeds: [String]) {
    self.init([SearchVariation(experiment: experiment)], hidden: hidden, seeds: seeds)
  }

  /// A question about variations, of which there is at least one.
  package init(_ variations: [SearchVariation], hidden: [[Int]], seeds: [String]) {
    self.variations = variations
    self.hidden = hidden
    self.seeds = seeds
  }

  /// The networks in the order of the table.
  package func networks() -> [SearchNetwork] {
    variations.enumerated().flatMap { index, variation in
      let inputs = variation.experiment.features.count
      let outputs = variation.experiment.dataset.outputCount
      return hidden.map {
        SearchNetwork(
          hidden: $0,
          parameters: SearchNetwork.parameters(inputs: inputs, hidden: $0, outputs: outputs),
          variation: index, values: variation.values)
      }
    }.sorted(by: order.areInOrder)
  }

  /// The experiment of one network and one seed: the same that the screen shows for these options.
  package func experiment(of network: SearchNetwork, seed: Int) -> Experiment {
    var experiment = variations[network.variation].experiment
    experiment.hidden = network.hidden
    experiment.seed = seeds[seed]
    return experiment
  }
}
