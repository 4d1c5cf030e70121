/// What a lesson's keys ask for.
package enum LessonCommand: Sendable, Equatable {
  /// On to the next page, or the one before.
  case goOn, goBack
  /// The next hint.
  case hint
  /// The runs from many seeds that a goal asks for.
  case measure
}

/// Where one is in a lesson.
enum LessonStage: CaseIterable, Sendable {
  /// What to look at.
  case look
  /// What will happen?
  case predict
  /// The goals.
  case attempt
  /// Why it is so.
  case explain
}
