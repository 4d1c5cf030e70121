import DataSources
import Testing

@testable import Experiments

@Suite struct RecordingTests {
  @Test func replayingGivesTheBitsOfTheLiveRun() throws {
    let live = try CheckpointTests.run()
    #expect(live.recording.entries.map(\.edit) == CheckpointTests.edits)
    let moment = live.checkpoint
    let again = try #require(
      try live.recording.replay(toEpoch: moment.epoch, position: moment.position))
    #expect(again.checkpoint == moment)
  }

  @Test func aFreshStartIsANewRecording() throws {
    var trainer = try CheckpointTests.run()
    try trainer.apply(.newWeights(seed: "9"))
    #expect(trainer.recording == Recording(start: trainer.experiment))
    try trainer.apply(.addLayer)
    #expect(trainer.recording.entries == [.init(epoch: 0, position: 0, edit: .addLayer)])
  }

  @Test func aReplayCanBeGivenUp() throws {
    let live = try CheckpointTests.run()
    let moment = live.checkpoint
    var asked = 0
    let again = try live.recording.replay(toEpoch: moment.epoch, position: moment.position) {
      asked += 1
      return asked > 3
    }
    #expect(again?.epoch == nil && asked == 4)
  }

  @Test func thePastCannotBeReached() throws {
    var recording = Recording(start: Experiment(dataset: .generator(.circle)))
    recording.entries = [
      .init(epoch: 2, position: 0, edit: .addLayer), .init(epoch: 1, position: 0, edit: .addLayer),
    ]
    #expect(try recording.replay(toEpoch: 3, position: 0)?.epoch == nil)
    #expect(try Recording(start: recording.start).replay(toEpoch: 0, position: 9999)?.epoch == nil)
  }
}
