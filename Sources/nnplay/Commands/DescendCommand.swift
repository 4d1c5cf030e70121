import ArgumentParser
import DataSources
import Experiments
import NeuralCore
import PlaygroundApp
import TerminalUI

/// What a slope is, and a step down it.
struct DescendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "descend",
    abstract: "From the secant to the tangent, and down the slope of a curve.",
    usage: "nnplay descend [square|5square] [<options>]",
    discussion: """
      A ball on x^2 (square) or 5 x^2 (5square): the secant through x and x + h becomes the tangent \
      as h gets smaller, and each step goes against the slope, x - rate f'(x). Reach |x| < 0.001 in \
      10 steps, then let it diverge.
      """)

  @Argument(
    help: ArgumentHelp(
      "The curve: square or 5square (default: square).", valueName: "curve"),
    completion: .names(Parabola.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: Parabola.allCases, name: \.rawValue) })
  var curve = Parabola.square

  @Option(
    parsing: .unconditional,
    help: .option("How far a step goes for a slope of 1.", in: 0...10, default: 0.1),
    transform: OptionValues.number(in: 0...10))
  var rate = 0.1

  @Option(
    parsing: .unconditional,
    help: .option("Where the ball starts.", "-3..3", default: "2"),
    transform: OptionValues.number(in: -3...3))
  var start = 2.0

  @Option(
    parsing: .unconditional,
    help: .option("Steps that --print makes.", in: 0...1000, default: 10),
    transform: OptionValues.integer(in: 0...1000))
  var steps = 10

  @Flag(help: "Write secants and steps as text.")
  var print = false

  @OptionGroup var look: LookOptions

  func run() throws {
    let descent = Descent(curve, rate: rate, start: start)
    if print {
      StandardOutput.write(DescentText(descent, steps: steps).text)
      return
    }
    let trainer = Trainer(Experiment(dataset: .generator(.circle)))
    let code = try Playground.run(
      trainer, isPlaying: false, look: look.look, showing: .descend(descent))
    if code != 0 { throw ExitCode(code) }
  }
}

/// Secants and steps as text.
struct DescentText {
  private let descent: Descent

  /// A ball after so many steps.
  init(_ descent: Descent, steps: Int) {
    var descent = descent
    descent.roll(steps: steps)
    self.descent = descent
  }

  /// The lines, each with its end.
  var text: String {
    (secants + [""] + rolling + ["", verdict]).map { $0 + "\n" }.joined()
  }

  private func number(_ number: Double) -> String {
    abs(number) < 1e9 ? NumberText.fixed(number, decimals: 6) : NumberText.compact(number)
  }

  private var secants: [String] {
    let (curve, x) = (descent.curve, descent.places[0])
    let table = Table(
      columns: [.init("h", .trailing), .init("secant", .trailing)],
      rows: [1, 0.1, 0.01, 0.001].map { h in
        [NumberText.trimmed(h, decimals: 3), number(curve.secant(at: x, distance: h))]
      } + [["0", number(curve.slope(x))]])
    return [
      "f(x) = \(curve.formula) at x = \(NumberText.trimmed(x, decimals: 6)): "
        + "(f(x + h) - f(x)) / h, at h = 0 f'(x) = \(curve.slopeFormula)"
    ] + table.lines()
  }

  private var rolling: [String] {
    let curve = descent.curve
    let table = Table(
      columns: ["step", "x", "f(x)", "f'(x)"].map { .init($0, .trailing) },
      rows: descent.places.enumerated().map { step, x in
        ["\(step)", number(x), number(curve.value(x)), number(curve.slope(x))]
      })
    return ["Downhill with rate \(NumberText.trimmed(descent.rate, decimals: 6)): x - rate f'(x)"]
      + table.lines()
  }

  private var verdict: String {
    let factor = "Each step multiplies x by \(NumberText.trimmed(descent.shrinking, decimals: 6))"
    if descent.diverges { return "\(factor): it diverges." }
    guard let steps = descent.stepsToReach(0.001) else {
      return "\(factor): |x| < 0.001 is not reached in \(descent.stepCount) steps."
    }
    return "\(factor): |x| < 0.001 after \(steps) \(steps == 1 ? "step" : "steps")."
  }
}
