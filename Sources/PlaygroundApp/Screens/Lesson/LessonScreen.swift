import Experiments
import Lessons
import TerminalUI

/// A lesson beside the screen that it takes place on: all keys but a few are that screen's.
struct LessonScreen: Screen {
  static let keys = KeyTable<LessonCommand>([
    .init(
      ", ;", "lesson: go on, go back",
      [(",", .goOn, "lesson: go on"), (";", .goBack, "lesson: go back")]),
    .init("T", "lesson: a tip", [("T", .hint, "lesson: a tip")]),
    .init("*", "lesson: run many seeds", [("*", .measure, "lesson: run many seeds")]),
  ])

  /// The lesson and what was done before it.
  private(set) var course: LessonCourse
  /// Where one is in it, and which page of that is seen.
  private(set) var stage = LessonStage.look
  private(set) var page = 0
  /// The place of the answer that was given.
  private(set) var answer: Int?
  /// How many hints were asked for.
  private(set) var hintCount = 0
  /// Which goals were reached.
  private(set) var ticks: [GoalTick]
  /// Whether it was said that goals are still open.
  private var isWarned = false
  /// The share that is being measured, and of what.
  private(set) var measuring: GoalShare?

  /// A lesson at its beginning, with the goals that were reached before.
  init(_ course: LessonCourse) {
    self.course = course
    ticks = course.progress.ticks(of: course.lesson)
  }

  static func asAppCommand(_ command: LessonCommand) -> AppCommand { .lesson(command) }

  var lesson: Lesson { course.lesson }
  var language: Language { course.language }
  var words: LessonWords { LessonWords.of(language) }
  /// Whether all goals were reached.
  var isDone: Bool { ticks.allSatisfy(\.isReached) }
  /// Whether the question, where there is one, has an answer.
  private var hasForetold: Bool { lesson.question == nil || answer != nil }
  /// The goal whose share of seeds can be measured.
  var shareGoal: LessonGoal? {
    zip(lesson.goals, ticks).first { $0.0.share != nil && !$0.1.isReached }?.0
  }

  /// Whether a key is the lesson's own now, and no text of the screen beside it.
  func takes(_ input: Input, whileTyping text: String?) -> Bool {
    guard case .key(let key) = input, let text else { return true }
    // Some write 0,11: no number begins with a comma where there is nothing more to be reached.
    if isDone, text.isEmpty, Self.keys.command(for: key) == .goOn { return true }
    return stage != .attempt && Self.number(key) != nil && answer == nil
  }

  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    guard case .key(let key) = input else { return .pass }
    if stage == .predict, let number = Self.number(key), let question = lesson.question {
      // A digit without an answer is none for the playground either.
      if number <= question.answers.count {
        answer = number - 1
      } else {
        lab.message = words.answerFirst
      }
      return .handled()
    }
    guard let command = Self.keys.command(for: key) else { return .pass }
    return perform(command, &lab)
  }

  private static func number(_ key: Key) -> Int? {
    if case .character(let digit) = key, let number = digit.wholeNumberValue, number > 0 {
      number
    } else {
      nil
    }
  }

  mutating func perform(_ command: LessonCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .goOn: return .handled(goOn(&lab))
    case .goBack: goBack()
    case .hint: showHint(&lab)
    case .measure: return .handled(measure(&lab))
    }
    return .handled()
  }

  /// Turns the page, or goes to the next stage; after the last, to the next lesson.
  private mutating func goOn(_ lab: inout Lab) -> [Effect] {
    let isAtEnd = stage == .attempt && isDone
    if page + 1 < pageCount(lab), !isAtEnd {
      page += 1
      return []
    }
    switch stage {
    case .look:
      if lesson.question == nil { begin(&lab) } else { enter(.predict) }
    case .predict:
      guard hasForetold else {
        lab.message = words.answerFirst
        return []
      }
      begin(&lab)
    case .attempt:
      guard isDone || isWarned else {
        isWarned = true
        lab.message = words.goalsAreOpen
        return []
      }
      enter(.explain)
    case .explain:
      guard let next = course.next else {
        lab.message = words.wasTheLast
        return []
      }
      return [.lesson(.open(next.name))]
    }
    return []
  }

  private mutating func goBack() {
    if page > 0 { return page -= 1 }
    switch stage {
    case .look: break
    case .predict: enter(.look)
    case .attempt: enter(lesson.question == nil ? .look : .predict)
    case .explain: enter(.attempt)
    }
  }

  private mutating func enter(_ stage: LessonStage) {
    (self.stage, page, isWarned) = (stage, 0, false)
  }

  /// Goes on to the goals; those that an earlier session has reached may be all.
  private mutating func begin(_ lab: inout Lab) {
    enter(.attempt)
    if isDone { lab.message = words.allReached }
  }

  /// The next hint, and after the last one the first again.
  private mutating func showHint(_ lab: inout Lab) {
    guard !lesson.hints.isEmpty else { return lab.message = words.noTips }
    guard hasForetold else {
      enter(.predict)
      return lab.message = words.answerFirst
    }
    if stage != .attempt { enter(.attempt) }
    hintCount = hintCount % lesson.hints.count + 1
    page = LessonPane(lab.screenSize).map { LessonText(self, pane: $0).pageOfTip } ?? 0
  }

  /// Asks for the runs that a goal counts.
  private mutating func measure(_ lab: inout Lab) -> [Effect] {
    guard let goal = shareGoal, let share = goal.share else {
      lab.message = words.nothingToCount
      return []
    }
    guard hasForetold else {
      lab.message = words.answerFirst
      return []
    }
    guard goal.isOf(lab.run.experiment) else {
      lab.message = goal.sentence[language]
      return []
    }
    measuring = share
    lab.message = words.counts(share)
    return [.lesson(.measure(share, lab.run.experiment))]
  }

  private func pageCount(_ lab: Lab) -> Int {
    guard let pane = LessonPane(lab.screenSize) else { return 1 }
    return LessonText(self, pane: pane).pages.count
  }
}

/// What becomes of goals.
extension LessonScreen {
  /// Looks at a moment; says which goals are reached with it, and keeps that.
  mutating func look(_ now: Observation, measured: GoalShare? = nil, _ lab: inout Lab) -> [Effect] {
    guard now.place == lesson.place, hasForetold else { return [] }
    let before = ticks
    for (place, goal) in lesson.goals.enumerated() {
      ticks[place].look(now, goal, measured: measured)
    }
    let news = ticks.indices.filter { ticks[$0].isReached && !before[$0].isReached }
    guard let first = news.first else { return [] }
    lab.say(
      isDone ? words.allReached : "\(words.reached): \(lesson.goals[first].sentence[language])")
    course.progress.add(ticks, of: lesson)
    return [.lesson(.keep(course.progress))]
  }

  /// Takes the count of seeds of an experiment, if that is still the one on the screen.
  mutating func take(_ measured: GoalShare, of experiment: Experiment, _ lab: inout Lab) -> [Effect]
  {
    measuring = nil
    lab.say(words.counted(measured))
    guard experiment == lab.run.experiment else { return [] }
    let effects = look(.run(RunObservation(lab.run.snapshot)), measured: measured, &lab)
    if isDone, !effects.isEmpty {
      lab.say("\(words.ofSeeds(measured.reached, measured.seeds)). \(words.allReached)")
    }
    return effects
  }
}
