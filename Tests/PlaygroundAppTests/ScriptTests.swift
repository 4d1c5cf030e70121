import DataSources
import Experiments
import NeuralCore
import TerminalUI
import Testing

@testable import PlaygroundApp

/// What people do with the playground, key by key.
@Suite struct ScriptTests {
  /// The loss at which the circle counts as solved.
  private static let solved = 0.01

  @Test func theLectureFindsOutHowFewNeuronsTheCircleNeeds() {
    var session = ScriptedSession(isPlaying: true)
    session.play(epochs: 208)
    #expect(session.state.snapshot.report.epoch == 208)
    #expect(session.state.snapshot.report.testLoss < Self.solved)
    // The output's neighbour to the left: one neuron of the second layer is enough.
    session.press(.left, .character("-"))
    #expect(session.state.experiment.hidden == [4, 1])
    session.play(epochs: 300)
    #expect(session.state.snapshot.report.testLoss < Self.solved)
    // So is the first layer alone, and three neurons of it.
    session.type("[")
    #expect(session.state.experiment.hidden == [4])
    session.type("-")
    #expect(session.state.experiment.hidden == [3])
    session.play(epochs: 500)
    #expect(session.state.snapshot.report.trainAccuracy == 1)
    #expect(session.state.snapshot.report.testLoss < 2 * Self.solved)
    #expect(session.state.snapshot.report.epoch == 1008 && session.state.isPlaying)
  }

  @Test func twoNeuronsAreTooFewForTheCircle() {
    var session = ScriptedSession(isPlaying: true) { $0.hidden = [2] }
    session.play(epochs: 500)
    #expect(session.state.snapshot.report.testLoss > 10 * Self.solved)
  }

  @Test func theRightFeaturesNeedNoHiddenLayer() {
    var session = ScriptedSession(isPlaying: true) { $0.hidden = [] }
    for feature in [Feature.xSquared, .ySquared] {
      session.focus(.place(.feature(feature)))
      session.press(.enter)
    }
    session.play(epochs: 200)
    #expect(session.state.experiment.features == [.x, .y, .xSquared, .ySquared])
    #expect(session.state.snapshot.report.testAccuracy == 1)
  }

  @Test func anAddedNeuronLeavesTheOutputAsItWas() {
    var session = ScriptedSession(
      isPlaying: true,
      request: GridRequest(mapWidth: 20, mapHeight: 20, thumbnailSide: 4, shown: .output))
    session.play(epochs: 30)
    let before = session.state.snapshot
    session.press(.left, .left, .character("+"))
    let after = session.state.snapshot
    #expect(after.network.hidden == [5, 2] && after.version == 1)
    #expect(after.grid.map == before.grid.map && after.report == before.report)
    session.play(epochs: 1)
    #expect(session.state.snapshot.grid.map != after.grid.map)
  }

  @Test func theSameWeightsAgainIsTheSameRun() {
    var session = ScriptedSession(isPlaying: true)
    session.play(epochs: 25)
    let before = session.state.snapshot
    session.type("R")
    #expect(session.state.snapshot.report.epoch == 0)
    session.play(epochs: 25)
    #expect(session.state.snapshot.network == before.network)
    #expect(session.state.snapshot.history == before.history)
  }

  @Test func batchesAddUpToAnEpoch() {
    var (batches, epoch) = (ScriptedSession(), ScriptedSession())
    for _ in 0..<25 { batches.type("S") }
    epoch.type("s")
    #expect(batches.state.snapshot.report == epoch.state.snapshot.report)
    #expect(epoch.state.snapshot.report.epoch == 1)
  }

  @Test func pausedNothingLearns() {
    var session = ScriptedSession(isPlaying: true)
    session.play(epochs: 3)
    session.type(" ")
    session.play(epochs: 3)
    #expect(session.state.snapshot.report.epoch == 3)
    session.type(" ")
    session.play(epochs: 3)
    #expect(session.state.snapshot.report.epoch == 6)
  }

  @Test func divergenceAndTheWayBack() throws {
    var session = ScriptedSession(isPlaying: true) {
      $0.dataset = .generator(.regPlane)
      $0.activations = [.relu]
      $0.optimizer.learningRate = 10
    }
    session.play(epochs: 500)
    #expect(session.state.snapshot.hasDiverged && !session.state.isPlaying)
    #expect(session.state.snapshot.report.isFinite && session.state.snapshot.network.isFinite)
    #expect(session.state.snapshot.divergedRate == 10)
    // Down to 0.03, and again from the same weights.
    session.type("lllll")
    #expect(session.state.snapshot.divergedRate == 10, "the rate that did it")
    session.type("R")
    #expect(session.state.isPlaying && !session.state.snapshot.hasDiverged)
    session.play(epochs: 50)
    #expect(session.state.snapshot.report.testLoss < Self.solved)
  }

  @Test func steppingIntoDivergenceSaysSo() {
    var session = ScriptedSession {
      $0.dataset = .generator(.regPlane)
      $0.activations = [.relu]
      $0.optimizer.learningRate = 10
    }
    for _ in 0..<500 where !session.state.snapshot.hasDiverged { session.type("s") }
    #expect(session.state.snapshot.divergedRate == 10)
  }

  @Test func undoingRestoresTheMomentAndMakingAgainTheOther() {
    var session = ScriptedSession(isPlaying: true)
    session.play(epochs: 5)
    let before = session.state.snapshot
    session.focus(.place(.hidden(layer: 1, neuron: 1)))
    session.type("[[")
    session.play(epochs: 3)
    let after = session.state.snapshot
    session.type("uu")
    #expect(session.state.experiment == before.experiment)
    #expect(session.state.snapshot.network == before.network)
    #expect(session.state.snapshot.epoch == 5 && session.state.isPlaying)
    session.type("UU")
    #expect(session.state.experiment == after.experiment)
    #expect(session.state.snapshot.network == after.network && session.state.snapshot.epoch == 8)
    session.type("U")
    #expect(session.state.message == "There is nothing to make again.")
  }

  @Test func withoutAChangeThereIsNothingToUndo() {
    var session = ScriptedSession()
    session.type("u")
    #expect(session.state.message == "There is nothing to undo." && session.effects.isEmpty)
  }

  @Test func undoingADivergenceFindsTheWayBack() {
    var session = ScriptedSession(isPlaying: true) { $0.dataset = .generator(.regPlane) }
    session.play(epochs: 5)
    session.type("a")
    for _ in 0..<6 { session.type("L") }
    session.play(epochs: 500)
    #expect(session.state.snapshot.hasDiverged)
    session.type("u")
    #expect(!session.state.snapshot.hasDiverged && session.state.experiment.activations == [.relu])
  }

  @Test(arguments: DatasetCatalog.all.indices)
  func anyKeysInAnyOrderLeaveAWorkingPlayground(seed: Int) {
    var session = ScriptedSession(isPlaying: true) { $0.hidden = [2] }
    var stream = RandomStream(seed: "\(seed)")
    let keys = KeyMap.commands.map(\.key).filter { $0 != .character("q") }
    for _ in 0..<150 {
      session.press(keys[Int(stream.next() * Double(keys.count))])
      session.play(epochs: 1)
      #expect(session.state.experiment == session.trainer.experiment)
      #expect(session.state.version == session.state.snapshot.version)
      #expect(session.state.focusMap.has(session.state.focus))
    }
  }
}
