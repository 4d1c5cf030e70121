import Experiments

/// Reads typed values from files, each on a thread of its own, so that no key waits for a disk.
///
/// A class: the threads share what they have read.
final class ValueReader: Sendable {
  private let answers = Guarded<[(TypedValue.Outcome, TypedValue)]>([])
  private static let noThread =
    "The system gave no thread to read with; end other programs or raise the limit of ulimit -u."

  private let wake: @Sendable () -> Void

  /// Nothing yet; `wake` is called from the threads whenever one has read.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Begins to read a value; nobody waits for it at the program's end.
  func read(_ typed: TypedValue) {
    let threads = WorkerThreads(count: 1) { [self] in answer(typed.read(), typed) }
    if threads.count == 0 { answer(.refusal(Self.noThread), typed) }
  }

  /// What has been read since the last time.
  func takeAnswers() -> [(TypedValue.Outcome, TypedValue)] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }

  private func answer(_ outcome: TypedValue.Outcome, _ typed: TypedValue) {
    answers.withLock { $0.append((outcome, typed)) }
    wake()
  }
}
