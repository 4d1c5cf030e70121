import CursesTerminal
import Lessons

/// Trains the runs of challenges and shows how far that is.
struct ScoreWork {
  let threads: Int?

  /// The scores of all questions.
  /// - Throws: `TerminalError` where the system has no thread or no descriptors left.
  func scores(of questions: [ScoreRun.Question]) throws -> ScoreBook {
    var book = ScoreBook(questions: questions.count)
    guard !questions.isEmpty else { return book }
    let waker = try Waker()
    let run = ScoreRun(questions, threads: threads) { waker.wake() }
    guard run.threads > 0 else { throw TerminalError.noThread }
    var bar = MinimizeProgress()
    while true {
      // Asked before what is done is taken, so that nothing is left behind.
      let isOver = run.isOver
      book.add(run.takePieces())
      if isOver { break }
      bar.show(done: run.doneCount, of: run.pieceCount)
      waker.wait(until: bar.isAwaited ? bar.due : nil)
    }
    run.wait()
    bar.hide()
    return book
  }
}
