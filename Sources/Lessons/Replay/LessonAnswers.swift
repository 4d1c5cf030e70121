import DataSources
import Experiments
import Foundation
import NeuralCore

/// What a lesson's stored solution and its rates come to, measured.
package struct LessonAnswers: Sendable {
  /// A step of the solution and what can be observed after it.
  package struct Step: Sendable {
    /// The step as it is written.
    package let text: String
    /// What is observed, in a few words and numbers.
    package let outcome: String
    /// The goals that were reached with it, counted from 1.
    package let goals: [Int]
  }

  /// The steps in their order.
  package let steps: [Step]
  /// The rates as they are measured, with what they are of.
  package let rates: [String]

  /// Replays a lesson, with public data sets of a directory.
  ///
  /// Complexity: as long as the solution and the rates take to be trained.
  ///
  /// - Throws: `DataError` where the lesson's data set cannot be read; `SettingRefusal` where a step cannot
  ///   be made.
  package init(_ lesson: Lesson, data: DataDirectory = .none) throws {
    var replay = try LessonReplay(lesson, data: data)
    let start = replay
    var steps: [Step] = []
    for (text, step) in zip(lesson.solutionTexts, lesson.solution) {
      let before = replay.ticks.map(\.isReached)
      try replay.perform([step])
      let goals = replay.ticks.indices.filter { replay.ticks[$0].isReached && !before[$0] }
      steps.append(
        Step(text: text, outcome: replay.observation.summary, goals: goals.map { $0 + 1 }))
    }
    self.steps = steps
    rates = try lesson.rates.compactMap { try $0.measured(from: start) }
  }
}

extension LessonClaim {
  /// The share as it is measured, with what is done before it; nil where it is none.
  fileprivate func measured(from start: LessonReplay) throws(SettingRefusal) -> String? {
    guard case .share(let share) = evidence else { return nil }
    var replay = start
    try replay.perform(steps, obeysRules: false)
    guard let experiment = replay.experiment else { return nil }
    let measured = ShareMeasurement.measured(share, of: experiment)
    let changes = text.components(partedBy: "->").dropLast().joined()
    let condition = changes.isEmpty ? "" : " with \(changes)"
    return "\(measured.reached) of \(measured.seeds) starts reach \(share.goal) within "
      + "\(share.epochs) epochs\(condition)"
  }
}

extension Observation {
  /// What is seen, in a few words and numbers.
  package var summary: String {
    switch self {
    case .run(let run): run.summary
    case .gates(let gates): gates.summary
    case .step(let step): "\(counted(step.right, "value")) right, \(step.told) told"
    case .descent(let descent):
      "\(counted(descent.stepCount, "step")), x = \(Self.text(descent.place))"
    }
  }

  /// A number of six significant digits.
  fileprivate static func text(_ number: Double) -> String { String(format: "%.6g", number) }
}

extension RunObservation {
  fileprivate var summary: String {
    let losses = "test loss \(Observation.text(newest.testLoss))"
    let right = newest.testAccuracy.map { ", \(Observation.text(100 * $0)) % right" } ?? ""
    let hidden = SettingValue.widths(experiment.hidden).text
    return "hidden \(hidden), epoch \(newest.epoch): \(losses)\(right)"
  }
}

extension GatesObservation {
  fileprivate var summary: String {
    let table = setup.table(unit: setup.lastUnit)
    let neuron = setup.network.units[setup.lastUnit].neuron
    let weights = neuron.weights.map { SettingValue.number($0).text }.joined(separator: ",")
    return "\(setup.task.name): \(table.rightCount) of \(table.rows.count) rows right, "
      + "weights \(weights), bias \(SettingValue.number(neuron.bias).text)"
  }
}
