import Experiments
import NeuralCore

/// What mathematics says of a network and a data set before anything is trained.
///
/// It speaks of the whole sets that a data set's points are drawn from: a network may well part the few
/// hundred points that happened to be drawn.
package enum KnownLimit: String, CaseIterable, Sendable {
  /// No hidden layer and XOR: a line leaves half of one class on its wrong side.
  ///
  /// M. Minsky and S. Papert, "Perceptrons", MIT Press 1969.
  case lineAndQuarters = "line-and-quarters"
  /// No hidden layer and a disc in a ring: no half-plane holds the disc and none of the ring.
  case lineAndRing = "line-and-ring"
  /// Hidden layers at most as wide as the plane has dimensions, and a disc in a ring: whatever such a
  /// network parts from the rest reaches out to infinity.
  ///
  /// J. Johnson, "Deep, skinny neural networks are not universal approximators", ICLR 2019, for
  /// activations that are uniform limits of one-to-one functions; B. Hanin and M. Sellke,
  /// "Approximating continuous functions by ReLU nets of minimal width", arXiv:1710.11278 (2017).
  case narrowAndRing = "narrow-and-ring"

  /// One sentence: what cannot be.
  package var sentence: String {
    switch self {
    case .lineAndQuarters: "No network without hidden layers computes XOR: it draws one line"
    case .lineAndRing:
      "No network without hidden layers parts the whole disc from the whole ring: it draws one line"
    case .narrowAndRing:
      "No network whose hidden layers are at most two wide parts the whole disc from the whole ring"
    }
  }

  /// The same in a few words, for a line of a table.
  package var brief: String {
    switch self {
    case .lineAndQuarters: "no line parts XOR"
    case .lineAndRing: "no line parts disc and ring"
    case .narrowAndRing: "cannot part disc and ring"
    }
  }

  /// Where it is proven.
  package var source: String {
    switch self {
    case .lineAndQuarters, .lineAndRing: "Minsky and Papert 1969"
    case .narrowAndRing: "Johnson 2019; Hanin and Sellke 2017 for ReLU"
    }
  }
}

extension KnownLimit {
  /// What a network is, as far as the theorems ask.
  struct Subject {
    var dataset: String
    var features: [String]
    var noise: Double
    /// f of the hidden layers; the last one is also that of all further layers.
    var activations: [Activation]
    /// f of the output, where it is not the one that fits the target: those are monotone.
    var output: Activation?
    var hidden: [Int]
  }

  /// What is known of a network; nil where nothing is.
  ///
  /// The theorems are for networks that are given x and y alone; that on narrow layers is for
  /// activations that are continuous and monotone, for these are uniform limits of one-to-one functions.
  init?(_ subject: Subject) {
    guard subject.features == ["x", "y"], subject.noise == 0,
      subject.output?.entry.isMonotone ?? true
    else { return nil }
    let isRing = subject.dataset == "circle"
    switch subject.hidden.max() {
    case nil where ["xor", "xor-gate"].contains(subject.dataset): self = .lineAndQuarters
    case nil where isRing: self = .lineAndRing
    case let widest? where isRing && widest <= 2 && subject.usesProvenActivations:
      self = .narrowAndRing
    default: return nil
    }
  }

  /// What is known of an experiment's network; nil where nothing is.
  package init?(_ experiment: Experiment) {
    switch experiment.dataset {
    case .generator, .bundled: break
    case .file, .placed: return nil
    }
    self.init(
      Subject(
        dataset: experiment.dataset.name,
        features: experiment.features.map(experiment.dataset.featureNames.name),
        noise: experiment.dataset.isDrawn ? Double(experiment.noise) : 0,
        activations: experiment.activations, output: experiment.outputChoice,
        hidden: experiment.hidden))
  }
}

extension KnownLimit.Subject {
  /// Whether every hidden layer has a function that the theorem on narrow layers is about.
  fileprivate var usesProvenActivations: Bool {
    hidden.indices.allSatisfy { layer in
      guard let last = activations.last else { return false }
      let entry = (activations.indices.contains(layer) ? activations[layer] : last).entry
      return entry.isMonotone && entry.isContinuous
    }
  }

  /// A network of a question that was written; nil where that does not say what is needed.
  fileprivate init?(_ settings: (String) -> JSONValue?, hidden: [Int]) {
    guard let dataset = settings("dataset")?.text,
      let features = settings("features")?.list?.compactMap(\.text),
      let noise = settings("noise")?.number, let written = settings("activation")
    else { return nil }
    let names = written.list?.compactMap(\.text) ?? [written.text].compactMap(\.self)
    let output = settings("output")?.text ?? "auto"
    self.init(
      dataset: dataset, features: features, noise: noise,
      activations: names.compactMap(Activation.init),
      output: Activation(rawValue: output), hidden: hidden)
  }
}

extension SearchPlan {
  /// What is known of one of its networks; nil where nothing is.
  package func knownLimit(of network: SearchNetwork) -> KnownLimit? {
    let object = question.object
    let variations = object["variations"]?.list ?? []
    let changes =
      variations.indices.contains(network.variation)
      ? variations[network.variation]["changes"] : nil
    let settings = { (name: String) in changes?[name] ?? object["experiment"]?[name] }
    return KnownLimit.Subject(settings, hidden: network.hidden).flatMap(KnownLimit.init)
  }
}
