import DataSources
import Experiments
import Lessons

/// A lesson as it is opened, with what was done before it.
package struct LessonCourse: Sendable {
  /// The lesson.
  package let lesson: Lesson
  /// The language of its texts.
  package let language: Language
  /// What is done of all lessons.
  package var progress: LessonProgress

  /// A lesson in a language, with what is done so far.
  package init(_ lesson: Lesson, _ language: Language, _ progress: LessonProgress) {
    (self.lesson, self.language, self.progress) = (lesson, language, progress)
  }

  /// The lesson's place in the course and how many there are; nil for one of a file.
  var number: (place: Int, count: Int)? {
    LessonCatalog.all.firstIndex { $0.name == lesson.name && !lesson.isOfFile }
      .map { ($0 + 1, LessonCatalog.all.count) }
  }

  /// The lesson after it; nil after the last, and for one of a file.
  var next: Lesson? {
    guard let place = number?.place else { return nil }
    return LessonCatalog.all.dropFirst(place).first
  }

  /// The experiment that a lesson begins with; on other screens than the playground one to stand behind
  /// them.
  ///
  /// - Throws: `DataError` where a file cannot be read; `SettingRefusal` for settings that cannot be
  ///   beside each other.
  package static func experiment(of lesson: Lesson, in data: DataDirectory) throws -> Experiment {
    if case .playground(let words) = lesson.preset { return try words.experiment(in: data) }
    return Experiment(dataset: .generator(.circle))
  }
}
