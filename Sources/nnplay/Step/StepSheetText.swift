import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// A sample's whole sheet as text: every stage with its matrices and each calculation, the check of
/// the gradients, and what repeating the sample does to the loss.
struct StepSheetText {
  private let subject: StepSubject
  private let place: Int
  private let decimals: Int

  /// What is printed is at most so wide.
  private static let width = 80
  private static let indent = "   "

  /// The sheet of a sample with so many decimals.
  init(_ subject: StepSubject, sample place: Int, decimals: Int) {
    self.subject = subject
    self.place = place
    self.decimals = decimals
  }

  /// The lines, each with its end.
  var text: String {
    let sheet = subject.sheet(place)
    let stages = sheet.stages.enumerated().flatMap { number, stage in
      [""] + lines(of: stage, number: number + 1)
    }
    let all = heading + stages + [""] + check(sheet.step) + [""] + repeats
    return all.map { $0.replacing("×", with: "x") + "\n" }.joined()
  }

  private var heading: [String] {
    let sample = subject.sample(place)
    let name = sample.name.isEmpty ? "" : ": \(printable(sample.name))"
    let rule = subject.rule
    let title =
      "\(printable(subject.title)), sample \(place + 1) of \(subject.sampleCount)\(name)"
    return Self.filled(title) + Self.filled(subject.note)
      + Self.filled(
        "\(subject.summary(of: place)), rate \(NumberText.trimmed(rule.learningRate, decimals: 6)), "
          + "hidden error \(rule.hiddenError.rawValue)")
  }

  private func lines(of stage: StepStage, number: Int) -> [String] {
    let title = stage.title.prefix(1).uppercased() + stage.title.dropFirst()
    let matrices = MatrixText(
      stage.operands + stage.results, decimals: decimals, width: Self.width - Self.indent.count)
    let calculations = stage.values.filter { !$0.calculation.isEmpty }.flatMap(calculation)
    return Self.filled("\(number). \(title)")
      + (Self.filled(stage.formula) + Self.filled(stage.explanation)).map { Self.indent + $0 }
      + [""] + matrices.lines.map { $0.isEmpty ? "" : Self.indent + $0 }
      + (calculations.isEmpty ? [] : [""]) + calculations
  }

  private func calculation(_ value: StepValue) -> [String] {
    let spelled = value.calculation.text(number)
    let line = "\(value.name) = \(spelled) = \(number(value.number))"
    return Self.filled(line, less: 2 * Self.indent.count).enumerated().map { row, part in
      (row == 0 ? Self.indent : Self.indent + Self.indent) + part
    }
  }

  private func number(_ number: Double) -> String { NumberText.fixed(number, decimals: decimals) }

  private func check(_ step: SampleStep) -> [String] {
    let check = GradientCheck(step)
    let title = Self.filled(
      "Check of the gradients by (C(w + h) - C(w - h)) / 2h with h = 0.00001")
    let verdict = Self.filled(check.verdict).map { Self.indent + $0 }
    guard !check.wrong.isEmpty else { return title + verdict }
    let table = Table(
      columns: [
        .init("parameter"), .init("gradient", .trailing), .init("slope", .trailing),
        .init("difference", .trailing),
      ],
      rows: check.wrong.map { entry in
        [
          entry.place.name, number(entry.gradient), number(entry.secant),
          number(entry.gradient - entry.secant),
        ]
      })
    return title + verdict + [""] + table.lines().map { Self.indent + $0 }
  }

  /// The steps after which the loss is printed.
  private static let repeats = [0, 1, 2, 3, 10, 100]

  private var repeats: [String] {
    let table = Table(
      columns: [.init("hidden error")] + Self.repeats.map { .init("\($0)", .trailing) },
      rows: HiddenErrorRule.allCases.map { rule in
        [rule.rawValue]
          + subject.losses(repeating: place, after: Self.repeats, rule).map(number)
      })
    return ["C after so many steps with this sample"]
      + table.lines(width: Self.width - Self.indent.count).map { Self.indent + $0 }
  }

  /// A text in lines, cut between words.
  private static func filled(_ text: String, less indent: Int = 3) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width - indent {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
