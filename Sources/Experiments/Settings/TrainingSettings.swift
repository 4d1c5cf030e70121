import DataSources
import NeuralCore

/// What is minimized and how: the settings that the web page does not have.
extension Setting {
  /// Those settings, in the order of the help.
  static let training: [Setting] = [
    output, loss, optimizer, momentum, squareDecay, beta1, beta2, epsilon, weightDecay, schedule,
    shuffle, dropout, initialWeights, noBiases, frozenLayers, precision,
  ]

  /// The function of the output.
  package static let output = choice(
    "output", title: "output", shortTitle: "output",
    help: "what the output makes of its sum; auto fits target and loss",
    optionHelp: "What the output does with its sum; auto fits target and loss.",
    among: [Activation.tanh, .sigmoid, .linear, .softmax, .step]
      .map { ($0, $0.entry.title, $0.entry.help) }, keeps: .targets, \.outputChoice,
    fitting: \.outputActivation
  ) { experiment in
    let name = printable(experiment.dataset.name)
    switch (experiment.outputActivation, experiment.optimizer.method) {
    case (.softmax, _) where experiment.dataset.problem == .regression:
      return "Softmax is for classes, and \(name) has real labels: take --output linear."
    case (.softmax, _) where experiment.dataset.outputCount == 1:
      return
        "Softmax is for three classes or more, and \(name) has two, of which one sigmoid says as "
        + "much: take --output sigmoid."
    case (.step, .perceptron) where experiment.dataset.problem == .regression:
      return
        "\(name) has real labels, and the perceptron rule is for classes: take another optimizer."
    case (.step, .perceptron): return nil
    case (.step, _):
      return "A step has no slope to learn by: take --optimizer perceptron, or another output."
    case (_, .perceptron):
      return "The perceptron rule is for a step: take --output step or auto, or another optimizer."
    default: return nil
    }
  }

  /// What is minimized.
  package static let loss = choice(
    "loss", title: "loss", shortTitle: "loss",
    help: "how far outputs are from their targets; auto fits the target",
    optionHelp: "What is minimized; auto is squared, and cross-entropy for three classes and more.",
    among: Loss.allCases.map { ($0, $0.title, $0.help) }, keeps: .targets, \.lossChoice,
    fitting: \.loss
  ) { experiment in
    guard experiment.loss == .crossEntropy else { return nil }
    if experiment.dataset.problem == .regression {
      return
        "Cross-entropy is for classes, and \(printable(experiment.dataset.name)) has real labels: "
        + "take --loss squared or huber."
    }
    let output = experiment.outputActivation
    return Loss.crossEntropy.accepts(output)
      ? nil
      : "Cross-entropy takes probabilities, and the output is \(output.rawValue): take --output sigmoid, "
        + "or another loss."
  }

  /// The rule of a step.
  package static let optimizer = choice(
    "optimizer", title: "optimizer", shortTitle: "optimizer",
    help: "what a step makes of the gradient",
    optionHelp: "What a step makes of the gradient, by the formulas of torch.optim.",
    among: Optimizer.Method.allCases.map { ($0, $0.title, $0.help) }, keeps: .targets,
    \.optimizer.method)

  /// mu of momentum and Nesterov.
  package static let momentum = number(
    "momentum", "momentum", title: "momentum", shortTitle: "momentum",
    help: "the share of the last step that goes on, of momentum and Nesterov",
    optionHelp: "The share of the last step that goes on, of momentum and nesterov.",
    ladder: Ladders.momentum, range: Limits.share, \.optimizer.momentum)

  /// alpha of RMSProp.
  package static let squareDecay = number(
    "rmspropDecay", "rmsprop-decay", title: "RMSProp's decay", shortTitle: "decay",
    help: "the share of the mean square that stays, of RMSProp",
    optionHelp: "The share of the mean square that stays, of rmsprop.",
    ladder: Ladders.squareDecay, range: Limits.share, \.optimizer.squareDecay)

  /// Adam's share of the mean gradient.
  package static let beta1 = number(
    "beta1", "beta1", title: "beta 1", shortTitle: "beta 1",
    help: "the share of the mean gradient that stays, of Adam and AdamW",
    optionHelp: "The share of the mean gradient that stays, of adam and adamw.",
    ladder: Ladders.momentum, range: Limits.share, \.optimizer.beta1)

  /// Adam's share of the mean square.
  package static let beta2 = number(
    "beta2", "beta2", title: "beta 2", shortTitle: "beta 2",
    help: "the share of the mean square that stays, of Adam and AdamW",
    optionHelp: "The share of the mean square that stays, of adam and adamw.",
    ladder: Ladders.squareDecay, range: Limits.share, \.optimizer.beta2)

  /// What is added to roots.
  package static let epsilon = number(
    "epsilon", "epsilon", title: "epsilon", shortTitle: "epsilon",
    help: "what RMSProp, Adam and AdamW add to a root before they divide by it",
    optionHelp: "What rmsprop, adam and adamw add to a root before they divide by it.",
    ladder: Ladders.epsilon, range: Limits.epsilon, \.optimizer.epsilon)

  /// AdamW's decay.
  package static let weightDecay = number(
    "weightDecay", "weight-decay", title: "weight decay", shortTitle: "decay",
    help: "how fast weights and biases shrink by themselves under AdamW",
    optionHelp: "How fast weights and biases shrink by themselves under adamw.",
    ladder: Ladders.weightDecay, range: Limits.weightDecay, \.optimizer.weightDecay)

  /// How the learning rate goes with the epochs.
  package static let schedule = Setting(
    id: "schedule", option: "schedule", title: "schedule", shortTitle: "schedule",
    help: "how the learning rate goes with the epochs, such as step:30:0.1 or cosine:300",
    optionHelp: "How the learning rate goes: times 0.1 every 30 epochs, or along a cosine to 0.",
    kind: .form(name: "constant|step:30:0.1|cosine:300") { text throws(SettingRefusal) in
      .text(try LearningRateSchedule(text).text)
    }, scope: .network, keeps: .run,
    value: { .text($0.schedule.text) },
    write: { value, experiment in
      if case .text(let text) = value, let schedule = try? LearningRateSchedule(text) {
        experiment.schedule = schedule
      }
    })

  /// The order of the points.
  package static let shuffle = choice(
    "shuffle", title: "shuffle", shortTitle: "shuffle",
    help: "whether the points have one order or another each epoch",
    optionHelp: "Whether the points have one order for all epochs or another each epoch.",
    among: Shuffle.allCases.map { ($0, $0.rawValue, $0.help) }, keeps: .run, \.shuffle)

  /// The share of hidden values that training leaves out.
  package static let dropout = number(
    "dropout", "dropout", title: "dropout", shortTitle: "dropout",
    help: "the share of hidden values that training leaves out at random",
    optionHelp: "The share of hidden values that training leaves out at random.",
    ladder: Ladders.dropout, range: Limits.share, \.dropout)

  /// Where weights and biases start.
  package static let initialWeights = choice(
    "initialWeights", option: "initial-weights", title: "initial weights", shortTitle: "start",
    help: "where weights and biases start",
    optionHelp: "Where weights and biases start; of images from xavier.",
    among: Initializer.allCases.map { ($0, $0.title, $0.help) }, keeps: .nothing, \.initializer)

  /// Whether there are no biases.
  package static let noBiases = Setting(
    id: "noBiases", option: "no-biases", title: "no biases", shortTitle: "no biases",
    help: "keep all biases at 0",
    optionHelp: "Keep all biases at 0.",
    kind: .toggle, scope: .network, keeps: .biases,
    value: { .toggle(!$0.hasBiases) },
    write: { value, experiment in experiment.hasBiases = value != .toggle(true) })

  /// Layers that do not learn.
  package static let frozenLayers = Setting(
    id: "freeze", option: "freeze", title: "frozen layers", shortTitle: "frozen",
    help: "layers that do not learn, such as 1,2; the output is the last",
    optionHelp: "Layers that do not learn, counted from 1; the output is the last.",
    kind: .form(name: "1,2,...|none", isList: true, read: frozenLayers), scope: .network,
    keeps: .run,
    value: { experiment in
      experiment.frozenLayers.isEmpty
        ? .none : .text(experiment.frozenLayers.map(String.init).joined(separator: ","))
    },
    write: { value, experiment in
      guard case .text(let text) = value else {
        experiment.frozenLayers = []
        return
      }
      experiment.frozenLayers = SettingKind.parts(text).compactMap { Int($0) }
    },
    conflict: { experiment in
      let last = experiment.hidden.count + 1
      guard let beyond = experiment.frozenLayers.last, beyond > last else { return nil }
      return "There is no layer \(beyond) to freeze: the output is layer \(last)."
    })

  /// The precision of parameters and sums.
  package static let precision = choice(
    "precision", title: "precision", shortTitle: "precision",
    help: "double, or float for wide networks; auto is float where a layer is wider than "
      + "\(EngineLayout.widestSmallLayer)",
    optionHelp: "Of parameters and sums; auto is float where a layer or the table is wider than "
      + "\(EngineLayout.widestSmallLayer), else double.",
    among: EngineLayout.Precision.allCases.map { ($0, $0.rawValue, $0.help) }, keeps: .nothing,
    \.precision, fitting: { $0.layout().precision })

  private static func frozenLayers(_ text: String) throws(SettingRefusal) -> SettingValue {
    if text == "none" || text.isEmpty { return .none }
    let layers = SettingKind.parts(text).map { Int($0) ?? 0 }
    let all = 1...Limits.hiddenLayers.upperBound + 1
    guard layers.allSatisfy(all.contains) else {
      throw SettingRefusal("give numbers of layers from 1, such as 1,2, or none.")
    }
    return .text(Set(layers).sorted().map(String.init).joined(separator: ","))
  }
}

extension EngineLayout.Precision {
  /// One line for help screens.
  fileprivate var help: String {
    switch self {
    case .double: "64 bits"
    case .float: "32 bits: half the memory, and twice as fast at best"
    }
  }
}
