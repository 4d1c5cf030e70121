import ArchitectureSearch
import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import nnplay

@Suite struct MinimizeProgressTests {
  /// A search of so many pieces that is not begun.
  private static func progress(pieces: Int) -> SearchRun.Progress {
    let question = SearchQuestion(
      Experiment(dataset: .bundled(.and)), hidden: [[1]],
      seeds: SearchSeeds.numbered(8 * pieces))
    let run = SearchRun(question, runner: NoRunner())
    run.wait()
    return run.progress
  }

  private struct NoRunner: TrialRunner {
    func run(
      _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
      isCancelled: @Sendable () -> Bool
    ) -> [Trial]? { nil }
  }

  @Test func theLineHasRoomForItsFigures() {
    let progress = Self.progress(pieces: 1234)
    for columns in 1...200 {
      let line = MinimizeProgress.line(progress, columns: columns, .unicode)
      #expect(line.isEmpty || line.count <= columns, "\(columns): \(line)")
    }
    let line = { MinimizeProgress.line(progress, columns: $0, .ascii) }
    #expect(line(77) == "[" + String(repeating: " ", count: 30) + "] 0 of 1234")
    #expect(line(17) == "[     ] 0 of 1234" && line(15) == "0 of 1234")
    #expect(line(9) == "0 of 1234" && line(8) == "")
  }

  @Test(arguments: [(30, "\u{3}"), (80, "\u{3}"), (16, "\u{3}")])
  func ctrlCTakesTheBarAway(columns: Int, key: String) throws {
    let search = ["minimize", "--hidden", "64x6", "--seeds", "1000", "--epochs", "100000"]
    let command = TerminalCommand(TerminalCommand.productPath("nnplay"), search)
    let session = try TerminalSession(command, size: Size(columns: columns, rows: 24))
    try session.wait(for: "0 of 125")
    session.type(key)
    #expect(try session.waitForEnd().cause == .signal(2))
    #expect(!session.screen.text.contains("of 125") && !session.screen.text.contains("["))
  }
}
