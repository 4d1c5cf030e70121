import DataSources
import NeuralCore

extension Setting {
  /// Every setting: first those of the settings line, which are the web page's.
  package static let all: [Setting] =
    line + [
      features, hidden, dataset, points, seed, dataSeed, initZero, goal,
    ] + training

  /// Those of the settings line, in its order.
  package static let line: [Setting] = [
    learningRate, activation, regularization, regularizationRate, batchSize, noise, trainPercent,
  ]

  /// The length of a step.
  package static let learningRate = number(
    "learningRate", "learning-rate", title: "learning rate", shortTitle: "rate",
    help: "how far each step goes down the slope: too small crawls, too large bounces",
    optionHelp: "How far a step moves the weights.",
    ladder: Ladders.learningRate, range: Limits.learningRate, \.optimizer.learningRate)

  /// The functions of the hidden layers.
  package static let activation = Setting(
    id: "activation", option: "activation", title: "activation", shortTitle: "",
    help: "what a hidden neuron makes of its sum",
    optionHelp:
      "What hidden neurons do with their sum, for all layers or each: "
      + Activation.hidden.map(\.rawValue).joined(separator: ", ") + ".",
    kind: .layerChoices(
      Activation.hidden.map {
        SettingChoice(name: $0.rawValue, title: $0.entry.title, help: $0.entry.help)
      }), scope: .network, keeps: .weights,
    value: { experiment in
      let names = experiment.activations.map(\.rawValue)
      return Set(names).count == 1 ? .text(names[0]) : .names(names)
    },
    write: { value, experiment in
      switch value {
      case .text(let name): experiment.activations = [name].compactMap(Activation.init)
      case .names(let names): experiment.activations = names.compactMap(Activation.init)
      default: break
      }
    },
    conflict: { experiment in
      let (given, layers) = (experiment.activations.count, experiment.hidden.count)
      guard given != 1, given != layers else { return nil }
      return
        "\(given) activations are given for \(counted(layers, "hidden layer")): give one for all, or "
        + "one for each."
    })

  /// The penalty on weights.
  package static let regularization = choice(
    "regularization", title: "regularization", shortTitle: "reg.",
    help: "L1 drives weights to 0, L2 keeps them small",
    optionHelp: "A penalty on large weights.",
    among: Regularization.allCases.map { ($0, $0.rawValue, $0.help) }, keeps: .livingLinks,
    \.optimizer.regularization)

  /// The penalty's share.
  package static let regularizationRate = number(
    "regularizationRate", "regularization-rate", title: "penalty",
    shortTitle: "penalty",
    help: "how much the penalty weighs; it acts once a regularization is chosen",
    optionHelp: "How much the penalty counts.",
    ladder: Ladders.regularizationRate, range: Limits.regularizationRate,
    \.optimizer.regularizationRate)

  /// Samples between two steps.
  package static let batchSize = count(
    "batchSize", "batch-size", title: "batch", shortTitle: "batch",
    help: "points looked at before each step",
    optionHelp: "Points looked at before each step.",
    ladder: Ladders.batchSize, range: Limits.batchSize, scope: .network, keeps: .run, \.batchSize)

  /// Noise in generated points.
  package static let noise = count(
    "noise", "noise", title: "noise", shortTitle: "noise",
    help: "how much the generated points are scattered or mislabelled, per cent",
    optionHelp: "Per cent of noise in generated data.",
    ladder: Ladders.noise, range: Limits.noise, scope: .data, keeps: .network, \.noise,
    decided: { $0.dataset.isDrawn ? nil : "none" }
  ) { experiment, _ in
    experiment.dataset.isDrawn
      ? nil : "The points of a file stay as they are: noise is for the data sets that are drawn."
  }

  /// The share of points that train.
  package static let trainPercent = count(
    "trainPercent", "train-percent", title: "training", shortTitle: "train",
    help: "the share of points that the network learns from, per cent; the others test it",
    optionHelp: "Per cent of the points that train; the others test, or at 100 the same.",
    ladder: Ladders.trainPercent, range: Limits.trainPercent, scope: .data, keeps: .network,
    \.trainPercent, unit: " %", decided: { $0.dataset.hasOwnTest ? "its own" : nil })

  /// What the network is given of each point.
  package static let features = Setting(
    id: "features", option: "features", title: "features", shortTitle: "features",
    help: "what the network is given of each point",
    optionHelp: "What the network is given of each point; of more columns than two, their names.",
    kind: .features, scope: .network, keeps: .otherInputs,
    value: { .names($0.features.map($0.dataset.featureNames.name)) },
    write: { value, experiment in
      guard case .names(let names) = value else { return }
      let known = experiment.dataset.featureNames
      experiment.features = Feature.ordered(names.compactMap(known.feature))
    },
    refusal: { experiment, value in
      guard case .names(let names) = value else { return nil }
      if names.isEmpty { return "The network needs a feature: switch another one on first." }
      let known = experiment.dataset.featureNames
      return names.first { known.feature(named: $0) == nil }.map {
        Self.unknownFeature($0, known.names)
      }
    })

  private static func unknownFeature(_ name: String, _ names: [String]) -> String {
    let shown = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", ..." : "")
    let meant = nearestName(to: name, in: names).map { "did you mean \($0)?" }
    return "There is no feature \"\(printable(name))\": \(meant ?? "name one or more of \(shown).")"
  }

  /// Neurons of each hidden layer.
  package static let hidden = Setting(
    id: "hidden", option: "hidden", title: "hidden layers", shortTitle: "hidden",
    help: "neurons of each hidden layer",
    optionHelp: "Neurons of each hidden layer, or none; images begin with 30.",
    kind: .widths, scope: .network, keeps: .otherLayers,
    value: { .widths($0.hidden) },
    write: { value, experiment in
      if case .widths(let widths) = value { experiment.hidden = widths }
    },
    edit: { value, experiment in
      if case .widths(let widths) = value { experiment.reshape(to: widths) }
    })

  /// Where the points come from.
  package static let dataset = Setting(
    id: "dataset", option: "dataset", title: "data set", shortTitle: "data",
    help: "the points to learn",
    optionHelp: "A data set that 'nnplay datasets' lists, or a CSV file.",
    kind: .dataset, scope: .data, keeps: .nothing,
    value: { .dataset($0.dataset) },
    write: { value, experiment in
      if case .dataset(let source) = value { experiment.setDataset(source) }
    },
    edit: { value, experiment in
      guard case .dataset(let source) = value else { return }
      experiment.setDataset(source)
      experiment.dropConflicts()
    })

  /// How many points are drawn.
  package static let points = Setting(
    id: "points", option: "points", title: "points", shortTitle: "points",
    help: "how many points are drawn",
    optionHelp: "How many points a generated data set has.",
    kind: .count(ladder: Ladders.points, range: Limits.points), scope: .data, keeps: .network,
    value: { $0.points.map { .number(Double($0)) } ?? .none },
    write: { value, experiment in
      if case .number(let number) = value {
        experiment.points = Int(number)
      } else {
        experiment.points = nil
      }
    },
    unset: "500, or 1200 to follow",
    refusal: { experiment, _ in
      experiment.dataset.isDrawn
        ? nil : "The points of a file are as many as they are: more can be drawn alone."
    })

  /// What everything random is drawn from.
  package static let seed = Setting(
    id: "seed", option: "seed", title: "seed", shortTitle: "seed",
    help: "what points, order and weights are drawn from: the same seed gives the same run",
    optionHelp: "What points, order and weights are drawn from.",
    kind: .text, scope: .network, keeps: .nothing,
    value: { .text($0.seed) },
    write: { value, experiment in if case .text(let text) = value { experiment.seed = text } })

  /// What the points alone are drawn from.
  package static let dataSeed = Setting(
    id: "dataSeed", option: "data-seed", title: "data seed", shortTitle: "data seed",
    help: "what points and their order are drawn from, where that is not the seed",
    optionHelp:
      "The same for points and order alone, so that --seed changes the weights alone.",
    kind: .optionalText, scope: .data, keeps: .network,
    value: { $0.dataSeed.map(SettingValue.text) ?? .none },
    write: { value, experiment in
      if case .text(let text) = value {
        experiment.dataSeed = text
      } else {
        experiment.dataSeed = nil
      }
    }, unset: "that of --seed")

  /// What ends or pauses training.
  package static let goal = Setting(
    id: "until", option: "until", title: "until", shortTitle: "until",
    help: "what pauses training once it is reached, such as test-loss<0.05",
    optionHelp:
      "What ends or pauses training once it is reached: losses and accuracies, all at once.",
    kind: .form(name: "goal") { text throws(SettingRefusal) in
      text == "none" ? .none : .text(try TrainingGoal(text).description)
    }, scope: .network, keeps: .run,
    value: { $0.goal.map { .text($0.description) } ?? .none },
    write: { value, experiment in
      experiment.goal = if case .text(let text) = value { try? TrainingGoal(text) } else { nil }
    },
    conflict: { experiment in experiment.goal?.conflict(with: experiment) })

  /// Whether everything starts at 0.
  package static let initZero = Setting(
    id: "initZero", option: "init-zero", title: "start at zero", shortTitle: "zero",
    help: "start with all weights and biases at 0",
    optionHelp: "Start with all weights and biases at 0.",
    kind: .toggle, scope: .network, keeps: .nothing,
    value: { .toggle($0.initializer == .zero) },
    write: { value, experiment in
      if value == .toggle(true) {
        experiment.initializer = .zero
      } else if experiment.initializer == .zero {
        experiment.initializer = .playground
      }
    })
}
