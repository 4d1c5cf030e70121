import ArchitectureSearch
import DataSources
import Experiments
import Testing

/// The table that was recorded on the web page: circle, tanh, 50 seeds, 1000 epochs.
@Suite struct PageTableTests {
  /// Hidden neurons, seeds of 50 that reach 99 % test accuracy, and their median epoch.
  private static let recorded: [(neurons: Int, solved: Int, medianEpoch: Double?)] = [
    (1, 0, nil), (3, 43, 51), (6, 50, 36),
  ]

  @Test(arguments: recorded.indices) func aRowIsThePages(place: Int) throws {
    let page = Self.recorded[place]
    let question = SearchQuestion(
      Experiment(dataset: .generator(.circle)), hidden: [[page.neurons]],
      seeds: SearchSeeds.numbered(50))
    let run = SearchRun(question)
    run.wait()
    let row = try #require(run.takeRows().first)
    #expect(row.solved == page.solved && row.trials.count == 50)
    #expect(row.medianEpoch == page.medianEpoch)
  }
}
