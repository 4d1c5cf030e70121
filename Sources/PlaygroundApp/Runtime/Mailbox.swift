import Experiments

/// Holds the newest letter alone: a writer replaces what was not fetched, and nobody waits.
final class Mailbox<Letter: Sendable>: Sendable {
  private let letter = Guarded<Letter?>(nil)

  /// Whether the last letter has been fetched.
  var isEmpty: Bool { letter.withLock { $0 == nil } }

  /// Leaves a letter in place of the one before.
  func post(_ news: Letter) { letter.withLock { $0 = news } }

  /// Takes the letter, if there is one.
  func take() -> Letter? {
    letter.withLock { letter in
      defer { letter = nil }
      return letter
    }
  }
}
