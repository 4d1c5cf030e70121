import ArgumentParser
import DataSources
import Experiments
import NeuralCore
import PlaygroundApp
import TerminalUI

/// One sample, one stage at a time.
struct StepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "Go through one sample stage by stage, forth and back.",
    discussion: """
      The network is an example's, a saved run's, or that of the options before its first epoch, \
      with at most \(StepSubject.widest) numbers a layer. The step is plain gradient descent with \
      this one sample, whatever --optimizer says. Delta is -dC/dz, and the gradient dC/dW is \
      -delta times the input.

      Examples: toy is the slides' 4-3-2 network that tells bright from dark, from the pixels and \
      from the slides' rounded h; digits231 the network by matrices; softmax the sums 1000, 1001, \
      1002.
      """)

  @Argument(
    help: ArgumentHelp(
      "A saved run, whose training points are the samples.", valueName: "FILE.nnplay"))
  var file: String?

  @OptionGroup var options: ExperimentOptions

  @Option(
    parsing: .unconditional,
    help: .option(
      "A network of course notes.", OptionValues.names(StepExample.allCases, \.rawValue, "|"),
      default: "none"),
    transform: { try OptionValues.choice($0, of: StepExample.allCases, name: \.rawValue) })
  var example: StepExample?

  @Option(
    parsing: .unconditional,
    help: .option(
      "What hidden layers are told: W^T delta, or W^T E as on the slides.",
      OptionValues.names(HiddenErrorRule.allCases, \.rawValue, "|"),
      default: HiddenErrorRule.exact.rawValue),
    transform: { try OptionValues.choice($0, of: HiddenErrorRule.allCases, name: \.rawValue) })
  var hiddenError = HiddenErrorRule.exact

  @Option(
    parsing: .unconditional,
    help: .option(
      "Which training point, or which of an example's samples.", "number",
      default: "1; in print all of an example's"),
    transform: OptionValues.integer(in: 1...DataLimits.rows))
  var sample: Int?

  @Option(
    parsing: .unconditional,
    help: .option(
      "Digits behind the point.", "0-12", default: "4, in print 6"),
    transform: OptionValues.integer(in: 0...12))
  var decimals: Int?

  @Flag(help: "Write the whole sheet as text, with the check of the gradients.")
  var print = false

  func run() throws {
    var subject = try subject()
    subject.rule.hiddenError = hiddenError
    if let sample, sample > subject.sampleCount {
      throw ValidationError(
        "--sample \(sample) is beyond the last one: there are \(subject.sampleCount); "
          + "give a number from 1 to \(subject.sampleCount).")
    }
    let isExample = !subject.isExperiment
    let places = sample.map { [$0 - 1] } ?? (isExample ? Array(0..<subject.sampleCount) : [0])
    let sheets = places.map {
      StepSheetText(subject, sample: $0, decimals: decimals ?? 6).text
    }
    StandardOutput.write(sheets.joined(separator: "\n\n"))
  }

  /// What is gone through.
  private func subject() throws -> StepSubject {
    guard let example else {
      let trainer = try SavedRun.trainer(file, option: "FILE.nnplay", options, threads: 1)
      do { return try StepSubject(trainer) } catch { throw ValidationError(error.message) }
    }
    if let file {
      throw ValidationError(
        "--example \(example.rawValue) has a network of its own; leave \(file) out.")
    }
    if let other = options.given.first(where: { $0 != Setting.learningRate.option }) {
      throw ValidationError(
        "--example \(example.rawValue) has a network and samples of its own; leave --\(other) out.")
    }
    var subject = example.subject
    if !options.given.isEmpty {
      subject.rule.learningRate = try options.experiment().optimizer.learningRate
    }
    return subject
  }
}
