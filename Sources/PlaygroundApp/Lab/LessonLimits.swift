import Experiments
import Lessons

/// What the open lesson forbids.
struct LessonLimits: Sendable {
  let rules: [LessonRule]
  let language: Language
  /// The edits before the lesson, which are not undone; nil until the trainer has said how many.
  var undoFloor: Int?

  init(rules: [LessonRule], language: Language) {
    (self.rules, self.language) = (rules, language)
  }
}

extension Lab {
  /// Refuses an edit that the lesson forbids.
  func checkLesson(_ edit: ExperimentEdit) throws(EditRefusal) {
    guard let lesson,
      let sentence = lesson.rules.refusal(of: edit, in: run.experiment, lesson.language)
    else { return }
    throw EditRefusal(message: sentence)
  }

  /// Whether the lesson forbids something.
  func forbids(_ action: LessonAction) -> Bool {
    lesson?.rules.refusal(of: action, .english) != nil
  }

  /// Whether the lesson forbids something; the sentence about the last key then says so.
  mutating func refuses(_ action: LessonAction?) -> Bool {
    guard let lesson, let action, let sentence = lesson.rules.refusal(of: action, lesson.language)
    else { return false }
    message = sentence
    return true
  }

  /// Whether what was before the lesson would be undone.
  var isAtLessonStart: Bool {
    guard let lesson else { return false }
    return run.snapshot.undoDepth <= lesson.undoFloor ?? .max
  }

  /// Notes the edits before the lesson.
  mutating func noteLessonStart() {
    guard lesson?.undoFloor == nil, run.isUpToDate else { return }
    let depth = run.snapshot.undoDepth
    lesson?.undoFloor = depth
  }
}
