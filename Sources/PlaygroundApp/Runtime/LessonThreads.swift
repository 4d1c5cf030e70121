import DataSources
import Experiments
import Lessons
import Synchronization

/// What the runtime is to do for a lesson.
package enum LessonEffect: Sendable, Equatable {
  /// Read the lesson of a name and what it begins with, and answer with `Action.lessonRead`.
  case open(String)
  /// Keep what is done.
  case keep(LessonProgress)
  /// Count how many seeds of an experiment reach a goal, and answer with `Action.counted`.
  case measure(GoalShare, Experiment)
}

/// What came of it.
package enum LessonNews: Sendable {
  /// A lesson with what it begins with, or why that cannot be read.
  case read(Lesson, Experiment), refused(String)
  /// How many seeds of an experiment reach a goal.
  case counted(GoalShare, of: Experiment)
}

extension Lesson {
  /// What to do where its public data set is not here, in a sentence for a line of the screen.
  fileprivate func missingData(in data: DataDirectory) -> String? {
    guard case .playground(let words) = preset, let set = words.dataset,
      let local = LocalDataset.named(set), !data.holds(local)
    else { return nil }
    return "No \(set) here: q, then nnplay datasets \(set) tells how."
  }
}

/// Reads lessons' data and counts seeds, each on a thread of its own, so that no key waits.
///
/// A class: the threads share what has come of it.
final class LessonThreads: Sendable {
  private let news = Guarded<[LessonNews]>([])
  private let isToldOfLoss = Atomic<Bool>(false)
  private let state: StateDirectory
  private let data: DataDirectory
  private let wake: @Sendable () -> Void

  /// Nothing yet; `wake` is called from the threads whenever there is something new.
  init(state: StateDirectory, data: DataDirectory, wake: @escaping @Sendable () -> Void) {
    (self.state, self.data, self.wake) = (state, data, wake)
  }

  /// Does what a lesson asks for.
  func perform(_ effect: LessonEffect) {
    switch effect {
    case .keep(let progress): keep(progress)
    case .open(let name): begin { [data] in Self.read(name, data) }
    case .measure(let share, let experiment):
      begin { .counted(ShareMeasurement.measured(share, of: experiment), of: experiment) }
    }
  }

  /// Adds to what is kept, which another terminal may have written meanwhile.
  ///
  /// What cannot be kept is no reason to stop learning; it is said once.
  private func keep(_ progress: LessonProgress) {
    var all = LessonProgress(in: state)
    all.add(progress)
    do {
      try all.write(to: state)
    } catch {
      guard !isToldOfLoss.exchange(true, ordering: .relaxed) else { return }
      answer(.refused("What you reach is not kept: \(error)."))
    }
  }

  static func read(_ name: String, _ data: DataDirectory) -> LessonNews {
    do {
      let lesson = try LessonCatalog.find(name)
      if let sentence = lesson.missingData(in: data) { return .refused(sentence) }
      return .read(lesson, try LessonCourse.experiment(of: lesson, in: data))
    } catch {
      return .refused("\(error)")
    }
  }

  private func begin(_ work: @escaping @Sendable () -> LessonNews) {
    let threads = WorkerThreads(count: 1) { [self] in answer(work()) }
    if threads.count == 0 {
      answer(
        .refused("The system gave no thread; end other programs or raise the limit of ulimit -u."))
    }
  }

  private func answer(_ item: LessonNews) {
    news.withLock { $0.append(item) }
    wake()
  }

  /// What has come of it since the last time.
  func takeNews() -> [LessonNews] {
    news.withLock { news in
      defer { news = [] }
      return news
    }
  }
}
