import Experiments
import Lessons

/// What the open lesson forbids.
struct LessonLimits: Sendable {
  let rules: [LessonRule]
  let language: Language
  /// The screen that the lesson takes place on, which is not left.
  let place: LessonPlace
  /// The edits before the lesson, which are not undone; nil until the trainer has said how many.
  var undoFloor: Int?

  init(_ course: LessonCourse) {
    (rules, language, place) = (course.lesson.rules, course.language, course.lesson.place)
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

  /// The hint how a screen is left: a lesson's own screen is not, but the program is.
  func hintOfLeaving(_ place: LessonPlace, _ hint: String) -> String {
    lesson?.place == place ? GlobalKeys.keys.hint(.quit, does: "quit") : hint
  }

  /// Whether the lesson forbids what a control is for.
  func forbids(_ control: PageControl) -> Bool {
    guard let rules = lesson?.rules else { return false }
    return switch control {
    case .layers, .neurons: rules.keeps(.hidden)
    case .dataset: rules.keeps(.dataset)
    case .feature: rules.keeps(.features)
    case .setting(let setting): rules.keeps(setting)
    case .play, .step, .reset, .testPoints, .discretize, .problem: false
    }
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
