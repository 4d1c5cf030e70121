import DataSources

/// A control of the page that a link can hide, by what it does here.
package enum PageControl: Sendable, Hashable {
  case play, step, reset
  case testPoints, discretize
  case problem, dataset
  /// Whether there are more or fewer hidden layers.
  case layers
  /// Whether hidden layer `layer`, counted from 0, has more or fewer neurons.
  case neurons(layer: Int)
  case feature(Feature)
  case setting(Setting)
}

extension PageControl {
  /// What follows a control's name in a link.
  static let suffix = "_hide"

  private static func title(of setting: Setting) -> String {
    setting == .trainPercent ? "the training share" : "the \(setting.title)"
  }

  /// What links call each control, and what sentences do.
  private static let table: [(control: PageControl, name: String, title: String)] =
    [
      (.testPoints, "showTestData", "the test points"),
      (.discretize, "discretize", "the choice of signs alone"),
      (.play, "playButton", "play and pause"), (.step, "stepButton", "single steps"),
      (.reset, "resetButton", "fresh starts"),
    ]
    + settings.map { (.setting($0.setting), $0.name, title(of: $0.setting)) }
    + [
      (.problem, "problem", "the choice of the problem"),
      (.dataset, "dataset", "the choice of the data set"),
      (.layers, "numHiddenLayers", "the number of hidden layers"),
    ]
    + (0..<Limits.hiddenLayers.upperBound).map {
      (.neurons(layer: $0), "numNodes\($0 + 1)", "the number of neurons of layer \($0 + 1)")
    }
    + Feature.plane.map { (.feature($0), $0.name, "feature \($0.label)") }

  private static let settings: [(setting: Setting, name: String)] = [
    (.learningRate, "learningRate"), (.activation, "activation"),
    (.regularization, "regularization"), (.regularizationRate, "regularizationRate"),
    (.trainPercent, "percTrainData"), (.noise, "noise"), (.batchSize, "batchSize"),
  ]

  /// All of them, which are those of the page.
  package static let all = table.map(\.control)

  /// The control of a name in links; nil where the page has none.
  package static func named(_ name: String) -> PageControl? {
    table.first { $0.name == name }?.control
  }

  /// What links call it.
  package var name: String { entry.name }

  /// What sentences call it.
  package var title: String { entry.title }

  private var entry: (name: String, title: String) {
    guard let entry = Self.table.first(where: { $0.control == self }) else {
      preconditionFailure("\(self) is no control of the page.")
    }
    return (entry.name, entry.title)
  }
}

extension LinkExtras {
  /// Refuses an edit that would need a hidden control.
  package func check(_ edit: ExperimentEdit, of experiment: Experiment) throws(EditRefusal) {
    guard let control = Self.controls(for: edit, of: experiment).first(where: hides) else { return }
    throw EditRefusal(message: sentence(hiding: control))
  }

  private static func controls(for edit: ExperimentEdit, of experiment: Experiment)
    -> [PageControl]
  {
    switch edit {
    case .set(.dataset, .dataset(let source)):
      [.dataset] + (source.problem == experiment.dataset.problem ? [] : [.problem])
    case .set(.features, .names(let names)):
      features(
        from: experiment.features, to: names.compactMap(experiment.dataset.featureNames.feature))
    case .set(.hidden, .widths(let widths)):
      (widths.count == experiment.hidden.count ? [] : [.layers])
        + zip(widths, experiment.hidden).enumerated().filter { $1.0 != $1.1 }
        .map { .neurons(layer: $0.offset) }
    case .set(let setting, _): [.setting(setting)]
    case .addNeuron(let layer), .removeNeuron(let layer, _): [.neurons(layer: layer)]
    case .addLayer, .removeLayer, .mergeLinearLayers: [.layers]
    case .newWeights, .restart: [.reset]
    // The page changes weights and biases at the network itself.
    case .placePoint, .removePoint: [.dataset]
    case .setWeight, .setBias, .newData, .replace: []
    }
  }

  private static func features(from before: [Feature], to after: [Feature]) -> [PageControl] {
    Set(before).symmetricDifference(after).map { .feature($0) }
  }
}
