import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct UndoStackTests {
  /// A run whose every epoch is another moment.
  private static func moments(_ count: Int, hidden: [Int] = [2]) -> [Checkpoint] {
    var experiment = Experiment(dataset: .bundled(.xorGate))
    experiment.hidden = hidden
    var trainer = Trainer(experiment)
    return (0..<count).map { _ in
      trainer.trainEpoch()
      return trainer.checkpoint
    }
  }

  @Test func undoingGoesBackAndRedoingForth() {
    let moments = Self.moments(4)
    var stack = UndoStack()
    #expect(stack.undo(from: moments[0]) == nil && stack.redo(from: moments[0]) == nil)
    stack.keep(moments[0])
    stack.keep(moments[1])
    #expect(stack.undo(from: moments[2]) == moments[1])
    #expect(stack.undo(from: moments[1]) == moments[0])
    #expect(stack.undoCount == 0 && stack.redoCount == 2)
    #expect(stack.redo(from: moments[0]) == moments[1])
    #expect(stack.redo(from: moments[1]) == moments[2], "the moment at which u was pressed")
    #expect(stack.redo(from: moments[2]) == nil && stack.undoCount == 2)
  }

  @Test func aNewEditDropsWhatWasUndone() {
    let moments = Self.moments(3)
    var stack = UndoStack()
    stack.keep(moments[0])
    _ = stack.undo(from: moments[1])
    stack.keep(moments[2])
    #expect(stack.redoCount == 0 && stack.undoCount == 1)
  }

  @Test func aHundredStepsOfSmallNetworksTakeLittle() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [20, 20, 20]
    var trainer = Trainer(experiment)
    #expect(trainer.network.parameterCount > 900)
    // A history as full as it gets.
    for _ in 0..<1023 { trainer.trainEpoch() }
    let moment = trainer.checkpoint
    #expect(100 * moment.size < 20_000_000)
    var stack = UndoStack()
    for _ in 0..<1000 { stack.keep(moment) }
    #expect(stack.undoCount >= 100 && stack.undoCount * moment.size < 20_000_000)
  }

  @Test func largeMomentsAreFewAndNeverLessThanThree() {
    let moments = Self.moments(10, hidden: [64, 64])
    var stack = UndoStack(mostBytes: 5 * moments[9].size)
    for moment in moments { stack.keep(moment) }
    #expect(stack.undoCount == 5)
    #expect(stack.undo(from: moments[9]) == moments[9], "the newest are kept")
    var tiny = UndoStack(mostBytes: 1)
    for moment in moments { tiny.keep(moment) }
    #expect(tiny.undoCount == 3)
  }

  @Test func theDepthCountsWhatIsForgotten() {
    let moments = Self.moments(6)
    var stack = UndoStack(mostBytes: 1)
    for moment in moments.dropLast() { stack.keep(moment) }
    #expect(stack.undoCount == UndoStack.fewestSteps && stack.depth == 5)
    _ = stack.undo(from: moments[5])
    #expect(stack.depth == 4)
    _ = stack.redo(from: moments[4])
    #expect(stack.depth == 5)
  }
}
