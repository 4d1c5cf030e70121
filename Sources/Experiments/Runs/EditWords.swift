extension ExperimentEdit {
  /// What it did, in a few words, for marks at the moment at which it was made.
  package var words: String {
    switch self {
    case .set(let setting, let value): "\(setting.title) \(setting.shownText(of: value))"
    case .addNeuron(let layer): "a neuron more in layer \(layer + 1)"
    case .removeNeuron(let layer, let neuron):
      "neuron \(neuron + 1) of layer \(layer + 1) taken out"
    case .addLayer: "a layer more"
    case .removeLayer: "a layer fewer"
    case .mergeLinearLayers(let layer): "layer \(layer + 1) joined with the next"
    case .setWeight: "a weight set by hand"
    case .setBias: "a bias set by hand"
    case .placePoint: "a point set by hand"
    case .removePoint: "a point taken out by hand"
    case .newData: "new points"
    case .newWeights: "new weights"
    case .replace: "another experiment"
    case .restart: "the same weights again"
    }
  }
}
