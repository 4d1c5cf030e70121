import TerminalUI
import TestSupport
import Testing

@testable import nnplay

@Suite struct TrainProgressTests {
  private static let figures = TrainProgress.Figures(
    epoch: 3, share: 0.429, rate: 812_345, noun: "images", secondsLeft: 65)

  @Test func whatHasRoomIsSaid() {
    let text = { TrainProgress.text(Self.figures, columns: $0) }
    #expect(text(77) == "Epoch 3: 42 %, 812,000 images/s, 1:05 left")
    #expect(text(42) == text(77) && text(41) == "Epoch 3: 42 %, 812,000 images/s")
    #expect(text(13) == "Epoch 3: 42 %" && text(12) == "")
  }

  @Test func longTimesHaveHours() {
    var figures = Self.figures
    (figures.secondsLeft, figures.rate, figures.noun) = (7_261, 99.5, "points")
    #expect(TrainProgress.text(figures, columns: 77) == "Epoch 3: 42 %, 100 points/s, 2:01:01 left")
    (figures.secondsLeft, figures.rate) = (.infinity, .nan)
    #expect(TrainProgress.text(figures, columns: 77) == "Epoch 3: 42 %, 0 points/s, 0:00 left")
  }

  @Test func theLineGoesWithCtrlC() throws {
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"), ["train", "--hidden", "16", "--epochs", "10000000"])
    let session = try TerminalSession(command, size: Size(columns: 80, rows: 24))
    try session.wait(for: " points/s")
    session.type("\u{3}")
    #expect(try session.waitForEnd().cause == .signal(2))
    #expect(!session.screen.text.contains("points/s"))
  }
}
