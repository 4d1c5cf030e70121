import DataSources
import Experiments
import Foundation
import NeuralCore

/// The words of measured answers in one language.
struct AnswerWords: Sendable {
  /// How many rows of a gate are right, of how many, and its weights and bias.
  let rows: @Sendable (_ right: Int, _ all: Int, _ weights: String, _ bias: String) -> String
  /// How many values of a quiz are right, and how many were told.
  let values: @Sendable (_ right: Int, _ told: Int) -> String
  /// Where a ball is after some steps.
  let ball: @Sendable (_ steps: Int, _ place: String) -> String
  /// The hidden layers, the epoch and the test loss of a run.
  let run: @Sendable (_ hidden: String, _ epoch: Int, _ loss: String) -> String
  /// A share of right answers.
  let right: @Sendable (_ percent: String) -> String
  /// How many starts reach a goal.
  let starts: @Sendable (GoalShare) -> String
  /// What stands before the options that were changed.
  let with: String

  /// The words of a language.
  static func of(_ language: Language) -> AnswerWords {
    switch language {
    case .english: english
    case .dutch: dutch
    case .danish: danish
    case .german: german
    }
  }

  /// What is seen, in a few words and numbers.
  func summary(of observation: Observation) -> String {
    switch observation {
    case .run(let run): summary(of: run)
    case .gates(let gates): summary(of: gates.setup)
    case .step(let step): values(step.right, step.told)
    case .descent(let descent): ball(descent.stepCount, Self.text(descent.place))
    }
  }

  private func summary(of observation: RunObservation) -> String {
    let (report, hidden) = (observation.newest, observation.experiment.hidden)
    let told = run(SettingValue.widths(hidden).text, report.epoch, Self.text(report.testLoss))
    let share = report.testAccuracy.map { ", " + right(Self.text(100 * $0)) } ?? ""
    return told + share
  }

  private func summary(of setup: GateSetup) -> String {
    let table = setup.table(unit: setup.lastUnit)
    let neuron = setup.network.units[setup.lastUnit].neuron
    let weights = neuron.weights.map { SettingValue.number($0).text }.joined(separator: ",")
    let bias = SettingValue.number(neuron.bias).text
    return "\(setup.task.name): \(rows(table.rightCount, table.rows.count, weights, bias))"
  }

  /// A number of six significant digits.
  private static func text(_ number: Double) -> String { String(format: "%.6g", number) }
}

extension AnswerWords {
  private static let english = AnswerWords(
    rows: { "\($0) of \($1) rows right, weights \($2), bias \($3)" },
    values: { "\(counted($0, "value")) right, \($1) told" },
    ball: { "\(counted($0, "step")), x = \($1)" },
    run: { "hidden \($0), epoch \($1): test loss \($2)" }, right: { "\($0) % right" },
    starts: { "\($0.reached) of \($0.seeds) starts reach \($0.goal) within \($0.epochs) epochs" },
    with: "with")

  private static let dutch = AnswerWords(
    rows: { "\($0) van \($1) rijen goed, gewichten \($2), bias \($3)" },
    values: { "waarden goed: \($0), verteld: \($1)" },
    ball: { "stappen: \($0), x = \($1)" },
    run: { "verborgen \($0), epoch \($1): testverlies \($2)" }, right: { "\($0)% goed" },
    starts: { "\($0.reached) van \($0.seeds) starts halen \($0.goal) binnen \($0.epochs) epochs" },
    with: "met")

  private static let danish = AnswerWords(
    rows: { "\($0) af \($1) rækker rigtige, vægte \($2), bias \($3)" },
    values: { "rigtige værdier: \($0), fortalt: \($1)" },
    ball: { "skridt: \($0), x = \($1)" },
    run: { "skjult \($0), epoke \($1): testtab \($2)" }, right: { "\($0) % rigtige" },
    starts: { "\($0.reached) af \($0.seeds) starter når \($0.goal) inden for \($0.epochs) epoker" },
    with: "med")

  private static let german = AnswerWords(
    rows: { "\($0) von \($1) Zeilen richtig, Gewichte \($2), Bias \($3)" },
    values: { "richtige Werte: \($0), verraten: \($1)" },
    ball: { "Schritte: \($0), x = \($1)" },
    run: { "verdeckt \($0), Epoche \($1): Testverlust \($2)" }, right: { "\($0) % richtig" },
    starts: { "\($0.reached) von \($0.seeds) Starts erreichen \($0.goal) in \($0.epochs) Epochen" },
    with: "mit")
}
