import Experiments
import TerminalUI
import NeuralCore

/// A value of the experiment that keys step through: one table entry a setting, read by the
/// settings line, the keys and the help.
package enum Setting: Int, CaseIterable, Sendable {
  case learningRate, activation, regularization, regularizationRate, batchSize, noise, trainPercent

  /// What a setting is called, how it reads, and what a step changes.
  package struct Entry: Sendable {
    /// Its name in full.
    package let title: String
    /// Its name where room is short; nothing where the value speaks for itself.
    package let shortTitle: String
    /// A sentence for the focus line.
    package let help: String
    /// Its value as text.
    package let value: @Sendable (Experiment) -> String
    /// The edit that moves it `steps` up (or down, below 0).
    package let edit: @Sendable (Experiment, _ steps: Int) -> ExperimentEdit
  }

  /// This setting's row of the table.
  package var entry: Entry {
    switch self {
    case .learningRate: Self.learningRateEntry
    case .activation: Self.activationEntry
    case .regularization: Self.regularizationEntry
    case .regularizationRate: Self.regularizationRateEntry
    case .batchSize: Self.batchSizeEntry
    case .noise: Self.noiseEntry
    case .trainPercent: Self.trainPercentEntry
    }
  }

  private static let learningRateEntry = Entry(
    title: "learning rate", shortTitle: "rate",
    help: "how far each step goes down the slope: too small crawls, too large bounces",
    value: { text($0.optimizer.learningRate) },
    edit: {
      .learningRate(Ladders.step($0.optimizer.learningRate, on: Ladders.learningRate, by: $1))
    })

  private static let activationEntry = Entry(
    title: "activation", shortTitle: "",
    help: "what a hidden neuron makes of its sum",
    value: { $0.activation.entry.title },
    edit: { .activation(next($0.activation, among: Activation.hidden, by: $1)) })

  private static let regularizationEntry = Entry(
    title: "regularization", shortTitle: "reg.",
    help: "L1 drives weights to 0, L2 keeps them small",
    value: { $0.optimizer.regularization.rawValue },
    edit: {
      .regularization(
        next($0.optimizer.regularization, among: Regularization.allCases, by: $1))
    })

  private static let regularizationRateEntry = Entry(
    title: "at", shortTitle: "at",
    help: "how much the penalty weighs; it acts once a regularization is chosen",
    value: { text($0.optimizer.regularizationRate) },
    edit: {
      .regularizationRate(
        Ladders.step($0.optimizer.regularizationRate, on: Ladders.regularizationRate, by: $1))
    })

  private static let batchSizeEntry = Entry(
    title: "batch", shortTitle: "batch",
    help: "points looked at before each step",
    value: { "\($0.batchSize)" },
    edit: { .batchSize(Ladders.step($0.batchSize, on: Ladders.batchSize, by: $1)) })

  private static let noiseEntry = Entry(
    title: "noise", shortTitle: "noise",
    help: "how much the generated points are scattered or mislabelled, per cent",
    value: { "\($0.noise)" },
    edit: { .noise(Ladders.step($0.noise, on: Ladders.noise, by: $1)) })

  private static let trainPercentEntry = Entry(
    title: "training", shortTitle: "train",
    help: "the share of points that the network learns from; the others test it",
    value: { "\($0.trainPercent) %" },
    edit: { .trainPercent(Ladders.step($0.trainPercent, on: Ladders.trainPercent, by: $1)) })

  /// A rate in full where five decimals show it.
  static func text(_ rate: Double) -> String {
    rate == 0 || rate >= 0.00001 ? NumberText.trimmed(rate, decimals: 5) : NumberText.compact(rate)
  }

  private static func next<Choice: Equatable>(_ choice: Choice, among all: [Choice], by steps: Int)
    -> Choice
  {
    let place = all.firstIndex(of: choice) ?? 0
    return all[((place + steps) % all.count + all.count) % all.count]
  }
}
