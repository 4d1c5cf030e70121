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

  /// Finds what is wrong.
  ///
  /// Complexity: as long as the solution and all claims take to be trained, at most
  /// `CheckLimits.work`.
  ///
  /// - Parameter progress: Called before each part with how many are done, and how many there are.
  /// - Returns: What is wrong with its line, by lines; nothing where all is right.
  /// - Throws: `DataError` where the lesson's public data set is not here.
  package func findings(_ progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }) throws
    -> [RecordError]
  {
    let start: LessonReplay
    do {
      start = try LessonReplay(lesson, data: data)
    } catch {
      guard let finding = lesson.presetError(error) else { throw error }
      return [finding]
    }
    let claims = lesson.hints.compactMap(\.claim) + lesson.rates
    var work = start.work
    var findings = zip(start.ticks, lesson.goals).filter(\.0.isReached).map {
      RecordError(line: $0.1.line, message: "this goal is reached at the start")
    }
    progress(0, claims.count + 1)
    findings += solutionFindings(start, &work)
    for (place, claim) in claims.enumerated() {
      progress(place + 1, claims.count + 1)
      if let message = finding(of: claim, start, &work) {
        findings.append(RecordError(line: claim.line, message: message))
      }
    }
    return findings.sorted { $0.line < $1.line }
  }

  /// The experiment keeps to its own rules, and the stored solution reaches all goals.
  private func solutionFindings(_ start: LessonReplay, _ work: inout Double) -> [RecordError] {
    let line = lesson.solutionLine
    guard !lesson.solution.isEmpty else {
      return [RecordError(line: line, message: "a solution is missing")]
    }
    var replay = start
    defer { work = replay.work }
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
  private func finding(of claim: LessonClaim, _ start: LessonReplay, _ work: inout Double)
    -> String?
  {
    var replay = start
    replay.work = work
    defer { work = replay.work }
    do {
      try replay.perform(claim.steps, obeysRules: false)
      switch claim.evidence {
      case .share(let share):
        guard let measured = try replay.measured(share), measured != share else { return nil }
        return "\(claim.text): measured are \(measured.reached)/\(measured.seeds)"
      case .conditions(let conditions):
        let now = replay.observation
        let report: EpochReport? = if case .run(let run) = now { run.newest } else { nil }
        return conditions.first { !$0.holds(now, report) }.map {
          "\(claim.text): \($0.text) does not hold"
        }
      }
    } catch {
      return "\(claim.text): \(error)"
    }
  }
}
