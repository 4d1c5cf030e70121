import Foundation
import TestSupport
import Testing

/// Runs held to PyTorch's in double, recorded by `Tests/Peers/torch_check.py`: every optimizer with every
/// loss on two and on three classes, activations, schedules and initial weights.
@Suite struct TorchLossesTests {
  private struct Losses: Decodable {
    let trainLoss: Double
    let testLoss: Double
  }

  private struct Recording: Decodable {
    let options: [String]
    let losses: Losses
  }

  private static func recordings() throws -> [Recording] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "TestSupport/Fixtures/torch/losses.json")
    return try JSONDecoder().decode([Recording].self, from: Data(contentsOf: file))
  }

  /// What rounding makes of 30 epochs.
  private static let tolerance = 1e-9

  @Test func lossesAfterThirtyEpochsArePyTorchs() throws {
    let recordings = try Self.recordings()
    #expect(recordings.count > 50)
    for recording in recordings {
      let run = try ProgramRun(
        ["train", "--epochs", "30", "--report", "30", "--format", "json"] + recording.options)
      #expect(run.isClean, "\(recording.options): \(run.errors)")
      let line = try #require(run.lines.last)
      let (found, wanted) = (
        try JSONDecoder().decode(Losses.self, from: Data(line.utf8)), recording.losses
      )
      #expect(abs(found.trainLoss - wanted.trainLoss) < Self.tolerance, "\(recording.options)")
      #expect(abs(found.testLoss - wanted.testLoss) < Self.tolerance, "\(recording.options)")
    }
  }
}
