import DataSources
import Experiments

/// What can be held against a lesson, by replaying it.
package struct LessonCheck: Sendable {
  /// The lesson that is checked.
  package let lesson: Lesson
  private let data: DataDirectory

  /// A check with public data sets of a directory.
  package init(_ lesson: Lesson, data: DataDirectory = .none) {
    self.lesson = lesson
    self.data = data
  }

  /// What is wrong, with its line; empty where nothing is.
  ///
  /// Complexity: as long as the solution and all claims take to be trained.
  ///
  /// - Throws: `DataError` where the lesson's data set cannot be read.
  package func findings() throws -> [RecordError] {
    let start: LessonReplay
    do {
      start = try LessonReplay(lesson, data: data)
    } catch let error as SettingRefusal {
      return [RecordError(line: 1, message: "preset: \(error)")]
    }
    var findings: [RecordError] = []
    if start.isDone {
      findings.append(
        RecordError(line: lesson.goals[0].line, message: "all goals are reached at the start"))
    }
    findings += solutionFindings(start)
    for claim in lesson.hints.compactMap(\.claim) + lesson.rates {
      findings +=
        finding(of: claim, start).map { [RecordError(line: claim.line, message: $0)] } ?? []
    }
    return findings
  }

  /// The experiment keeps to its own rules, and the stored solution reaches all goals.
  private func solutionFindings(_ start: LessonReplay) -> [RecordError] {
    let line = lesson.solutionLine
    guard !lesson.solution.isEmpty else {
      return [RecordError(line: line, message: "a solution is missing")]
    }
    var replay = start
    do {
      try replay.perform(lesson.solution)
    } catch {
      return [RecordError(line: line, message: "solution: \(error)")]
    }
    return zip(replay.ticks, lesson.goals).filter { !$0.0.isReached }.map {
      RecordError(line: $0.1.line, message: "the solution does not reach this goal")
    }
  }

  /// Why a claim is not true; nil where it is.
  private func finding(of claim: LessonClaim, _ start: LessonReplay) -> String? {
    var replay = start
    do {
      try replay.perform(claim.steps, obeysRules: false)
    } catch {
      return "\(claim.text): \(error)"
    }
    switch claim.evidence {
    case .share(let share):
      guard let experiment = replay.experiment else { return nil }
      let measured = ShareMeasurement.measured(share, of: experiment)
      return measured == share
        ? nil : "\(claim.text): measured are \(measured.reached)/\(measured.seeds)"
    case .conditions(let conditions):
      let now = replay.observation
      let report: EpochReport? = if case .run(let run) = now { run.newest } else { nil }
      return conditions.first { !$0.holds(now, report) }.map {
        "\(claim.text): \($0.text) does not hold"
      }
    }
  }
}
