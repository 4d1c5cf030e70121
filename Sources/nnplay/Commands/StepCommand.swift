import ArgumentParser
import DataSources
import Experiments
import NeuralCore
import PlaygroundApp

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
      "A saved run, whose training points are the samples.", valueName: "FILE.nnplay"),
    completion: .savedRuns)
  var file: String?

  @OptionGroup var options: ExperimentOptions

  @Option(
    parsing: .unconditional,
    help: .option(
      "A network of course notes.", OptionValues.names(StepExample.allCases, \.rawValue, "|"),
      default: "none"),
    completion: .names(StepExample.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: StepExample.allCases, name: \.rawValue) })
  var example: StepExample?

  @Option(
    parsing: .unconditional,
    help: .option(
      "What hidden layers are told: W^T delta, or W^T E as on the slides.",
      OptionValues.names(HiddenErrorRule.allCases, \.rawValue, "|"),
      default: HiddenErrorRule.exact.rawValue),
    completion: .names(HiddenErrorRule.allCases, \.rawValue),
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

  @Flag(help: "Ask for each value before it is shown; within 0.005 is right.")
  var quiz = false

  @Flag(help: "Write the whole sheet as text, with the check of the gradients.")
  var print = false

  @OptionGroup var look: LookOptions

  func validate() throws {
    if quiz, print {
      throw ValidationError("--quiz asks on the screen; leave --print or --quiz out.")
    }
  }

  func run() throws {
    let trainer = try trainer()
    let subject = try subject(trainer)
    if print {
      StandardOutput.write(sheets(of: subject))
      return
    }
    let code = try Playground.run(
      trainer, isPlaying: false, look: look.look,
      showing: .step(subject, sample: (sample ?? 1) - 1, decimals: decimals ?? 4, asks: quiz))
    if code != 0 { throw ExitCode(code) }
  }

  private func sheets(of subject: StepSubject) -> String {
    let isExample = !subject.isExperiment
    let places = sample.map { [$0 - 1] } ?? (isExample ? Array(0..<subject.sampleCount) : [0])
    return places.map { StepSheetText(subject, sample: $0, decimals: decimals ?? 6).text }
      .joined(separator: "\n\n")
  }

  /// The run whose network it is; under an example one that is not seen.
  private func trainer() throws -> Trainer {
    guard let example else {
      return try SavedRun.trainer(file, option: "FILE.nnplay", options, threads: 1)
    }
    if let file {
      throw ValidationError(
        "--example \(example.rawValue) has a network of its own; leave \(file) out.")
    }
    if let other = options.given.first(where: { $0 != Setting.learningRate.option }) {
      throw ValidationError(
        "--example \(example.rawValue) has a network and samples of its own; leave --\(other) out.")
    }
    return Trainer(try options.experiment())
  }

  /// What is gone through.
  private func subject(_ trainer: Trainer) throws -> StepSubject {
    var subject: StepSubject
    if let example {
      subject = example.subject
      if !options.given.isEmpty {
        subject.rule.learningRate = trainer.experiment.optimizer.learningRate
      }
    } else {
      do { subject = try StepSubject(trainer) } catch { throw ValidationError(error.message) }
    }
    subject.rule.hiddenError = hiddenError
    if let sample, sample > subject.sampleCount {
      throw ValidationError(
        "--sample \(sample) is beyond the last one: there are \(subject.sampleCount); "
          + "give a number from 1 to \(subject.sampleCount).")
    }
    return subject
  }
}
