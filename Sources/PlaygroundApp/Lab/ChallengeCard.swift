import ArchitectureSearch
import DataSources
import Experiments
import Lessons

/// The challenge that is played, and how the runs of the network stand that is on the screen.
package struct ChallengeCard: Sendable {
  /// The challenge.
  package let challenge: Challenge
  /// Who sends entries; empty where that is not said.
  let author: String
  /// The experiment whose runs are asked for, and the number of the question.
  private(set) var asked: Experiment
  private(set) var number = 0
  /// The runs that are done.
  private var book = ScoreBook(questions: 1)
  /// The entry at the goal that goes before all others so far.
  package private(set) var best: Entry?
  private var bestScore: Score?

  /// The challenge as it begins with an experiment that it does not refuse.
  package init(_ challenge: Challenge, _ experiment: Experiment, author: String = "") {
    (self.challenge, self.author) = (challenge, author)
    asked = challenge.entered(experiment)
  }

  /// The runs that are wanted.
  var order: ScoreOrder {
    ScoreOrder(number: number, question: ScoreRun.Question(challenge, asked))
  }

  /// Asks anew where the runs of another network count; luck, which is in seeds, asks nothing.
  mutating func follow(_ experiment: Experiment) {
    let entered = challenge.entered(experiment)
    guard entered != asked else { return }
    (asked, number, book) = (entered, number + 1, ScoreBook(questions: 1))
  }

  /// Takes in runs that are done, unless they are those of another network.
  mutating func add(_ news: ScoreNews) {
    guard news.number == number else { return }
    book.add(news.pieces)
    guard let score, score.isAtGoal, let entry = try? entry(score) else { return }
    if let best, let bestScore {
      let ranking = Ranking.all([.init(false, best, bestScore), .init(true, entry, score)])
      guard ranking.first?.places.first?.contender.name == true else { return }
    }
    (best, bestScore) = (entry, score)
  }

  /// The run of each seed; nil where it is still to come.
  var trials: [Trial?] { Challenge.seeds.indices.map { book.trial(of: 0, seed: $0) } }

  /// The score of the network on the screen, once all its runs are done.
  package var score: Score? { book.score(of: 0) }

  /// The entry to send: the best at the goal, else that of the network on the screen; nil while its
  /// runs are under way.
  /// - Throws: `DataError` for an entry that is too long.
  package func entryToSend() throws(DataError) -> Entry? {
    if let best { return best }
    guard let score else { return nil }
    return try entry(score)
  }

  private func entry(_ score: Score) throws(DataError) -> Entry {
    try Entry(author: author, challenge, asked, score)
  }

  /// Refuses an edit that leads out of the challenge.
  func check(_ edit: ExperimentEdit, of experiment: Experiment) throws(EditRefusal) {
    var after = experiment
    try after.apply(edit)
    if let sentence = challenge.refusal(of: after) { throw EditRefusal(message: sentence) }
  }
}

/// Runs that are wanted.
struct ScoreOrder: Sendable {
  /// Tells one question from the next.
  let number: Int
  let question: ScoreRun.Question
}

/// Runs that are done, and of which question.
package struct ScoreNews: Sendable {
  let number: Int
  let pieces: [ScoreRun.Piece]
}
